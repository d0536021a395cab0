using Ocop.Catalog.Search.Synonyms;
using Ocop.Catalog.Search.Text;

namespace Ocop.Catalog.Search.Embedded;

/// <summary>For a text that found nothing: what a shorter or similar one would find.</summary>
internal sealed class NearWordFinder(IndexGeneration generation, SynonymTable synonyms, IndexReader reader)
{
    private const int Most = 6;

    public List<NearWord> Find(List<Word> words)
    {
        var found = new Dictionary<string, NearWord>(StringComparer.Ordinal);
        foreach (var fewer in OneLeftOut(words).Concat(Alone(words)))
        {
            if (found.Count >= Most)
                break;
            Try(fewer, found);
        }

        foreach (var word in words)
        {
            if (found.Count < Most && Nearest(word) is { } term)
                Try([new Word(term, Marks.Fold(term))], found);
        }

        return [.. found.Values];
    }

    /// <summary>The longest parts first: what most of the words find together.</summary>
    private static IEnumerable<List<Word>> OneLeftOut(List<Word> words) =>
        words.Count < 3 ? [] : Enumerable.Range(0, words.Count).Select(out_ => words.Where((_, at) => at != out_).ToList());

    private static IEnumerable<List<Word>> Alone(List<Word> words) =>
        words.Count < 2 ? [] : words.Where(word => word.Folded.Length > 1).Select(word => new List<Word> { word });

    private void Try(List<Word> words, Dictionary<string, NearWord> found)
    {
        var text = string.Join(' ', words.Select(word => generation.Vocabulary.Show(word.AsTyped)));
        if (found.ContainsKey(text))
            return;
        var builder = new ExpressionBuilder(synonyms, generation.Vocabulary, IndexSchema.MarkedColumns);
        if (builder.Build(Reading.Exact, [.. words.Select(QueryTerm.AsTyped)]) is not { } attempt)
            return;
        var count = reader.Match(attempt, ranked: false).Length;
        if (count > 0)
            found.Add(text, new NearWord(text, count));
    }

    private string? Nearest(Word word)
    {
        const int Limit = 2;
        if (word.Folded.Length < 3 || word.Folded.Any(char.IsDigit))
            return null;
        var nearest =
            from term in generation.Vocabulary.PlainOfLength(word.Folded.Length - Limit, word.Folded.Length + Limit)
            where term.Length > 1 && term[0] == word.Folded[0]
            let distance = Edits.Between(word.Folded, term, Limit)
            where distance <= Limit && distance * 2 < word.Folded.Length
            orderby distance, generation.Vocabulary.CountOf(term) descending
            select term;
        return nearest.FirstOrDefault();
    }
}
