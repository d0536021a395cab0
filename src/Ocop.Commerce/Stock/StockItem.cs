using Ocop.Commerce.Offers;

namespace Ocop.Commerce.Stock;

/// <summary>How many packs of an offer there are. Written only through <see cref="StockKeeper"/>, which also writes the ledger.</summary>
public sealed class StockItem
{
    public required OfferId OfferId { get; init; }

    /// <summary>Packs on the shelf, promised ones included.</summary>
    public int OnHand { get; private set; }

    /// <summary>Promised to orders that are not yet confirmed.</summary>
    public int Reserved { get; private set; }

    /// <summary>Promised to confirmed orders that have not left the shelf.</summary>
    public int Allocated { get; private set; }

    public int Available => OnHand - Reserved - Allocated;

    internal static StockItem Opened(OfferId offer, int onHand) => new() { OfferId = offer, OnHand = onHand };
}
