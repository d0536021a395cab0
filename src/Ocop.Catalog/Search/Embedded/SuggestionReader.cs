using Ocop.Catalog.Search.Synonyms;
using Ocop.Catalog.Search.Text;

namespace Ocop.Catalog.Search.Embedded;

/// <summary>The readings of an unfinished text, as FTS5 expressions over the names; the first with a hit counts.</summary>
internal sealed class SuggestionReader(Vocabulary vocabulary, SynonymTable synonyms)
{
    private const int MostEndings = 48;
    private readonly ExpressionBuilder _builder = new(synonyms, vocabulary, IndexSchema.MarkedColumnsOfNames);

    public IEnumerable<string> Read(IReadOnlyList<Word> words)
    {
        var whole = Whole([.. words.Select(QueryTerm.AsTyped)]);
        var readings = new[] { Either(Beginning(words, words[^1].HasMarks), whole) }
            .Concat(new Respelling(vocabulary).Read(words).Select(Whole))
            .Append(RunTogether(words))
            .Concat(new Spacing(vocabulary, synonyms).Read(words).Select(Whole))
            .Append(Beginning([.. words.Select(word => new Word(word.Folded, word.Folded))], hasMarks: false))
            .Concat(new Slips(vocabulary).Read(words).Select(Whole));
        return readings.OfType<string>();
    }

    /// <summary>All words finished, synonyms too: "lap xuong" suggests lạp sườn.</summary>
    private string? Whole(List<QueryTerm> terms) => _builder.Build(Reading.Exact, terms)?.Expression;

    private static string? Either(string? left, string? right) =>
        left is null || right is null ? left ?? right : $"({left}) OR ({right})";

    /// <summary>All words but the last finished.</summary>
    private string? Beginning(IReadOnlyList<Word> words, bool hasMarks)
    {
        var last = words[^1];
        var ending = hasMarks ? MarkedEndings(last) : $"\"{last.Folded}\"*";
        if (words.Count == 1 || ending is null)
            return ending;
        var before = Whole([.. words.SkipLast(1).Select(QueryTerm.AsTyped)]);
        return before is null ? null : $"({before}) AND {ending}";
    }

    /// <summary>A word is kept with its tone behind it, so its beginning cannot be looked up as it is.</summary>
    private string? MarkedEndings(Word last)
    {
        List<string> endings = [.. vocabulary.MarkedStartingWith(last).Take(MostEndings).Select(term => $"\"{term}\"")];
        return endings.Count == 0 ? null : $"({string.Join(" OR ", endings)})";
    }

    /// <summary>"nuocm": a known word with the beginning of the next one stuck to it.</summary>
    private string? RunTogether(IReadOnlyList<Word> words)
    {
        var last = words[^1].Folded;
        var partings =
            from cut in Enumerable.Range(2, Math.Max(0, last.Length - 2))
            where cut < last.Length && vocabulary.Has(last[..cut])
            select $"\"{last[..cut]} {last[cut..]}\"*";
        List<string> endings = [.. partings];
        if (endings.Count == 0)
            return null;

        var ending = $"({string.Join(" OR ", endings)})";
        var before = words.Count == 1 ? null : Whole([.. words.SkipLast(1).Select(QueryTerm.AsTyped)]);
        return before is null && words.Count > 1 ? null : before is null ? ending : $"({before}) AND {ending}";
    }
}
