using Ocop.Catalog;
using Ocop.Catalog.Database.Statements;
using Ocop.Catalog.Products;
using Ocop.Commerce.Stock;

namespace Ocop.Commerce.Offers;

/// <summary>One pack as product pages, listings and the search index show it.</summary>
public sealed record OfferRow(
    OfferId Id, ProductId ProductId, string Sku, LocalText PackName, Money Price, int NetWeightGrams, UnitPriceBasis UnitPricePer,
    int ShippingWeightGrams, int MaxPerOrder, LocalText NextBatch, bool IsDemo, Availability Availability)
{
    /// <summary>The price of a kilogram or litre (<see cref="UnitPricePer"/>); null where it would say nothing.</summary>
    public Money? UnitPrice => UnitPricePer != UnitPriceBasis.None && NetWeightGrams > 0 ? Price.PerKilogram(NetWeightGrams) : null;
}

/// <summary>What is for sale now. Offers without stock are listed as sold out; withdrawn ones are not listed.</summary>
public sealed class OfferQueries(Store store)
{
    private static readonly ListStatement OfProducts = new($"""
        SELECT o."Id", o."ProductId", o."Sku", o."PackName_Vi", o."PackName_En", o."Price", o."NetWeightGrams", o."UnitPricePer", o."ShippingWeightGrams",
               o."MaxPerOrder", o."NextBatch_Vi", o."NextBatch_En", o."IsDemo", {StockStatements.Left}
        FROM commerce."Offers" o LEFT JOIN commerce."StockItems" s ON s."OfferId" = o."Id"
        WHERE o."WithdrawnAt" IS NULL AND o."ProductId" IN ($list)
        ORDER BY o."ProductId", o."Position", o."Price", o."Id"
        """);

    /// <summary>The packs of one product, small first.</summary>
    public async Task<IReadOnlyList<OfferRow>> OfProductAsync(ProductId product, CancellationToken cancellationToken) =>
        await store.ListAsync(OfProducts, Read, [product.Value], cancellationToken);

    /// <summary>The packs of several products, small first; a product without one is not in the result.</summary>
    public async Task<ILookup<ProductId, OfferRow>> OfProductsAsync(IReadOnlyCollection<ProductId> products, CancellationToken cancellationToken) =>
        (await store.ListAsync(OfProducts, Read, [.. products.Select(product => product.Value)], cancellationToken)).ToLookup(row => row.ProductId);

    private static OfferRow Read(Row row) => new(
        new OfferId(row.Id()), new ProductId(row.Id()), row.Text(), row.LocalText(), new Money(row.LongNumber()), row.Number(), row.Enum<UnitPriceBasis>(),
        row.Number(), row.Number(), row.LocalText(), row.Flag(), Availabilities.Of(row.Number()));
}
