using Ocop.Commerce.Outbox;
using Ocop.Commerce.Stock;

namespace Ocop.Commerce.Orders;

/// <summary>What ending an order early has to put back, whoever ends it.</summary>
public sealed class EndOrder(CommerceDbContext db, StockKeeper stock)
{
    /// <returns>What happened to the stock; null when the order cannot end this way now.</returns>
    internal async Task<StockResult?> EndAsync(
        Order order, OrderState end, OrderActor actor, DateTimeOffset now, string note, CancellationToken cancellationToken)
    {
        if (!order.CanMoveTo(end, now))
            return null;
        var step = order.State == OrderState.Confirmed ? StockStep.Unallocate : StockStep.Release;
        var open = order.Consignments.Where(consignment => !consignment.HasEnded).ToList();
        var quantities = open.SelectMany(order.Quantities).ToList();
        order.MoveTo(end, actor, now, note);
        foreach (var consignment in open)
            order.Move(consignment, ConsignmentState.Cancelled, actor, now);
        order.MovePayment(PaymentState.Voided, actor, now);
        if (order.Buyer.Email is not null)
            db.OutboxMessages.Add(OrderMail.Ended(order, now));
        return await stock.MoveAsync(step, quantities, order.Id, cancellationToken);
    }
}
