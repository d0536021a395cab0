namespace Ocop.Catalog.Search;

/// <summary>A step of the price facet: from the lower bound, up to and without the upper one, in đồng.</summary>
public sealed record PriceBand(int Number, long FromDong, long? BelowDong)
{
    public static IReadOnlyList<PriceBand> All { get; } =
    [
        new(1, 0, 50_000),
        new(2, 50_000, 100_000),
        new(3, 100_000, 200_000),
        new(4, 200_000, 500_000),
        new(5, 500_000, null),
    ];

    /// <summary>The number of the band that holds a price, or 0 when there is no price.</summary>
    public static int NumberOf(long? priceDong) =>
        priceDong is { } price ? All.Last(band => price >= band.FromDong || band.Number == 1).Number : 0;
}
