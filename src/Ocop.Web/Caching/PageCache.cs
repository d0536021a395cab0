using System.Collections.Concurrent;

namespace Ocop.Web.Caching;

/// <summary>Anonymous pages by address, thrown out by tag. One per node.</summary>
/// <remarks>
/// A page that was being rendered while one of its tags was evicted is not stored: it may hold what was true before.
/// That is why an entry brings the generation at which its request began.
/// </remarks>
public sealed class PageCache(TimeProvider clock)
{
    /// <summary>Bytes of all entries together; the oldest leave first.</summary>
    public const long MaxBytes = 64 << 20;

    /// <summary>Tags remembered as evicted; past it, everything older counts as evicted.</summary>
    private const int MaxEvictions = 50_000;

    private readonly ConcurrentDictionary<string, CachedPage> _pages = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, HashSet<string>> _keysByTag = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _evictedAt = new(StringComparer.Ordinal);
    private readonly Queue<(string Key, CachedPage Page)> _order = new();
    private long _generation;
    private long _floor;
    private long _bytes;

    /// <summary>Grows with every eviction; a request notes it before it reads anything.</summary>
    public long Generation => Volatile.Read(ref _generation);

    public int Count => _pages.Count;

    public CachedPage? Find(string key) =>
        _pages.TryGetValue(key, out var page) && page.ExpiresAt > clock.GetUtcNow() ? page : null;

    /// <summary>Keeps a page unless one of its tags was evicted since <paramref name="generation"/>.</summary>
    public void Store(string key, CachedPage page, long generation)
    {
        lock (_lock)
        {
            if (generation < _floor || page.Tags.Any(tag => _evictedAt.TryGetValue(tag, out var at) && at > generation))
                return;
            Remove(key);
            _pages[key] = page;
            _order.Enqueue((key, page));
            _bytes += page.Size;
            foreach (var tag in page.Tags)
            {
                if (!_keysByTag.TryGetValue(tag, out var keys))
                    _keysByTag[tag] = keys = new HashSet<string>(StringComparer.Ordinal);
                keys.Add(key);
            }

            while ((_bytes > MaxBytes || _order.Count > 4 * _pages.Count + 1000) && _order.TryDequeue(out var oldest))
            {
                if (_pages.TryGetValue(oldest.Key, out var current) && ReferenceEquals(current, oldest.Page))
                    Remove(oldest.Key);
            }
        }
    }

    /// <summary>Throws out every page that shows one of these things.</summary>
    public void Evict(IEnumerable<string> tags)
    {
        lock (_lock)
        {
            var generation = Interlocked.Increment(ref _generation);
            foreach (var tag in tags)
            {
                _evictedAt[tag] = generation;
                if (!_keysByTag.Remove(tag, out var keys))
                    continue;
                foreach (var key in keys)
                    Remove(key);
            }

            if (_evictedAt.Count > MaxEvictions)
            {
                _evictedAt.Clear();
                _floor = generation;
            }
        }
    }

    /// <summary>Throws out everything, as after a restore.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _floor = Interlocked.Increment(ref _generation);
            _pages.Clear();
            _keysByTag.Clear();
            _order.Clear();
            _bytes = 0;
        }
    }

    private void Remove(string key)
    {
        if (!_pages.TryRemove(key, out var page))
            return;
        _bytes -= page.Size;
        foreach (var tag in page.Tags)
        {
            if (_keysByTag.TryGetValue(tag, out var keys) && keys.Remove(key) && keys.Count == 0)
                _keysByTag.Remove(tag);
        }
    }
}
