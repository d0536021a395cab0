using Ocop.Catalog.Search.Synonyms;
using Ocop.Catalog.Search.Text;

namespace Ocop.Catalog.Search.Embedded;

/// <summary>The readings of a text, from what was typed to what may have been meant.</summary>
/// <remarks>Each is made only when the ones before gave nothing.</remarks>
internal sealed class QueryReader(Vocabulary vocabulary, SynonymTable synonyms)
{
    private readonly ExpressionBuilder _builder = new(synonyms, vocabulary, IndexSchema.MarkedColumns);
    private readonly ExpressionBuilder _describing = new(synonyms, null, IndexSchema.MarkedColumnsOfAll);
    private readonly Respelling _respelling = new(vocabulary);
    private readonly Spacing _spacing = new(vocabulary, synonyms);
    private readonly Slips _slips = new(vocabulary);

    public IEnumerable<Attempt> Read(IReadOnlyList<Word> words)
    {
        List<QueryTerm> typed = [.. words.Select(QueryTerm.AsTyped)];
        var attempts = AsMeant(words, typed)
            .Concat(WithoutSmallWords(words))
            .Append(Unfinished(words))
            .Concat(_slips.Read(words).Select(terms => _builder.Build(Reading.Slip, terms)));
        return attempts.OfType<Attempt>();
    }

    private IEnumerable<Attempt?> AsMeant(IReadOnlyList<Word> words, List<QueryTerm> typed)
    {
        yield return _builder.Build(Reading.Exact, typed);
        yield return _describing.Build(Reading.Description, typed);
        foreach (var terms in _respelling.Read(words))
            yield return _builder.Build(Reading.Respelled, terms);
        foreach (var terms in _spacing.Read(words))
            yield return _builder.Build(Reading.Spaced, terms);

        if (!words.Any(word => word.HasMarks))
            yield break;
        List<QueryTerm> folded = [.. words.Select(QueryTerm.Folded)];
        yield return _builder.Build(Reading.WithoutMarks, folded);
        yield return _describing.Build(Reading.WithoutMarks, folded);
    }

    private IEnumerable<Attempt?> WithoutSmallWords(IReadOnlyList<Word> words)
    {
        List<Word> large = [.. words.Where(word => !SmallWords.Has(word))];
        if (large.Count == 0 || large.Count == words.Count)
            return [];
        return AsMeant(large, [.. large.Select(QueryTerm.AsTyped)])
            .Select(attempt => attempt is null ? null : attempt with { Reading = Reading.WithoutSmallWords });
    }

    private Attempt? Unfinished(IReadOnlyList<Word> words)
    {
        const int ShortestBeginning = 3, MostEndings = 32;
        var last = words[^1];
        if (last.Folded.Length < ShortestBeginning || vocabulary.Has(last.AsTyped))
            return null;

        var endings = last.HasMarks
            ? vocabulary.MarkedStartingWith(last)
            : vocabulary.PlainOfLength(last.Folded.Length + 1, 40).Where(term => term.StartsWith(last.Folded, StringComparison.Ordinal));
        List<string> terms = [.. endings.OrderByDescending(vocabulary.CountOf).Take(MostEndings)];
        return terms.Count == 0
            ? null
            : _builder.Build(Reading.Unfinished, [.. words.SkipLast(1).Select(QueryTerm.AsTyped), QueryTerm.Of(terms)]);
    }
}
