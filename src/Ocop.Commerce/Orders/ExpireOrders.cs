using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Ocop.Commerce.Orders;

/// <summary>Ends orders whose hold is over and gives their goods back. Runs every minute.</summary>
public sealed partial class ExpireOrders(
    CommerceDbContext db, OrderChanges orders, EndOrder ending, TimeProvider clock, ILogger<ExpireOrders> logger)
{
    private const int BatchSize = 100;

    /// <returns>How many orders ended.</returns>
    public async Task<int> HandleAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await db.Orders.AsNoTracking()
            .Where(order => (order.State == OrderState.AwaitingConfirmation || order.State == OrderState.AwaitingPayment) && order.HeldUntil <= now)
            .OrderBy(order => order.HeldUntil).ThenBy(order => order.Id)
            .Select(order => order.Number)
            .Take(BatchSize)
            .ToListAsync(cancellationToken);
        var expired = 0;
        foreach (var number in due)
        {
            // A buyer or the office may have been quicker; then the order refuses.
            var result = await orders.ApplyAsync(
                number,
                (order, at) => ending.EndAsync(order, OrderState.Expired, OrderActor.Clock, at, "", cancellationToken),
                cancellationToken);
            if (result is OrderChangeResult.Done)
                expired++;
        }

        if (expired > 0)
            LogExpired(expired);
        return expired;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{OrderCount} orders expired, their stock is released")]
    private partial void LogExpired(int orderCount);
}
