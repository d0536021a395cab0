using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Ocop.Catalog;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Places;
using Ocop.Catalog.Products;
using Ocop.Catalog.SalesPoints;
using Ocop.Commerce.Offers;
using Ocop.Web.Caching;
using Ocop.Web.Components;
using Ocop.Web.Components.Stars;

namespace Ocop.Web.Pages.Products;

/// <summary>A product: its story, its maker, and whether its stars are real today.</summary>
public sealed class DetailsModel(
    ProductQueries products, CertificateQueries certificates, SalesPointQueries points, PlaceDirectory directory,
    OfferQueries offers, FreightHint freight, RowCache rows,
    StructuredData data, OldAddress oldAddress, TimeProvider clock) : OcopPage
{
    public DateOnly Today { get; } = VietnamCalendar.Today(clock);

    public ProductDetails Product { get; private set; } = null!;

    public Standing Standing { get; private set; } = Standing.None;

    public PlacesToday Places { get; private set; } = null!;

    public CommuneToday? Commune { get; private set; }

    public ProvinceToday? Province { get; private set; }

    /// <summary>The steps from the place on the papers to today's commune.</summary>
    public IReadOnlyList<OldName> FormerPlaces { get; private set; } = [];

    public IReadOnlyList<SalesPointCard> Near { get; private set; } = [];

    public IReadOnlyList<PricedCard> SameRegion { get; private set; } = [];

    /// <summary>What it is sold in, small first; empty when it is not sold here.</summary>
    public IReadOnlyList<OfferRow> Packs { get; private set; } = [];

    /// <summary>The pack chosen when the page opens: the first that is there.</summary>
    public OfferRow? Chosen => Packs.FirstOrDefault(pack => pack.Availability != Availability.SoldOut);

    /// <summary>What sending the first pack costs, as an example.</summary>
    public FreightExample? Freight { get; private set; }

    public IReadOnlyList<Crumb> Crumbs { get; private set; } = [];

    public bool IsForAdults => Classification.IsForAdults(Product.CriteriaSet);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        var key = $"product/{(T.IsEnglish ? "en" : "vi")}/{slug}";
        if (await rows.GetAsync(key, () => ReadAsync(slug, cancellationToken), read => read.Tags()) is not { } page)
            return await oldAddress.AnswerAsync(this, ChangeKinds.Product, "/san-pham/", slug, cancellationToken);

        (Product, Standing, Near, Packs, SameRegion) = page;
        Places = await directory.GetAsync(cancellationToken);
        (Commune, Province) = (Places.Commune(Product.CommuneCode), Places.Province(Product.ProvinceCode));
        if (Commune is not null && Product.PlaceAtRecognition.Commune is { } former)
            FormerPlaces = PlaceHistory.Of(Places.OldNames(Commune.Code), former, Product.PlaceAtRecognition.District);
        if (Packs.Count > 0 && !Classification.IsService(Product.CriteriaSet))
            Freight = await freight.ToHanoiAsync(Product.ProvinceCode, Packs[0].ShippingWeightGrams, cancellationToken);
        Crumbs = [.. CrumbsOf()];
        Meta = page.Meta ??= Head();
        HttpContext.CachePage(page.Tags());
        return Page();
    }

    private async Task<ProductRows?> ReadAsync(string slug, CancellationToken cancellationToken)
    {
        if (await products.FindAsync(slug, cancellationToken) is not { } product)
            return null;
        var standing = await certificates.StandingOfAsync(product.Id, cancellationToken);
        var near = await points.NearAsync(product.CommuneCode, product.ProvinceCode, 3, cancellationToken);
        var region = await products.NearInForceAsync(product.Id, product.CommuneCode, product.ProvinceCode, 4, cancellationToken);
        // One statement for the packs of the page and the prices of the cards below it
        var packs = await offers.OfProductsAsync([product.Id, .. region.Select(card => card.Id)], cancellationToken);
        return new ProductRows(
            product, standing, near, [.. packs[product.Id]],
            ProductShelf.Show(region, packs, await directory.GetAsync(cancellationToken), T));
    }

    private IEnumerable<Crumb> CrumbsOf()
    {
        yield return new Crumb(T["Đặc sản", "Specialities"], "/tim-kiem");
        if (Province is not null)
            yield return new Crumb(Province.Name, $"/tinh/{Province.Slug}");
        if (Commune is not null)
            yield return new Crumb(Commune.FullName, $"/xa/{Commune.Slug}");
    }

    private PageMeta Head()
    {
        var name = T.Of(Product.Name);
        var path = $"/san-pham/{Product.Slug}";
        var stars = Standing.InForce is { } certificate ? ", " + StatusWords.Stars(certificate.Stars, T) : "";
        return new PageMeta(name + stars)
        {
            Description = Product.Summary.IsEmpty ? Plainly(name) : T.Of(Product.Summary),
            ImagePath = $"/media/og/product/{Product.Slug}.png",
            Type = "product",
            JsonLd = [Components.JsonLd.Text(Block(name, path)), Components.JsonLd.Text(data.Breadcrumbs(T, Crumbs, new Crumb(name, path)))], // written once
        };
    }

    // What the register alone knows of a product that nobody has described yet.
    private string Plainly(string name)
    {
        var place = Places.Line(Product.CommuneCode, Product.ProvinceCode);
        return Product.Maker is { } maker
            ? T[$"{name} của {maker.Name}, {place}.", $"{name} by {maker.Name}, {place}."]
            : T[$"{name}, sản phẩm của {place}.", $"{name}, a product of {place}."];
    }

    private JsonObject Block(string name, string path)
    {
        var block = data.Thing(T, "Product", name, path, T.Of(Product.Summary), $"/media/og/product/{Product.Slug}.png");
        block["category"] = T.Of(CriteriaSets.Name(Product.CriteriaSet));
        if (Product.Gtin is { } gtin)
            block["gtin"] = gtin;
        if (Product.Maker is { } maker)
            block["manufacturer"] = new JsonObject { ["@type"] = "Organization", ["name"] = maker.Name, ["url"] = data.Url(T, $"/chu-the/{maker.Slug}") };
        if (Province is not null)
        {
            block["countryOfOrigin"] = new JsonObject
            {
                ["@type"] = "Country",
                ["name"] = "Việt Nam",
                ["address"] = StructuredData.Address(null, Commune?.FullName, Province.Name),
            };
        }

        if (Standing.InForce is { } certificate)
            block["hasCertification"] = data.Certification(T, certificate);
        if (Packs.Count > 0)
            block["offers"] = new JsonArray([.. Packs.Select(pack => OfferBlock(pack, path))]);
        return block;
    }

    private JsonObject OfferBlock(OfferRow pack, string path)
    {
        var block = new JsonObject
        {
            ["@type"] = "Offer",
            ["name"] = T.Of(pack.PackName),
            ["sku"] = pack.Sku,
            ["price"] = pack.Price.Dong,
            ["priceCurrency"] = "VND",
            ["availability"] = pack.Availability switch
            {
                Availability.InStock => "https://schema.org/InStock",
                Availability.Low => "https://schema.org/LimitedAvailability",
                _ => "https://schema.org/OutOfStock",
            },
            ["url"] = data.Url(T, path),
        };
        if (Product.Maker is { } maker)
            block["seller"] = new JsonObject { ["@type"] = "Organization", ["name"] = maker.Name };
        return block;
    }
}
