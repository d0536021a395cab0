using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Changes;
using Ocop.Commerce.Offers;
using Ocop.Commerce.Orders;

namespace Ocop.Commerce.Stock;

/// <summary>Moves stock inside the caller's write transaction: the numbers, the ledger and, when a page must change, the change log.</summary>
public sealed class StockKeeper(CommerceDbContext db, TimeProvider clock)
{
    /// <summary>Does a step for every offer, all or nothing as far as the caller rolls back when something is missing.</summary>
    /// <returns>The offers that do not have enough; empty when every step was done.</returns>
    public async Task<StockResult> MoveAsync(
        StockStep step, IEnumerable<StockQuantity> quantities, OrderId? order, CancellationToken cancellationToken)
    {
        // One lock order for everybody: two orders over the same goods cannot wait for each other.
        var moves = quantities.OrderBy(move => move.OfferId.Value).ToList();
        var missing = new List<OfferId>();
        foreach (var (offer, quantity) in moves)
        {
            if (await MoveAsync(step, offer, quantity, cancellationToken) == 0)
                missing.Add(offer);
            else
                db.Add(Movement(step, offer, quantity, order));
        }

        return missing.Count > 0 ? new StockResult(missing, []) : new StockResult([], await ChangedBucketsAsync(step, moves, cancellationToken));
    }

    /// <summary>Starts to keep stock of an offer; what is on the shelf from the start stands in the ledger as received.</summary>
    public void Open(OfferId offer, int onHand = 0)
    {
        db.StockItems.Add(StockItem.Opened(offer, onHand));
        if (onHand > 0)
            db.Add(Movement(StockStep.Receive, offer, onHand, null));
    }

    // The check lives in the WHERE, so two buyers can never share the last jar.
    private Task<int> MoveAsync(StockStep step, OfferId offer, int quantity, CancellationToken cancellationToken)
    {
        var (onHand, reserved, allocated) = (step.OnHand * quantity, step.Reserved * quantity, step.Allocated * quantity);
        return db.StockItems
            .Where(item => item.OfferId == offer
                && item.Reserved + reserved >= 0 && item.Allocated + allocated >= 0
                && item.OnHand - item.Reserved - item.Allocated >= reserved + allocated - onHand)
            .ExecuteUpdateAsync(
                set => set.SetProperty(item => item.OnHand, item => item.OnHand + onHand)
                    .SetProperty(item => item.Reserved, item => item.Reserved + reserved)
                    .SetProperty(item => item.Allocated, item => item.Allocated + allocated),
                cancellationToken);
    }

    private StockMovement Movement(StockStep step, OfferId offer, int quantity, OrderId? order) => new()
    {
        OfferId = offer,
        Reason = step.Reason,
        OnHand = step.OnHand * quantity,
        Reserved = step.Reserved * quantity,
        Allocated = step.Allocated * quantity,
        OrderId = order,
        At = clock.GetUtcNow(),
    };

    private async Task<IReadOnlyList<ChangeKey>> ChangedBucketsAsync(
        StockStep step, List<StockQuantity> moves, CancellationToken cancellationToken)
    {
        if (step.Available == 0 || moves.Count == 0)
            return [];
        var offers = moves.ConvertAll(move => move.OfferId);
        var after = await (
            from item in db.StockItems
            where offers.Contains(item.OfferId)
            join offer in db.Offers on item.OfferId equals offer.Id
            select new { item.OfferId, offer.ProductId, Available = item.OnHand - item.Reserved - item.Allocated })
            .ToDictionaryAsync(row => row.OfferId, cancellationToken);
        return moves
            .Where(move => after.ContainsKey(move.OfferId))
            .Select(move => (Row: after[move.OfferId], Before: after[move.OfferId].Available - step.Available * move.Quantity))
            .Where(move => Availabilities.Of(move.Before) != Availabilities.Of(move.Row.Available))
            .Select(move => Offer.ChangeOf(move.Row.ProductId))
            .Distinct()
            .ToList();
    }
}

/// <summary>What a movement of stock came to.</summary>
/// <param name="Missing">Offers without enough; then the transaction must be rolled back.</param>
/// <param name="Changes">Public changes, to be logged with <see cref="StockLog.SaveWithChangesAsync"/>.</param>
public sealed record StockResult(IReadOnlyList<OfferId> Missing, IReadOnlyList<ChangeKey> Changes)
{
    public static readonly StockResult Nothing = new([], []);

    /// <exception cref="InvalidOperationException">Something was missing, which the order's own state rules out.</exception>
    public StockResult OrThrow(string orderNumber) => Missing.Count == 0 ? this
        : throw new InvalidOperationException($"The stock of order {orderNumber} does not hold what it promised: {string.Join(", ", Missing)}.");
}

public static class StockLog
{
    /// <summary>Saves, and appends to the change log as the very last statement of the transaction.</summary>
    /// <remarks>
    /// On PostgreSQL the change log is a lock that everybody takes until commit: nothing that can wait may follow it.
    /// </remarks>
    public static async Task SaveWithChangesAsync(
        this CommerceDbContext db, IReadOnlyList<ChangeKey> changes, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        if (changes.Count == 0)
            return;
        foreach (var key in changes)
            db.Append(key, at);
        await db.SaveChangesAsync(cancellationToken);
    }
}
