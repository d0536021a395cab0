using System.Collections.Concurrent;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Database.Statements;

namespace Ocop.Catalog.Products;

/// <summary>Products as they were last read, asked again only when the change log says that something may have changed.</summary>
/// <remarks>
/// Not a copy that may lag behind: every use first asks the change log, which is written in the transaction of the change, and it
/// costs one look at the end of a table. Stock and prices stand in the log as offers, and nothing of them is kept here.
/// </remarks>
public sealed class KnownProducts(Store store, TimeProvider clock)
{
    private const int MostProducts = 20_000;
    private const int MostChanges = 200;

    private static readonly Statement Last = new("""SELECT COALESCE(MAX("Seq"), 0) FROM catalog."Changes" """);
    private static readonly Statement After = new($"""SELECT "Seq", "Kind" FROM catalog."Changes" WHERE "Seq" > $1 ORDER BY "Seq" LIMIT {MostChanges}""");

    private volatile Reading? _reading;

    /// <summary>What is known and still true. Add to it only what is read after this answer.</summary>
    public async Task<ConcurrentDictionary<ProductId, ProductSnapshot>> OfNowAsync(CancellationToken cancellationToken)
    {
        var today = VietnamCalendar.Today(clock);
        if (_reading is not { } reading || reading.Day != today || reading.Products.Count > MostProducts)
            return await BeginAsync(today, cancellationToken);
        var changes = await store.ReadAsync(session => session.ReadAsync(After, row => (Seq: row.LongNumber(), Kind: row.Text()), reading.Position), cancellationToken);
        if (changes.Count == 0)
            return reading.Products;
        if (changes.Count == MostChanges || changes.Exists(change => change.Kind != ChangeKinds.Offer))
            return await BeginAsync(today, cancellationToken);
        _reading = reading with { Position = changes[^1].Seq };
        return reading.Products;
    }

    /// <summary>Forgets everything, as when the places have changed their names or the store was restored.</summary>
    public void Forget() => _reading = null;

    private async Task<ConcurrentDictionary<ProductId, ProductSnapshot>> BeginAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var position = await store.ReadAsync(session => session.ReadAsync(Last, row => row.LongNumber()), cancellationToken);
        var reading = new Reading(position[0], today, []);
        _reading = reading;
        return reading.Products;
    }

    private sealed record Reading(long Position, DateOnly Day, ConcurrentDictionary<ProductId, ProductSnapshot> Products);
}
