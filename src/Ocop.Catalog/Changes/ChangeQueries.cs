using Microsoft.EntityFrameworkCore;

namespace Ocop.Catalog.Changes;

/// <summary>When things last changed in public.</summary>
public sealed class ChangeQueries(CatalogDbContext db)
{
    /// <summary>The last change of every thing of the kinds, by key.</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> LastAsync(
        IReadOnlyCollection<string> kinds, CancellationToken cancellationToken)
    {
        var last = await db.Changes.AsNoTracking()
            .Where(change => kinds.Contains(change.Kind))
            .GroupBy(change => change.Key)
            .Select(group => new { group.Key, Seq = group.Max(change => change.Seq) })
            .Join(db.Changes, newest => newest.Seq, change => change.Seq, (newest, change) => new { newest.Key, change.At })
            .ToListAsync(cancellationToken);
        return last.ToDictionary(change => change.Key, change => change.At);
    }
}
