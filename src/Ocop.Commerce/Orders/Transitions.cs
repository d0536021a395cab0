using static Ocop.Commerce.Orders.Guards;

namespace Ocop.Commerce.Orders;

/// <summary>One allowed step of one of the three axes.</summary>
public sealed record Transition(Enum From, Enum To, Guard Guard);

/// <summary>Every step that an order, its consignments and its payment may take. What is not here cannot happen.</summary>
public static class Transitions
{
    public static readonly IReadOnlyList<Transition> Table =
    [
        // Between buyer and shop
        new(OrderState.Placed, OrderState.AwaitingConfirmation, PaysOnDelivery),
        new(OrderState.Placed, OrderState.AwaitingPayment, PaysBeforehand),
        new(OrderState.AwaitingPayment, OrderState.Confirmed, IsPaid),
        new(OrderState.AwaitingPayment, OrderState.Cancelled, NothingPacked),
        new(OrderState.AwaitingPayment, OrderState.Expired, HoldIsOver),
        new(OrderState.AwaitingConfirmation, OrderState.Confirmed, Always),
        new(OrderState.AwaitingConfirmation, OrderState.Cancelled, NothingPacked),
        new(OrderState.AwaitingConfirmation, OrderState.Expired, HoldIsOver),
        new(OrderState.Confirmed, OrderState.Cancelled, NothingPacked),
        new(OrderState.Confirmed, OrderState.Completed, EveryConsignmentEnded),

        // The goods of one producer
        new(ConsignmentState.New, ConsignmentState.Accepted, OrderIsConfirmed),
        new(ConsignmentState.New, ConsignmentState.Cancelled, Always),
        new(ConsignmentState.Accepted, ConsignmentState.Packed, OrderIsConfirmed),
        new(ConsignmentState.Accepted, ConsignmentState.Cancelled, Always),
        new(ConsignmentState.Packed, ConsignmentState.HandedOver, OrderIsConfirmed),
        new(ConsignmentState.Packed, ConsignmentState.Cancelled, OrderIsConfirmed),
        new(ConsignmentState.HandedOver, ConsignmentState.Delivered, OrderIsConfirmed),
        new(ConsignmentState.HandedOver, ConsignmentState.DeliveryFailed, OrderIsConfirmed),
        new(ConsignmentState.DeliveryFailed, ConsignmentState.HandedOver, OrderIsConfirmed),
        new(ConsignmentState.DeliveryFailed, ConsignmentState.Delivered, OrderIsConfirmed),
        new(ConsignmentState.DeliveryFailed, ConsignmentState.Returned, OrderIsConfirmed),

        // The money
        new(PaymentState.Pending, PaymentState.RequiresAction, PaysBeforehand),
        new(PaymentState.Pending, PaymentState.Paid, Always),
        new(PaymentState.Pending, PaymentState.Failed, PaysBeforehand),
        new(PaymentState.Pending, PaymentState.Voided, OrderHasEnded),
        new(PaymentState.Pending, PaymentState.NeedsReview, PaysBeforehand),
        new(PaymentState.RequiresAction, PaymentState.Paid, Always),
        new(PaymentState.RequiresAction, PaymentState.Failed, Always),
        new(PaymentState.RequiresAction, PaymentState.Voided, OrderHasEnded),
        new(PaymentState.RequiresAction, PaymentState.NeedsReview, Always),
        new(PaymentState.Failed, PaymentState.Pending, PaysBeforehand),
        new(PaymentState.Failed, PaymentState.Voided, OrderHasEnded),
        new(PaymentState.Voided, PaymentState.NeedsReview, Always),
        new(PaymentState.NeedsReview, PaymentState.Paid, Always),
        new(PaymentState.NeedsReview, PaymentState.Refunded, Always),
        new(PaymentState.Paid, PaymentState.NeedsReview, Always),
        new(PaymentState.Paid, PaymentState.PartiallyRefunded, Always),
        new(PaymentState.Paid, PaymentState.Refunded, Always),
        new(PaymentState.PartiallyRefunded, PaymentState.Refunded, Always),
    ];

    private static readonly Dictionary<(Enum, Enum), Guard> ByStep = Table.ToDictionary(step => (step.From, step.To), step => step.Guard);

    /// <summary>Whether the order allows the step now.</summary>
    public static bool Allow(Order order, Enum from, Enum to, DateTimeOffset now) =>
        ByStep.TryGetValue((from, to), out var guard) && guard.Holds(order, now);

    /// <exception cref="InvalidOperationException">The table does not hold the step, or its guard does not hold.</exception>
    internal static void Demand(Order order, Enum from, Enum to, DateTimeOffset now)
    {
        if (Allow(order, from, to, now))
            return;
        var reason = ByStep.TryGetValue((from, to), out var guard) ? $"{guard} does not hold" : "there is no such step";
        throw new InvalidOperationException($"Order {order.Number} cannot go from {from.GetType().Name}.{from} to {to}: {reason}.");
    }
}
