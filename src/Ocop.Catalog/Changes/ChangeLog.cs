using Microsoft.EntityFrameworkCore;

namespace Ocop.Catalog.Changes;

/// <summary>Writing to and reading from the one change log.</summary>
public static class ChangeLog
{
    /// <summary>Adds a row to this context; it is committed with whatever else the context saves.</summary>
    public static void Append(this DbContext context, ChangeKey key, DateTimeOffset at) =>
        context.Add(new Change { Kind = key.Kind, Key = key.Key, At = at });

    /// <summary>The rows after a position, oldest first, at most <paramref name="limit"/> of them.</summary>
    public static Task<List<Change>> ReadAfterAsync(this CatalogDbContext db, long position, int limit, CancellationToken cancellationToken) =>
        db.Changes.AsNoTracking()
            .Where(change => change.Seq > position)
            .OrderBy(change => change.Seq)
            .Take(limit)
            .ToListAsync(cancellationToken);
}
