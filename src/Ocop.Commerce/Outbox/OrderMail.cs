using Ocop.Catalog.Outbox;
using Ocop.Commerce.Orders;

namespace Ocop.Commerce.Outbox;

/// <summary>The mails about an order. Each is sent once; the text is written when it is sent.</summary>
public static class OrderMail
{
    public const string PlacedKind = "order-placed";
    public const string EndedKind = "order-ended";

    /// <summary>"We have your order, here is its link."</summary>
    public static OutboxMessage Placed(Order order, DateTimeOffset now) => OutboxMessage.ToSend(PlacedKind, order.Number, order.Number, now);

    /// <summary>"Your order was cancelled", or its hold ran out.</summary>
    public static OutboxMessage Ended(Order order, DateTimeOffset now) => OutboxMessage.ToSend(EndedKind, order.Number, order.Number, now);
}
