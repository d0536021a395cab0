using System.Collections.Concurrent;

namespace Ocop.Catalog.Search.Embedded;

/// <summary>The pages of the whole list without a text or filter, which most visitors see first: its counts are those of every product.</summary>
/// <remarks>Emptied at every change of a document, under the lock that keeps searches out.</remarks>
internal sealed class WholeCache
{
    private const int MostPages = 128;
    private readonly ConcurrentDictionary<(SearchSort Sort, int From, int To), SearchResult> _pages = new();

    public SearchResult? Find(SearchSort sort, int from, int to) => _pages.GetValueOrDefault((sort, from, to));

    public SearchResult Keep(SearchSort sort, int from, int to, SearchResult result)
    {
        if (_pages.Count >= MostPages)
            _pages.Clear();
        return _pages[(sort, from, to)] = result;
    }

    public void Clear() => _pages.Clear();
}
