using System.Collections.Concurrent;
using Ocop.Catalog.Database.Statements;

namespace Ocop.Commerce.Shipping;

/// <summary>Reads the tariff of the moment.</summary>
public sealed class FreightTariffs(Store store, TimeProvider clock)
{
    private static readonly Statement InForce = new("""
        SELECT "Id", "Since" FROM commerce."FreightTariffs" WHERE "Since" <= $1 ORDER BY "Since" DESC, "Id" DESC LIMIT 1
        """);

    private static readonly Statement ById = new("""SELECT "Since", "Table", "IsDemo", "SourceHash" FROM commerce."FreightTariffs" WHERE "Id" = $1""");

    // Tariffs are never edited, so a parsed table is true for as long as its row lives.
    private readonly ConcurrentDictionary<(int Id, DateTimeOffset Since), FreightTariff> _parsed = new();

    /// <summary>The one in force; null when none has been entered.</summary>
    public async Task<FreightTariff?> OfNowAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await store.ListAsync(InForce, row => (Id: row.Number(), Since: row.Instant()), [now], cancellationToken) is not [var key])
            return null;
        if (_parsed.TryGetValue(key, out var known))
            return known;
        return await store.FindAsync(ById, Read, [key.Id], cancellationToken) is { } tariff ? _parsed.GetOrAdd(key, tariff) : null;
    }

    private static FreightTariff Read(Row row) =>
        new() { Since = row.Instant(), Table = row.Json<FreightTable>(), IsDemo = row.Flag(), SourceHash = row.TextOrNull() };
}
