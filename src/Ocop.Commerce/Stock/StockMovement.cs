using Ocop.Commerce.Offers;
using Ocop.Commerce.Orders;

namespace Ocop.Commerce.Stock;

/// <summary>One line of the append-only stock ledger. The sums of an offer's lines are its <see cref="StockItem"/>.</summary>
public sealed class StockMovement
{
    public long Seq { get; private init; }

    public required OfferId OfferId { get; init; }

    public required StockReason Reason { get; init; }

    public required int OnHand { get; init; }

    public required int Reserved { get; init; }

    public required int Allocated { get; init; }

    /// <summary>The order that moved it; null for goods coming in and counts.</summary>
    public OrderId? OrderId { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>Why stock moved.</summary>
public enum StockReason
{
    /// <summary>Goods came in.</summary>
    Received,

    /// <summary>A count found less than the books said.</summary>
    WrittenOff,

    /// <summary>An order was placed.</summary>
    Reserved,

    /// <summary>An order that was not yet confirmed ended.</summary>
    Released,

    /// <summary>An order was confirmed.</summary>
    Allocated,

    /// <summary>A confirmed order, or a part of it, ended before it left the shelf.</summary>
    Unallocated,

    /// <summary>A consignment was handed to the carrier.</summary>
    Shipped,
}
