using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Ocop.Commerce.Offers;

namespace Ocop.Commerce.Stock;

/// <summary>An offer whose numbers are not the sums of its ledger.</summary>
public sealed record StockDifference(OfferId OfferId, int OnHand, int Reserved, int Allocated);

/// <summary>Adds up the ledger and compares it with the stock. Runs nightly; a difference is an alarm, never repaired in silence.</summary>
public sealed partial class StockAudit(CommerceDbContext db, OcopMetrics metrics, ILogger<StockAudit> logger)
{
    public async Task<IReadOnlyList<StockDifference>> RunAsync(CancellationToken cancellationToken)
    {
        // One statement, so that an order placed meanwhile is in both sums or in neither.
        var differences = await (
            from item in db.StockItems
            let onHand = db.StockMovements.Where(line => line.OfferId == item.OfferId).Sum(line => line.OnHand)
            let reserved = db.StockMovements.Where(line => line.OfferId == item.OfferId).Sum(line => line.Reserved)
            let allocated = db.StockMovements.Where(line => line.OfferId == item.OfferId).Sum(line => line.Allocated)
            where onHand != item.OnHand || reserved != item.Reserved || allocated != item.Allocated
            select new StockDifference(item.OfferId, item.OnHand - onHand, item.Reserved - reserved, item.Allocated - allocated))
            .ToListAsync(cancellationToken);
        foreach (var difference in differences)
            LogDifference(difference.OfferId.Value, difference.OnHand, difference.Reserved, difference.Allocated);
        metrics.StockDiffers(differences.Count);
        return differences;
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "Stock of offer {OfferId} differs from its ledger: on hand {OnHand}, reserved {Reserved}, allocated {Allocated}")]
    private partial void LogDifference(Guid offerId, int onHand, int reserved, int allocated);
}
