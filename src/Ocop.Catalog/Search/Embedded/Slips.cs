using Ocop.Catalog.Search.Text;

namespace Ocop.Catalog.Search.Embedded;

/// <summary>Reads words with a typing slip as the nearest ones: the words nobody uses, else one known word at a time.</summary>
internal sealed class Slips(Vocabulary vocabulary)
{
    private const int LongWord = 7;
    private const int MostCandidates = 12;

    /// <summary>With so many words the others hold a short or doubtful one.</summary>
    private const int ManyWords = 3;
    private bool _manyWords;

    public IEnumerable<List<QueryTerm>> Read(IReadOnlyList<Word> words)
    {
        _manyWords = words.Count >= ManyWords;
        var unknown = Enumerable.Range(0, words.Count).Where(at => !IsKnown(words[at])).ToList();
        if (unknown.Count == 0)
            return OneKnownWord(words);

        // Where every word of several is guessed, nothing holds the guess.
        return unknown.Count == words.Count && words.Count > 1 ? [] : UnknownWords(words, unknown);
    }

    private IEnumerable<List<QueryTerm>> UnknownWords(IReadOnlyList<Word> words, List<int> unknown)
    {
        for (var slips = 1; slips <= 2; slips++)
        {
            if (Corrected(words, unknown, slips, shortest: words.Count > 1 ? 3 : 4) is { } terms)
                yield return terms;
        }
    }

    private IEnumerable<List<QueryTerm>> OneKnownWord(IReadOnlyList<Word> words)
    {
        for (var at = words.Count - 1; at >= 0 && words.Count > 1; at--)
        {
            if (Corrected(words, [at], 1, shortest: _manyWords ? 3 : 4) is { } terms)
                yield return terms;
        }
    }

    private bool IsKnown(Word word) => vocabulary.Has(word.AsTyped) || vocabulary.Has(word.Folded);

    private List<QueryTerm>? Corrected(IReadOnlyList<Word> words, List<int> which, int slips, int shortest)
    {
        var terms = new List<QueryTerm>(words.Count);
        for (var at = 0; at < words.Count; at++)
        {
            List<string> near = which.Contains(at) ? [.. Near(words[at], slips, shortest)] : [words[at].AsTyped];
            if (near.Count == 0)
                return null;
            terms.Add(which.Contains(at) ? QueryTerm.Of(near) : QueryTerm.AsTyped(words[at]));
        }

        return terms;
    }

    /// <summary>Terms that a slip away could have become <paramref name="word"/>, the likeliest first.</summary>
    private IEnumerable<string> Near(Word word, int slips, int shortest)
    {
        var typed = word.Folded;
        if (typed.Length < 2 || typed.Any(char.IsDigit) || (slips > 1 && typed.Length < LongWord))
            return [];

        var near = typed.Length < shortest ? [] : WithinEdits(typed, slips);
        var alike = Sounds.Alike(typed).Where(vocabulary.Has).Select(term => (Term: term, Distance: 1));
        return near.Concat(alike)
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => IsSwap(typed, pair.Term) ? 0 : 1)
            .ThenByDescending(pair => vocabulary.CountOf(pair.Term))
            .Select(pair => pair.Term).Distinct().Take(MostCandidates)
            .SelectMany(term => MarkedAsTyped(word, term));
    }

    private IEnumerable<(string Term, int Distance)> WithinEdits(string typed, int slips) =>
        from term in vocabulary.PlainOfLength(typed.Length - slips, typed.Length + slips)
        where term != typed && IsLikely(typed, term) && !term.Any(char.IsDigit)
        let distance = Edits.Between(typed, term, slips)
        where distance <= slips
        select (term, distance);

    /// <summary>Hands seldom slip on the first letter, and a short word with another one, or with fewer letters, is another word.</summary>
    private bool IsLikely(string typed, string term)
    {
        if (term.Length < 2 || (term.Length == 2 && !typed.StartsWith(term, StringComparison.Ordinal)))
            return false;
        return typed[0] == term[0] || typed.Length >= 5 || _manyWords || (typed[0] == term[1] && typed[1] == term[0]);
    }

    private static bool IsSwap(string typed, string term) =>
        typed.Length == term.Length && typed.Order().SequenceEqual(term.Order());

    /// <summary>The marks typed stay: "mậtt" is mật, not mất. Where no spelling has them they are dropped.</summary>
    private List<string> MarkedAsTyped(Word word, string term)
    {
        if (!word.HasMarks)
            return [term];
        var (letters, tone) = Marks.Split(word.Exact);
        var fitting = vocabulary.MarkedOf(term)
            .Where(marked => (tone.Length == 0 || Marks.Split(marked).Tone == tone) && HasShapes(letters, marked)).ToList();
        return fitting.Count > 0 ? fitting : [term];
    }

    private static bool HasShapes(string letters, string marked) =>
        letters.All(letter => Marks.Fold(letter) == letter || marked.Contains(letter, StringComparison.Ordinal));
}
