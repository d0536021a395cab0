namespace Ocop.Commerce.Orders;

/// <summary>Takes an order back before anything of it is packed. The goods go back on sale at once.</summary>
public sealed class CancelOrder(OrderChanges orders, EndOrder ending)
{
    public Task<OrderChangeResult> HandleAsync(string number, OrderActor actor, string note, CancellationToken cancellationToken) =>
        orders.ApplyAsync(
            number,
            (order, now) => ending.EndAsync(order, OrderState.Cancelled, actor, now, note, cancellationToken),
            cancellationToken);
}
