using System.Collections.Concurrent;

namespace Ocop.Web.Caching;

/// <summary>Something kept until one of the things it shows changes, and never past the day it was made for.</summary>
public interface ITagged
{
    IReadOnlyList<string> Tags { get; }

    DateTimeOffset ExpiresAt { get; }

    /// <summary>What it weighs against the bound of its cache.</summary>
    int Size { get; }
}

/// <summary>Entries by key, thrown out by tag.</summary>
/// <remarks>
/// An entry that was being made while one of its tags was evicted is not stored: it may hold what was true before.
/// That is why an entry brings the generation at which its making began.
/// </remarks>
public abstract class TagCache<TEntry>(TimeProvider clock, long maxSize)
    where TEntry : class, ITagged
{
    /// <summary>Tags remembered as evicted; past it, everything older counts as evicted.</summary>
    private const int MaxEvictions = 50_000;

    private readonly ConcurrentDictionary<string, TEntry> _entries = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, HashSet<string>> _keysByTag = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _evictedAt = new(StringComparer.Ordinal);
    private readonly Queue<(string Key, TEntry Entry)> _order = new();
    private long _generation;
    private long _floor;
    private long _size;

    /// <summary>Grows with every eviction; whoever makes an entry notes it before reading anything.</summary>
    public long Generation => Volatile.Read(ref _generation);

    public int Count => _entries.Count;

    public TEntry? Find(string key) => _entries.TryGetValue(key, out var entry) && entry.ExpiresAt > clock.GetUtcNow() ? entry : null;

    /// <summary>Keeps an entry unless one of its tags was evicted since <paramref name="generation"/>.</summary>
    public void Store(string key, TEntry entry, long generation)
    {
        lock (_lock)
        {
            if (generation < _floor || entry.Tags.Any(tag => _evictedAt.TryGetValue(tag, out var at) && at > generation))
                return;
            Remove(key);
            _entries[key] = entry;
            _order.Enqueue((key, entry));
            _size += entry.Size;
            foreach (var tag in entry.Tags)
            {
                if (!_keysByTag.TryGetValue(tag, out var keys))
                    _keysByTag[tag] = keys = new HashSet<string>(StringComparer.Ordinal);
                keys.Add(key);
            }

            while ((_size > maxSize || _order.Count > 4 * _entries.Count + 1000) && _order.TryDequeue(out var oldest))
            {
                if (_entries.TryGetValue(oldest.Key, out var current) && ReferenceEquals(current, oldest.Entry))
                    Remove(oldest.Key);
            }
        }
    }

    /// <summary>Throws out everything that shows one of these things.</summary>
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
            _entries.Clear();
            _keysByTag.Clear();
            _order.Clear();
            _size = 0;
        }
    }

    private void Remove(string key)
    {
        if (!_entries.TryRemove(key, out var entry))
            return;
        _size -= entry.Size;
        foreach (var tag in entry.Tags)
        {
            if (_keysByTag.TryGetValue(tag, out var keys) && keys.Remove(key) && keys.Count == 0)
                _keysByTag.Remove(tag);
        }
    }
}
