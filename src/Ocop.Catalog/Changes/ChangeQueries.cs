using Ocop.Catalog.Database.Statements;

namespace Ocop.Catalog.Changes;

/// <summary>When things last changed in public.</summary>
public sealed class ChangeQueries(Store store)
{
    private static readonly Statement LastOfKind = new("""
        SELECT c."Key", c."At" FROM catalog."Changes" c
        JOIN (SELECT max("Seq") AS "Seq" FROM catalog."Changes" WHERE "Kind" = $1 GROUP BY "Key") newest ON newest."Seq" = c."Seq"
        """);

    /// <summary>The last change of every thing of the kinds, by key.</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> LastAsync(IReadOnlyCollection<string> kinds, CancellationToken cancellationToken)
    {
        var last = new Dictionary<string, DateTimeOffset>();
        foreach (var kind in kinds)
        {
            foreach (var (key, at) in await store.ListAsync(LastOfKind, row => (row.Text(), row.Instant()), [kind], cancellationToken))
            {
                if (!last.TryGetValue(key, out var known) || known < at)
                    last[key] = at;
            }
        }

        return last;
    }
}
