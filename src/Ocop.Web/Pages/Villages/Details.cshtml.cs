using Microsoft.AspNetCore.Mvc;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Places;
using Ocop.Catalog.Products;
using Ocop.Catalog.SalesPoints;
using Ocop.Catalog.Villages;
using Ocop.Web.Caching;
using Ocop.Web.Components;

namespace Ocop.Web.Pages.Villages;

/// <summary>A village, told in its blocks.</summary>
public sealed class DetailsModel(
    VillageQueries villages, CertificateQueries certificates, SalesPointQueries points,
    PlaceDirectory directory, ProductShelf shelf, StructuredData data, OldAddress oldAddress) : OcopPage
{
    public VillageDetails Village { get; private set; } = null!;

    public string Place { get; private set; } = "";

    public CommuneToday? Commune { get; private set; }

    /// <summary>What its tourism service was certified for.</summary>
    public Standing Standing { get; private set; } = Standing.None;

    public IReadOnlyList<PricedCard> Products { get; private set; } = [];

    public IReadOnlyList<SalesPointCard> Points { get; private set; } = [];

    public bool FallsBack => T.FallsBack(Village.Card.Lead) || Village.Blocks.Any(block => T.FallsBack(block.Title));

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await villages.FindAsync(slug, cancellationToken) is not { } village)
            return await oldAddress.AnswerAsync(this, ChangeKinds.Village, "/lang-du-lich/", slug, cancellationToken);

        Village = village;
        var places = await directory.GetAsync(cancellationToken);
        Place = places.Line(village.Card.CommuneCode, village.Card.ProvinceCode);
        Commune = places.Commune(village.Card.CommuneCode);
        if (village.Card.TourismProductId is { } service)
            Standing = await certificates.StandingOfAsync(service, cancellationToken);
        Products = await shelf.ShowAsync(village.ProductIds, T, cancellationToken);
        Points = await points.OfVillageAsync(village.Card.Id, cancellationToken);
        Meta = Head(places);
        HttpContext.CachePage(
        [
            PageTags.Village(village.Card.Id.Value), PageTags.Places, PageTags.SalesPoints,
            .. village.ProductIds.Select(PageTags.Product),
            .. village.Card.TourismProductId is { } id ? new[] { PageTags.Product(id.Value) } : [],
        ]);
        return Page();
    }

    private PageMeta Head(PlacesToday places)
    {
        var name = T.Of(Village.Card.Name);
        var path = $"/lang-du-lich/{Village.Card.Slug}";
        var image = $"/media/og/village/{Village.Card.Slug}.png";
        var destination = data.Thing(T, "TouristDestination", name, path, T.Of(Village.Card.Lead), image);
        destination["address"] = StructuredData.Address(null, Commune?.FullName, places.Province(Village.Card.ProvinceCode)?.Name ?? "");
        if (StructuredData.Geo(Village.Card.Position) is { } geo)
            destination["geo"] = geo;
        if (Standing.InForce is { } certificate)
            destination["hasCertification"] = data.Certification(T, certificate);
        return new PageMeta(T[$"Làng {name}", $"{name} village"])
        {
            Description = T.Of(Village.Card.Lead),
            ImagePath = image,
            JsonLd = [destination, data.Breadcrumbs(T, [new Crumb(T["Làng du lịch", "Villages"], "/lang-du-lich")], new Crumb(name, path))],
        };
    }
}
