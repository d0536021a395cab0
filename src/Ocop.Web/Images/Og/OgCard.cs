using Ocop.Catalog.Products;

namespace Ocop.Web.Images.Og;

/// <summary>What the picture of a shared page says.</summary>
/// <param name="Slug">The name the brocade is woven from.</param>
/// <param name="Above">A short line over the name: the place, or what kind of page it is.</param>
/// <param name="Stars">0 where no certificate is in force; then no star is drawn.</param>
/// <param name="Below">The line with the stars, or another fact.</param>
public sealed record OgCard(Sector Sector, string Slug, string Name, string Above, int Stars = 0, string Below = "")
{
    /// <summary>The picture of pages that have none of their own; committed as wwwroot/og.png.</summary>
    public static readonly OgCard Site = new(
        Sector.Food, "com-na-lo", "Mỗi xã một sản phẩm", "Đặc sản OCOP Việt Nam", Below: "Mỗi ngôi sao một quyết định");
}
