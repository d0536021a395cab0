using Ocop.Catalog;

namespace Ocop.Web.Caching;

/// <summary>What pages have read, by key, so that a page that must be drawn anew asks the database only for what changed.</summary>
/// <remarks>Only public rows, the same for everybody. Follows the change log like <see cref="PageCache"/>.</remarks>
public sealed class RowCache(TimeProvider clock) : TagCache<RowCache.Entry>(clock, MaxEntries)
{
    /// <summary>The oldest leave first.</summary>
    private const long MaxEntries = 20_000;

    private readonly TimeProvider _clock = clock;

    /// <summary>The value under a key, read now if it is not kept.</summary>
    /// <param name="key">Holds whatever the value depends on: id, language.</param>
    /// <param name="read">Reads it; null is not kept.</param>
    /// <param name="tags">What the value shows.</param>
    public async ValueTask<T?> GetAsync<T>(string key, Func<Task<T?>> read, Func<T, IEnumerable<string>> tags)
        where T : class
    {
        if (Find(key) is { Value: T known })
            return known;
        var generation = Generation;
        var value = await read();
        if (value is not null)
            Keep(key, value, tags(value), generation);
        return value;
    }

    /// <summary>Keeps a value that was read since <paramref name="generation"/>.</summary>
    public void Keep(string key, object value, IEnumerable<string> tags, long generation) =>
        Store(key, new Entry(value, [.. tags], VietnamCalendar.StartOf(VietnamCalendar.Today(_clock).AddDays(1))), generation);

    /// <summary>A kept value.</summary>
    public sealed record Entry(object Value, IReadOnlyList<string> Tags, DateTimeOffset ExpiresAt) : ITagged
    {
        public int Size => 1;
    }
}
