namespace Ocop.Commerce.Stock;

/// <summary>What one pack does to the three numbers of a stock item.</summary>
/// <remarks>All steps share one conditional statement, so no step can break what another keeps.</remarks>
public sealed record StockStep(StockReason Reason, int OnHand, int Reserved, int Allocated)
{
    public static readonly StockStep Receive = new(StockReason.Received, 1, 0, 0);
    public static readonly StockStep WriteOff = new(StockReason.WrittenOff, -1, 0, 0);
    public static readonly StockStep Reserve = new(StockReason.Reserved, 0, 1, 0);
    public static readonly StockStep Release = new(StockReason.Released, 0, -1, 0);
    public static readonly StockStep Allocate = new(StockReason.Allocated, 0, -1, 1);
    public static readonly StockStep Unallocate = new(StockReason.Unallocated, 0, 0, -1);
    public static readonly StockStep Ship = new(StockReason.Shipped, -1, 0, -1);

    /// <summary>By how much a pack changes what can still be bought.</summary>
    public int Available => OnHand - Reserved - Allocated;
}

/// <summary>So many packs of an offer.</summary>
public readonly record struct StockQuantity(Offers.OfferId OfferId, int Quantity);
