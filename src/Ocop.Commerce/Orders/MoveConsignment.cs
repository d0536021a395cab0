using Ocop.Commerce.Stock;

namespace Ocop.Commerce.Orders;

/// <param name="Consignment">The number of the consignment within the order.</param>
/// <param name="Note">Why, where a person should know: a refusal, a failed delivery.</param>
public sealed record MoveConsignmentCommand(string OrderNumber, int Consignment, ConsignmentState To, OrderActor Actor, string Note = "");

/// <summary>A producer accepts, packs and hands over; a carrier delivers or fails. The last step of the last consignment ends the order.</summary>
/// <remarks>Goods that come back are not put on the shelf by the program: somebody must look at them first.</remarks>
public sealed class MoveConsignment(OrderChanges orders, StockKeeper stock, EndOrder ending)
{
    public Task<OrderChangeResult> HandleAsync(MoveConsignmentCommand command, CancellationToken cancellationToken) =>
        orders.ApplyAsync(command.OrderNumber, (order, now) => MoveAsync(order, command, now, cancellationToken), cancellationToken);

    private async Task<StockResult?> MoveAsync(Order order, MoveConsignmentCommand command, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var consignment = order.Consignments.SingleOrDefault(row => row.Number == command.Consignment);
        if (consignment is null || order.HasEnded || !order.CanMove(consignment, command.To, now))
            return null;
        var from = consignment.State;
        var step = StepOf(order, from, command.To);
        order.Move(consignment, command.To, command.Actor, now, command.Note);
        var moved = step is null ? StockResult.Nothing
            : await stock.MoveAsync(step, order.Quantities(consignment), order.Id, cancellationToken);
        if (command.To == ConsignmentState.Delivered)
            order.Payment.Collected += CollectedFor(order, consignment);
        if (order.Consignments.All(row => row.State == ConsignmentState.Cancelled))
            _ = await ending.EndAsync(order, OrderState.Cancelled, command.Actor, now, command.Note, cancellationToken);
        else if (order.CanMoveTo(OrderState.Completed, now))
            Complete(order, command.Actor, now);
        return moved;
    }

    private static StockStep? StepOf(Order order, ConsignmentState from, ConsignmentState to) => to switch
    {
        ConsignmentState.Cancelled => order.State == OrderState.Confirmed ? StockStep.Unallocate : StockStep.Release,
        ConsignmentState.HandedOver when from == ConsignmentState.Packed => StockStep.Ship,
        _ => null,
    };

    private static Money CollectedFor(Order order, Consignment consignment) =>
        consignment.Freight + order.Lines.Where(line => line.Consignment == consignment.Number).Sum(line => line.Total);

    private static void Complete(Order order, OrderActor actor, DateTimeOffset now)
    {
        order.MoveTo(OrderState.Completed, actor, now);
        if (order.Payment.State == PaymentState.Pending)
            order.MovePayment(order.Payment.Collected > Money.Zero ? PaymentState.Paid : PaymentState.Voided, actor, now);
    }
}
