using Microsoft.AspNetCore.Mvc;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Places;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Catalog.SalesPoints;
using Ocop.Web.Caching;
using Ocop.Web.Components;

namespace Ocop.Web.Pages.Producers;

/// <summary>A maker and everything the maker makes.</summary>
public sealed class DetailsModel(
    ProducerQueries producers, ProductQueries products, SalesPointQueries points, PlaceDirectory directory, ProductShelf shelf,
    StructuredData data, OldAddress oldAddress) : OcopPage
{
    public ProducerCard Producer { get; private set; } = null!;

    public string Place { get; private set; } = "";

    public CommuneToday? Commune { get; private set; }

    public IReadOnlyList<PricedCard> Products { get; private set; } = [];

    public IReadOnlyList<SalesPointCard> Points { get; private set; } = [];

    public IReadOnlyList<Crumb> Crumbs { get; private set; } = [];

    public int InForce => Products.Count(card => card.Product.Standing.InForce is not null);

    /// <summary>What the cloth of the page shows: the sector of the first product.</summary>
    public Sector Sector => Products.Count > 0 ? Classification.SectorOf(Products[0].Product.CriteriaSet) : Sector.Food;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await producers.FindAsync(slug, cancellationToken) is not { } producer)
            return await oldAddress.AnswerAsync(this, ChangeKinds.Producer, "/chu-the/", slug, cancellationToken);

        Producer = producer;
        var places = await directory.GetAsync(cancellationToken);
        Place = places.Line(producer.CommuneCode, producer.ProvinceCode);
        Commune = places.Commune(producer.CommuneCode);
        Products = await shelf.ShowAsync(await products.OfProducerAsync(producer.Id, cancellationToken), T, cancellationToken);
        Points = await points.OfProducerAsync(producer.Id, cancellationToken);
        var province = places.Province(producer.ProvinceCode);
        Crumbs =
        [
            new Crumb(T["Đặc sản", "Specialities"], "/tim-kiem"),
            .. province is null ? Array.Empty<Crumb>() : [new Crumb(province.Name, $"/tinh/{province.Slug}")],
            .. Commune is null ? Array.Empty<Crumb>() : [new Crumb(Commune.FullName, $"/xa/{Commune.Slug}")],
        ];
        Meta = Head(province);
        HttpContext.CachePage([PageTags.Producer(producer.Id.Value), PageTags.Places, PageTags.SalesPoints, PageTags.Products]);
        return Page();
    }

    private PageMeta Head(ProvinceToday? province)
    {
        var path = $"/chu-the/{Producer.Slug}";
        var description = T[$"{Producer.Name}, {Place}: {Products.Count} sản phẩm, {InForce} còn hạn sao hôm nay.",
            $"{Producer.Name}, {Place}: {Products.Count} products, {InForce} with stars in force today."];
        var business = data.Thing(T, "LocalBusiness", Producer.Name, path, description);
        business["address"] = StructuredData.Address(null, Commune?.FullName, province?.Name ?? "");
        return new PageMeta(Producer.Name)
        {
            Description = description,
            JsonLd = [business, data.Breadcrumbs(T, Crumbs, new Crumb(Producer.Name, path))],
        };
    }
}
