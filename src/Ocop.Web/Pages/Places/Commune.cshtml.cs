using Microsoft.AspNetCore.Mvc;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Places;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Catalog.SalesPoints;
using Ocop.Catalog.Villages;
using Ocop.Web.Caching;
using Ocop.Web.Components;

namespace Ocop.Web.Pages.Places;

/// <summary>What comes from a commune of today, and what it was called before.</summary>
public sealed class CommuneModel(
    PlaceDirectory directory, ProductQueries products, ProducerQueries producers, SalesPointQueries points,
    VillageQueries villages, ProductShelf shelf, StructuredData data, OldAddress oldAddress) : OcopPage
{
    public CommuneToday Commune { get; private set; } = null!;

    public IReadOnlyList<OldName> OldNames { get; private set; } = [];

    public IReadOnlyList<PricedCard> Products { get; private set; } = [];

    public IReadOnlyList<ProducerCard> Producers { get; private set; } = [];

    public IReadOnlyList<SalesPointCard> Points { get; private set; } = [];

    public IReadOnlyList<VillageCard> Villages { get; private set; } = [];

    /// <summary>Where to look instead, when nothing comes from here.</summary>
    public IReadOnlyList<PricedCard> FromProvince { get; private set; } = [];

    public bool IsEmpty => Products.Count + Producers.Count + Points.Count + Villages.Count == 0;

    public IReadOnlyList<Crumb> Crumbs { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        var places = await directory.GetAsync(cancellationToken);
        if (places.CommuneBySlug(slug) is not { } commune)
            return await oldAddress.AnswerAsync(this, ChangeKinds.Place, "/xa/", slug, cancellationToken);

        Commune = commune;
        OldNames = places.OldNames(commune.Code);
        Products = await shelf.ShowAsync(await products.OfCommuneAsync(commune.Code, cancellationToken), T, cancellationToken);
        Producers = await producers.OfCommuneAsync(commune.Code, cancellationToken);
        Points = [.. (await points.NearAsync(commune.Code, commune.Province.Code, 20, cancellationToken)).Where(point => point.CommuneCode == commune.Code)];
        Villages = await villages.OfCommuneAsync(commune.Code, cancellationToken);
        if (IsEmpty)
        {
            FromProvince = await shelf.ShowAsync(
                [.. (await products.OfProvinceAsync(commune.Province.Code, cancellationToken)).Take(4)], T, cancellationToken);
        }

        Crumbs = [new Crumb(T["Đặc sản", "Specialities"], "/tim-kiem"), new Crumb(commune.Province.Name, $"/tinh/{commune.Province.Slug}")];
        var name = $"{commune.InSentence}, {commune.Province.Name}";
        var path = $"/xa/{commune.Slug}";
        Meta = new PageMeta(T[$"Đặc sản {name}", $"Specialities of {name}"])
        {
            Description = T[
                $"{Products.Count} đặc sản, {Producers.Count} người làm, {Points.Count} điểm bán và {Villages.Count} làng ở {name}. Tên cũ trước 1/7/2025 ở trong trang.",
                $"{Products.Count} specialities, {Producers.Count} makers, {Points.Count} sales points and {Villages.Count} villages in {name}, with its names before 1 July 2025."],
            NoIndex = IsEmpty,
            JsonLd = [data.Breadcrumbs(T, Crumbs, new Crumb(commune.FullName, path))],
        };
        HttpContext.CachePage(PageTags.Products, PageTags.Producers, PageTags.SalesPoints, PageTags.Villages, PageTags.Places);
        return Page();
    }
}
