using Ocop.Catalog.Search.Synonyms;
using Ocop.Catalog.Search.Text;

namespace Ocop.Catalog.Search.Embedded;

/// <summary>Answers one search.</summary>
internal sealed class Searcher(IndexGeneration generation, SynonymTable synonyms)
{
    private const int MostLetters = 200;
    private const int MostWords = 12;
    private const int LargestPage = 100;

    /// <summary>A text that finds more names a whole category: which of them is first is a matter of names and stars, not of bm25.</summary>
    private const int MostRanked = 1_000;

    public static List<Word> WordsOf(string? text) =>
        [.. Words.In(text is { Length: > MostLetters } ? text[..MostLetters] : text).Take(MostWords)];

    public SearchResult Search(SearchQuery query, CancellationToken cancellationToken)
    {
        var words = WordsOf(query.Text);
        var isWhole = words.Count == 0 && Spelling.IsBlank(query.Text);
        var (from, to) = RangeOf(query);
        if (isWhole && query.Filters.IsNone && generation.Whole.Find(query.Sort, from, to) is { } known)
            return known;
        var counter = new FacetCounter(generation.Columns, new FilterMask(query.Filters, generation.Columns));
        if (isWhole)
        {
            var all = Everything(query, counter);
            return query.Filters.IsNone ? generation.Whole.Keep(query.Sort, from, to, all) : all;
        }

        var reader = generation.Rent();
        try
        {
            return Matching(query, words, counter, reader, cancellationToken);
        }
        finally
        {
            generation.Return(reader);
        }
    }

    /// <summary>No text: the sorted orders lie ready, so counting and paging is one walk.</summary>
    private SearchResult Everything(SearchQuery query, FacetCounter counter)
    {
        var (from, to) = RangeOf(query);
        var hits = new List<Guid>(to - from);
        var total = 0;
        foreach (var slot in generation.Columns.InOrder(query.Sort))
        {
            if (!counter.Keep(slot))
                continue;
            if (total >= from && total < to)
                hits.Add(generation.Columns.Ids[slot]);
            total++;
        }

        var help = total == 0 ? new ZeroResultHelp(generation.Columns.LiveCount, []) : null;
        return new SearchResult(total, hits, counter.ToFacets(), Interpretation.Empty, help);
    }

    private SearchResult Matching(
        SearchQuery query, List<Word> words, FacetCounter counter, IndexReader reader, CancellationToken cancellationToken)
    {
        var found = Find(words, query.Sort == SearchSort.Relevance, reader, out var attempt, cancellationToken);
        if (found.Length == 0)
            return Nothing(words, counter, reader);

        var matching = found.Length;
        var kept = Keep(found, counter);
        var hits = Page(kept, query, new Ranking(attempt.Words));
        var help = kept.Length == 0 ? new ZeroResultHelp(matching, []) : null;
        return new SearchResult(kept.Length, hits, counter.ToFacets(), InterpretationOf(attempt, words), help);
    }

    /// <summary>The hits of the first reading that has any.</summary>
    private Span<Hit> Find(
        List<Word> words, bool ranked, IndexReader reader, out Attempt attempt, CancellationToken cancellationToken)
    {
        var text = string.Join(' ', words.Select(word => word.Exact));
        if (generation.Matches.Find(text, ranked, synonyms) is { } known)
        {
            attempt = known.Attempt;
            return reader.Repeat(known.Hits);
        }

        attempt = Attempt.None;
        if (words.Count == 0)
            return [];
        foreach (var next in new QueryReader(generation.Vocabulary, synonyms).Read(words))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var found = reader.Match(next, ranked && IsNarrow(next));
            if (found.Length == 0)
                continue;
            attempt = next;
            generation.Matches.Keep(text, ranked, next, found);
            return found;
        }

        return [];
    }

    /// <summary>All words are required, so there are at most as many hits as the rarest word has.</summary>
    private bool IsNarrow(Attempt attempt) => attempt.Words.Min(word => generation.Vocabulary.CountOf(word.AsTyped)) <= MostRanked;

    private SearchResult Nothing(List<Word> words, FacetCounter counter, IndexReader reader)
    {
        var near = new NearWordFinder(generation, synonyms, reader).Find(words);
        return new SearchResult(0, [], counter.ToFacets(), Interpretation.Empty, new ZeroResultHelp(0, near));
    }

    private static Span<Hit> Keep(Span<Hit> found, FacetCounter counter)
    {
        var kept = 0;
        foreach (var hit in found)
        {
            if (counter.Keep(hit.Slot))
                found[kept++] = hit;
        }

        return found[..kept];
    }

    private List<Guid> Page(Span<Hit> hits, SearchQuery query, Ranking ranking)
    {
        var columns = generation.Columns;
        var (from, to) = RangeOf(query);
        (from, to) = (Math.Min(from, hits.Length), Math.Min(to, hits.Length));
        if (from == to)
            return [];

        foreach (ref var hit in hits)
        {
            var relevance = query.Sort == SearchSort.Relevance ? ranking.Of(columns, hit) : 0;
            hit = hit with { Key = SortKey.Of(columns, hit.Slot, query.Sort, relevance) };
        }

        Top.Sort(hits, to, new HitOrder(columns));
        var ids = new List<Guid>(to - from);
        foreach (var hit in hits[from..to])
            ids.Add(columns.Ids[hit.Slot]);
        return ids;
    }

    private static (int From, int To) RangeOf(SearchQuery query)
    {
        var size = Math.Clamp(query.PageSize, 1, LargestPage);
        var from = Math.Min((Math.Max(query.Page, 1) - 1L) * size, SearchQuery.MaxReach);
        return ((int)from, (int)Math.Min(from + size, SearchQuery.MaxReach));
    }

    private Interpretation InterpretationOf(Attempt attempt, List<Word> typed)
    {
        var asTyped = attempt.Reading is Reading.Exact or Reading.Description or Reading.WithoutMarks;
        var words = asTyped ? typed : attempt.Words;
        var shown = words.Select(word => asTyped ? ToneMarks.Show(word.Exact) : generation.Vocabulary.Show(word.AsTyped));
        return new Interpretation(attempt.Reading, string.Join(' ', shown), attempt.Synonyms);
    }
}
