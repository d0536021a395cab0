using System.Collections.Concurrent;
using Ocop.Catalog.Search.Synonyms;

namespace Ocop.Catalog.Search.Embedded;

/// <summary>What the last texts matched, so that a filter, a sort or the next page does not ask the index again.</summary>
/// <remarks>Emptied whenever words change. A new price or stock changes no words: facets and order are worked out on every search.</remarks>
internal sealed class MatchCache
{
    private const int MostTexts = 256;
    private const int MostHitsPerText = 20_000;
    private const int MostHits = 400_000; // 6 MB
    private readonly ConcurrentDictionary<(string Text, bool Ranked), Match> _matches = new();
    private SynonymTable? _synonyms;
    private int _hits;

    public Match? Find(string text, bool ranked, SynonymTable synonyms)
    {
        if (!ReferenceEquals(Interlocked.Exchange(ref _synonyms, synonyms), synonyms))
            Clear();
        return _matches.GetValueOrDefault((text, ranked));
    }

    public void Keep(string text, bool ranked, Attempt attempt, ReadOnlySpan<Hit> hits)
    {
        if (hits.Length > MostHitsPerText)
            return;
        if (_matches.Count >= MostTexts || Interlocked.Add(ref _hits, hits.Length) > MostHits)
            Clear();
        _matches[(text, ranked)] = new Match(attempt, hits.ToArray());
    }

    public void Clear()
    {
        _matches.Clear();
        Volatile.Write(ref _hits, 0);
    }

    /// <summary>The reading that found something, and what it found.</summary>
    internal sealed record Match(Attempt Attempt, Hit[] Hits);
}
