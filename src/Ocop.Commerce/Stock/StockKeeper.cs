using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Database.Statements;
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
        using var session = StatementSession.Over(db.Database.GetDbConnection(), db.Database.CurrentTransaction!.GetDbTransaction());
        var result = await MoveAsync(session, step, quantities, order, clock.GetUtcNow());
        await session.FlushAsync();
        return result;
    }

    /// <summary>The same inside a unit of work without EF.</summary>
    internal static async Task<StockResult> MoveAsync(
        StatementSession session, StockStep step, IEnumerable<StockQuantity> quantities, OrderId? order, DateTimeOffset at)
    {
        var missing = new List<OfferId>();
        var changes = new List<ChangeKey>();
        // One lock order for everybody: two orders over the same goods cannot wait for each other.
        foreach (var (offer, quantity) in quantities.OrderBy(move => move.OfferId.Value))
        {
            if (await StockStatements.MoveAsync(session, step, offer, quantity) is not { } moved)
            {
                missing.Add(offer);
                continue;
            }

            await StockStatements.AddMovementAsync(session, Movement(step, offer, quantity, order, at));
            if (Availabilities.Of(moved.Available) != Availabilities.Of(moved.Available - step.Available * quantity))
                changes.Add(Offer.ChangeOf(moved.ProductId));
        }

        return missing.Count > 0 ? new StockResult(missing, []) : new StockResult([], [.. changes.Distinct()]);
    }

    /// <summary>Starts to keep stock of an offer; what is on the shelf from the start stands in the ledger as received.</summary>
    public void Open(OfferId offer, int onHand = 0)
    {
        db.StockItems.Add(StockItem.Opened(offer, onHand));
        if (onHand > 0)
            db.Add(Movement(StockStep.Receive, offer, onHand, null, clock.GetUtcNow()));
    }

    private static StockMovement Movement(StockStep step, OfferId offer, int quantity, OrderId? order, DateTimeOffset at) => new()
    {
        OfferId = offer,
        Reason = step.Reason,
        OnHand = step.OnHand * quantity,
        Reserved = step.Reserved * quantity,
        Allocated = step.Allocated * quantity,
        OrderId = order,
        At = at,
    };
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
