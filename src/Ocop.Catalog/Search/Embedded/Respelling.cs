using Ocop.Catalog.Search.Text;

namespace Ocop.Catalog.Search.Embedded;

/// <summary>Reads words that nobody uses as words that are spelt a little otherwise; words that are known stay as typed.</summary>
internal sealed class Respelling(Vocabulary vocabulary)
{
    public IEnumerable<List<QueryTerm>> Read(IReadOnlyList<Word> words)
    {
        var changed = false;
        var terms = new List<QueryTerm>(words.Count);
        foreach (var word in words)
        {
            var known = vocabulary.Has(word.AsTyped);
            List<string> others = known ? [] : [.. OtherSpellings(word).Distinct()];
            changed |= others.Count > 0;
            terms.Add(others.Count > 0 ? QueryTerm.Of(others) : QueryTerm.AsTyped(word));
        }

        if (changed)
            yield return terms;

        List<QueryTerm> habits = [.. words.Select(WithHabits)];
        if (habits.Exists(term => term.Terms.Count > 1))
            yield return habits;
    }

    /// <summary>The first kind of spelling that is in use: marks half typed, keyboard keys, another habit, no marks at all.</summary>
    private List<string> OtherSpellings(Word word)
    {
        IEnumerable<string>[] kinds =
        [
            word.HasMarks ? vocabulary.MarkedOf(word.Folded).Where(term => Marks.Fits(word.Exact, term)) : [],
            word.HasMarks ? [] : KeysOf(word.Folded).Select(read => read.AsTyped).Where(vocabulary.Has),
            Sounds.Habits(word.Folded).Where(vocabulary.Has),
            word.HasMarks && vocabulary.Has(word.Folded) ? [word.Folded] : [],
        ];
        return [.. kinds.FirstOrDefault(kind => kind.Any()) ?? []];
    }

    /// <summary>The s that was taken for an English plural may be the Telex key for sắc.</summary>
    private static IEnumerable<Word> KeysOf(string folded) => Keyboard.Read(folded).Concat(Keyboard.Read(folded + "s"));

    /// <summary>Known words too, when the text as a whole found nothing: "li son" for Lý Sơn, "cha my" for Trà My.</summary>
    private QueryTerm WithHabits(Word word) =>
        new(word, [word.AsTyped, .. word.HasMarks ? [] : Sounds.Habits(word.Folded).Where(vocabulary.Has)]);
}
