using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Products;

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
public sealed class OfferQueries(CommerceDbContext db)
{
    /// <summary>The packs of one product, small first.</summary>
    public async Task<IReadOnlyList<OfferRow>> OfProductAsync(ProductId product, CancellationToken cancellationToken) =>
        await Rows(db.Offers.Where(offer => offer.ProductId == product)).ToListAsync(cancellationToken);

    /// <summary>The packs of several products; a product without one is not in the result.</summary>
    public async Task<ILookup<ProductId, OfferRow>> OfProductsAsync(
        IReadOnlyCollection<ProductId> products, CancellationToken cancellationToken)
    {
        var rows = await Rows(db.Offers.Where(offer => products.Contains(offer.ProductId))).ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.ProductId);
    }

    /// <summary>Every pack for sale, for building an index; ordered by product.</summary>
    public IAsyncEnumerable<OfferRow> AllAsync() => Rows(db.Offers).AsAsyncEnumerable();

    private IQueryable<OfferRow> Rows(IQueryable<Offer> offers) =>
        from offer in offers.AsNoTracking()
        where offer.WithdrawnAt == null
        join stock in db.StockItems on offer.Id equals stock.OfferId into stocks
        from item in stocks.DefaultIfEmpty()
        orderby offer.ProductId, offer.Position, offer.Price.Dong, offer.Id
        select new OfferRow(
            offer.Id, offer.ProductId, offer.Sku, offer.PackName, offer.Price, offer.NetWeightGrams, offer.UnitPricePer,
            offer.ShippingWeightGrams, offer.MaxPerOrder, offer.NextBatch, offer.IsDemo,
            Availabilities.Of(item == null ? 0 : item.OnHand - item.Reserved - item.Allocated));
}
