using Ocop.Catalog.Certification;
using Ocop.Catalog.Products;
using Ocop.Catalog.SalesPoints;
using Ocop.Commerce.Offers;
using Ocop.Web.Caching;
using Ocop.Web.Components;

namespace Ocop.Web.Pages.Products;

/// <summary>What the page of a product reads, kept until one of the things in it changes.</summary>
public sealed record ProductRows(
    ProductDetails Product, Standing Standing, IReadOnlyList<SalesPointCard> Near, IReadOnlyList<OfferRow> Packs,
    IReadOnlyList<PricedCard> SameRegion)
{
    /// <summary>The head of the page, made once for these rows.</summary>
    internal PageMeta? Meta { get; set; }

    public IEnumerable<string> Tags()
    {
        yield return PageTags.Product(Product.Id.Value);
        if (Product.Maker is { } maker)
            yield return PageTags.Producer(maker.Id.Value);
        if (Product.Village is { } village)
            yield return PageTags.Village(village.Id.Value);
        yield return PageTags.SalesPoints; // a new point may be nearer than those shown
        foreach (var card in SameRegion)
            yield return PageTags.Product(card.Product.Id.Value);
        yield return PageTags.Places;
    }
}
