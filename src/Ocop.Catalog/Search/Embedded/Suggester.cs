using Ocop.Catalog.Search.Synonyms;
using Ocop.Catalog.Search.Text;

namespace Ocop.Catalog.Search.Embedded;

/// <summary>Completes an unfinished text to names.</summary>
internal sealed class Suggester(IndexGeneration generation, SynonymTable synonyms)
{
    private const int MostLooked = 4_000;
    private const int MostShown = 50;

    /// <summary>Places and producers are not crowded out by the many products that share a word with them.</summary>
    private const int KeptForOthers = 3;

    public IReadOnlyList<Suggestion> Suggest(string? text, int limit)
    {
        var words = Searcher.WordsOf(text);
        if (words.Count == 0 || limit < 1)
            return [];

        var reader = generation.Rent();
        try
        {
            foreach (var expression in new SuggestionReader(generation.NameVocabulary, synonyms).Read(words))
            {
                var found = reader.MatchNames(expression, MostLooked);
                if (found.Length > 0)
                    return Best(found, words, Math.Min(limit, MostShown), reader);
            }

            return [];
        }
        finally
        {
            generation.Return(reader);
        }
    }

    private List<Suggestion> Best(Span<Hit> found, List<Word> words, int limit, IndexReader reader)
    {
        var ranking = new NameRanking(generation.Columns, words);
        foreach (ref var hit in found)
            hit = hit with { Key = ranking.Of(hit.Slot) };
        found.Sort((left, right) => right.Key != left.Key ? right.Key.CompareTo(left.Key) : left.Slot.CompareTo(right.Slot));

        var others = 0;
        foreach (var hit in found)
            others += generation.Columns.Kinds[hit.Slot] == SearchKind.Product ? 0 : 1;
        var productsLeft = limit - Math.Min(others, Math.Min(KeptForOthers, limit / 2));

        var shown = new List<Suggestion>(limit);
        foreach (var hit in found)
        {
            if (shown.Count == limit)
                break;
            var isProduct = generation.Columns.Kinds[hit.Slot] == SearchKind.Product;
            if (isProduct && productsLeft-- <= 0)
                continue;
            if (reader.Document(hit.Slot) is { } suggestion)
                shown.Add(suggestion with { Segments = Highlight.Mark(suggestion.Name, words) });
        }

        return shown;
    }
}
