using Ocop.Commerce.Stock;

namespace Ocop.Commerce.Orders;

/// <summary>The shop has reached the buyer and keeps the order: the goods are no longer held but promised.</summary>
public sealed class ConfirmOrder(OrderChanges orders, StockKeeper stock)
{
    public Task<OrderChangeResult> HandleAsync(string number, OrderActor actor, CancellationToken cancellationToken) =>
        orders.ApplyAsync(
            number,
            async (order, now) =>
            {
                if (!order.CanMoveTo(OrderState.Confirmed, now))
                    return null;
                order.MoveTo(OrderState.Confirmed, actor, now);
                return await stock.MoveAsync(StockStep.Allocate, order.Quantities(), order.Id, cancellationToken);
            },
            cancellationToken);
}
