using Microsoft.EntityFrameworkCore;
using Ocop.Commerce.Stock;

namespace Ocop.Commerce.Orders;

public abstract record OrderChangeResult
{
    private OrderChangeResult() { }

    public sealed record Done(OrderState State) : OrderChangeResult;

    /// <summary>The order is past the point where this is possible.</summary>
    public sealed record Refused(OrderState State) : OrderChangeResult;

    public sealed record NotFound : OrderChangeResult;
}

/// <summary>Loads an order, lets a handler change it, and saves order, history and stock in one transaction.</summary>
/// <remarks>Two people at one order come one after the other: the second sees what the first did and decides by that.</remarks>
public sealed class OrderChanges(CommerceDbContext db, TimeProvider clock)
{
    /// <param name="number">The order's number.</param>
    /// <param name="change">Moves the order and its stock; null when the order does not allow it.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<OrderChangeResult> ApplyAsync(
        string number, Func<Order, DateTimeOffset, Task<StockResult?>> change, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        if (await LockAsync(number, cancellationToken) == 0)
            return new OrderChangeResult.NotFound();
        var order = await db.Orders
            .Include(row => row.Lines).Include(row => row.Consignments).Include(row => row.Payment)
            .AsSplitQuery()
            .SingleAsync(row => row.Number == number, cancellationToken);
        var now = clock.GetUtcNow();
        if (await change(order, now) is not { } stock)
            return new OrderChangeResult.Refused(order.State);
        await db.SaveWithChangesAsync(stock.OrThrow(order.Number).Changes, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new OrderChangeResult.Done(order.State);
    }

    // Writes what is there already: on PostgreSQL that holds the row until the commit, before its state is read.
    private Task<int> LockAsync(string number, CancellationToken cancellationToken) => db.Orders
        .Where(row => row.Number == number)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version), cancellationToken);
}
