namespace Ocop.Commerce.Orders;

/// <summary>A named condition of a transition.</summary>
public sealed record Guard(string Name, Func<Order, DateTimeOffset, bool> Holds)
{
    public override string ToString() => Name;
}

/// <summary>The conditions of the transition table.</summary>
public static class Guards
{
    public static readonly Guard Always = new(nameof(Always), (_, _) => true);

    public static readonly Guard PaysOnDelivery = new(
        nameof(PaysOnDelivery), (order, _) => order.Payment.Method == PaymentMethod.CashOnDelivery);

    public static readonly Guard PaysBeforehand = new(
        nameof(PaysBeforehand), (order, _) => order.Payment.Method != PaymentMethod.CashOnDelivery);

    public static readonly Guard IsPaid = new(nameof(IsPaid), (order, _) => order.Payment.State == PaymentState.Paid);

    /// <summary>The hold of the goods is over.</summary>
    public static readonly Guard HoldIsOver = new(nameof(HoldIsOver), (order, now) => now >= order.HeldUntil);

    /// <summary>No producer has packed yet: until then an order can be taken back.</summary>
    public static readonly Guard NothingPacked = new(
        nameof(NothingPacked),
        (order, _) => order.Consignments.All(parcel =>
            parcel.State is ConsignmentState.New or ConsignmentState.Accepted or ConsignmentState.Cancelled));

    public static readonly Guard EveryConsignmentCancelled = new(
        nameof(EveryConsignmentCancelled),
        (order, _) => order.Consignments.All(parcel => parcel.State == ConsignmentState.Cancelled));

    /// <summary>Every consignment has arrived, come back or been cancelled, and not all of them were cancelled.</summary>
    public static readonly Guard EveryConsignmentEnded = new(
        nameof(EveryConsignmentEnded),
        (order, now) => order.Consignments.All(parcel => parcel.HasEnded) && !EveryConsignmentCancelled.Holds(order, now));

    public static readonly Guard OrderIsConfirmed = new(
        nameof(OrderIsConfirmed), (order, _) => order.State == OrderState.Confirmed);

    public static readonly Guard SomethingDelivered = new(
        nameof(SomethingDelivered),
        (order, _) => order.Consignments.Any(parcel => parcel.State == ConsignmentState.Delivered));

    public static readonly Guard OrderHasEnded = new(nameof(OrderHasEnded), (order, _) => order.HasEnded);
}
