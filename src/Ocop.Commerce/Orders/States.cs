namespace Ocop.Commerce.Orders;

/// <summary>Where an order stands between buyer and shop.</summary>
public enum OrderState
{
    Placed,
    AwaitingPayment,
    AwaitingConfirmation,
    Confirmed,
    Completed,
    Cancelled,
    Expired,
}

/// <summary>Where the goods of one producer are.</summary>
public enum ConsignmentState
{
    New,
    Accepted,
    Packed,
    HandedOver,
    Delivered,
    DeliveryFailed,
    Returned,
    Cancelled,
}

/// <summary>Where the money is.</summary>
public enum PaymentState
{
    Pending,
    RequiresAction,
    Paid,
    Failed,
    Voided,
    PartiallyRefunded,
    Refunded,
    NeedsReview,
}

/// <summary>How the buyer pays.</summary>
public enum PaymentMethod
{
    /// <summary>Cash to the carrier (COD).</summary>
    CashOnDelivery,
}
