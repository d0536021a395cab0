using Ocop.Catalog;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Commerce.Offers;
using Ocop.Commerce.Shipping;

namespace Ocop.Commerce.Orders;

/// <summary>So many packs at the price and with the stars of the moment of ordering.</summary>
public sealed class OrderLine
{
    public required OfferId OfferId { get; init; }

    public required ProductId ProductId { get; init; }

    /// <summary>The number of the consignment it travels in.</summary>
    public required int Consignment { get; init; }

    public required string Sku { get; init; }

    public required string ProductSlug { get; init; }

    public required LocalText ProductName { get; init; }

    public required LocalText PackName { get; init; }

    public required Money UnitPrice { get; init; }

    public required int Quantity { get; init; }

    /// <summary>The stars in force when it was ordered; null for a local product.</summary>
    public int? Stars { get; init; }

    public Money Total => UnitPrice * Quantity;
}

/// <summary>The goods of one producer on their way.</summary>
public sealed class Consignment
{
    /// <summary>1, 2, 3 … within the order.</summary>
    public required int Number { get; init; }

    public required ConsignmentKey Key { get; init; }

    public ProducerId? ProducerId { get; init; }

    /// <summary>The maker; null where the sources name none, then the goods are of one province.</summary>
    public string? ProducerName { get; init; }

    public required LocalText ProvinceName { get; init; }

    public required int WeightGrams { get; init; }

    public required Money Freight { get; init; }

    public required int DaysMin { get; init; }

    public required int DaysMax { get; init; }

    public ConsignmentState State { get; internal set; } = ConsignmentState.New;

    public bool HasEnded => State is ConsignmentState.Delivered or ConsignmentState.Returned or ConsignmentState.Cancelled;
}

/// <summary>What is owed for an order and what came.</summary>
public sealed class Payment
{
    public required PaymentMethod Method { get; init; }

    public PaymentState State { get; internal set; } = PaymentState.Pending;

    public required Money Due { get; init; }

    /// <summary>What the carrier collected, or the bank sent.</summary>
    public Money Collected { get; internal set; } = Money.Zero;
}

/// <summary>One step of the history: who moved what from where to where.</summary>
public sealed class OrderEvent
{
    public long Id { get; private init; }

    public required OrderId OrderId { get; init; }

    /// <summary>"Order", "Consignment" or "Payment".</summary>
    public required string Axis { get; init; }

    /// <summary>The number of the consignment that moved.</summary>
    public int? Consignment { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    /// <summary>"buyer", "clock", "office", … and who exactly, never a name or an address.</summary>
    public required string Actor { get; init; }

    public required DateTimeOffset At { get; init; }

    public string Note { get; init; } = "";
}

/// <summary>Who moves an order.</summary>
public sealed record OrderActor(string Name)
{
    public static readonly OrderActor Buyer = new("buyer");

    /// <summary>Time itself: a hold that ran out.</summary>
    public static readonly OrderActor Clock = new("clock");

    public static readonly OrderActor Office = new("office");

    public static OrderActor Producer(ProducerId id) => new($"producer:{id}");
}
