using Microsoft.AspNetCore.Html;
using Ocop.Catalog.Products;

namespace Ocop.Web.Components;

/// <summary>A product card with its place and price: what _ProductCard.cshtml draws.</summary>
/// <param name="Place">Today's commune and province, "Xã Bắc Hà, Lào Cai" (PlaceDirectory.Line).</param>
/// <param name="Price">Null when nothing is offered: the card then leads to the product only.</param>
/// <param name="Heading">The heading level that fits the page, 2 or 3.</param>
public sealed record PricedCard(ProductCard Product, string Place, CardPrice? Price = null, int Heading = 3)
{
    /// <summary>The card as drawn in Vietnamese and in English; a kept card is not drawn again until it changes.</summary>
    internal IHtmlContent?[] Drawn { get; } = new IHtmlContent?[2];
}

/// <summary>The price a card shows.</summary>
/// <param name="Dong">The lowest price of a pack in stock, in đồng.</param>
/// <param name="Pack">What one gets for it: "gói 500 g".</param>
/// <param name="IsFrom">There are packs of other prices.</param>
/// <param name="IsDemo">The price is made up and marked as such.</param>
public sealed record CardPrice(long Dong, string Pack, bool IsFrom = false, bool IsDemo = false, bool InStock = true);
