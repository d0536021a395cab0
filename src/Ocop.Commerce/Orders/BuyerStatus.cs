namespace Ocop.Commerce.Orders;

/// <summary>The one label a buyer sees, made of the three axes.</summary>
public enum BuyerStatus
{
    AwaitingConfirmation,
    AwaitingPayment,

    /// <summary>Confirmed; the makers have not all accepted yet.</summary>
    Confirmed,

    /// <summary>The makers are packing.</summary>
    Packing,

    /// <summary>Some of several consignments are on their way.</summary>
    PartlySent,

    /// <summary>Everything that will come is on its way.</summary>
    Sent,

    /// <summary>A carrier did not find the buyer.</summary>
    DeliveryFailed,

    /// <summary>Some of several consignments have arrived.</summary>
    PartlyDelivered,
    Delivered,

    /// <summary>Everything came back to the makers.</summary>
    Returned,
    Cancelled,
    Expired,
}

public static class BuyerStatuses
{
    public static BuyerStatus Of(OrderState order, IReadOnlyCollection<ConsignmentState> consignments)
    {
        var coming = consignments.Where(state => state != ConsignmentState.Cancelled).ToList();
        return order switch
        {
            OrderState.Cancelled => BuyerStatus.Cancelled,
            OrderState.Expired => BuyerStatus.Expired,
            OrderState.AwaitingPayment => BuyerStatus.AwaitingPayment,
            OrderState.Placed or OrderState.AwaitingConfirmation => BuyerStatus.AwaitingConfirmation,
            _ when coming.Contains(ConsignmentState.DeliveryFailed) => BuyerStatus.DeliveryFailed,
            _ when coming.TrueForAll(state => state == ConsignmentState.Returned) => BuyerStatus.Returned,
            _ when coming.TrueForAll(state => state is ConsignmentState.Delivered or ConsignmentState.Returned) => BuyerStatus.Delivered,
            _ when coming.Contains(ConsignmentState.Delivered) => BuyerStatus.PartlyDelivered,
            _ when coming.TrueForAll(HasLeft) => BuyerStatus.Sent,
            _ when coming.Exists(HasLeft) => BuyerStatus.PartlySent,
            _ when coming.Exists(state => state is ConsignmentState.Accepted or ConsignmentState.Packed) => BuyerStatus.Packing,
            _ => BuyerStatus.Confirmed,
        };
    }

    private static bool HasLeft(ConsignmentState state) =>
        state is ConsignmentState.HandedOver or ConsignmentState.Delivered or ConsignmentState.Returned;
}
