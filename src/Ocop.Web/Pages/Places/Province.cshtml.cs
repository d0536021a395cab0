using Microsoft.AspNetCore.Mvc;
using Ocop.Catalog.Places;
using Ocop.Catalog.Products;
using Ocop.Catalog.Villages;
using Ocop.Web.Caching;
using Ocop.Web.Components;

namespace Ocop.Web.Pages.Places;

/// <summary>A province: its communes that something comes from, its products and villages.</summary>
public sealed class ProvinceModel(
    PlaceDirectory directory, PlaceQueries placeQueries, ProductQueries products, VillageQueries villages, ProductShelf shelf,
    StructuredData data, OldAddress oldAddress) : OcopPage
{
    public const int Shown = 24;

    public ProvinceToday Province { get; private set; } = null!;

    public IReadOnlyList<PricedCard> Products { get; private set; } = [];

    public IReadOnlyList<(CommuneToday Commune, CommuneContent Content)> Communes { get; private set; } = [];

    public IReadOnlyList<VillageCard> Villages { get; private set; } = [];

    public PlacesToday Places { get; private set; } = null!;

    public bool IsEmpty => Products.Count + Communes.Count == 0;

    public string PlaceOf(VillageCard village) => Places.Commune(village.CommuneCode)?.FullName ?? "";

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        var places = await directory.GetAsync(cancellationToken);
        if (places.ProvinceBySlug(slug) is not { } province)
            return await oldAddress.AnswerAsync(this, Ocop.Catalog.Changes.ChangeKinds.Place, "/tinh/", slug, cancellationToken);

        (Province, Places) = (province, places);
        Products = await shelf.ShowAsync(
            [.. (await products.OfProvinceAsync(province.Code, cancellationToken)).Take(Shown)], T, cancellationToken);
        Communes =
        [
            .. (await placeQueries.CommunesWithContentAsync(cancellationToken))
                .Where(content => content.ProvinceCode == province.Code)
                .Select(content => (Commune: places.Commune(content.CommuneCode)!, Content: content))
                .OrderBy(row => row.Commune.Slug, StringComparer.Ordinal),
        ];
        Villages = [.. (await villages.AllAsync(cancellationToken)).Where(village => village.ProvinceCode == province.Code)];
        Meta = new PageMeta(T[$"Đặc sản {province.Name}", $"Specialities of {province.NameEn}"])
        {
            Description = T[$"Đặc sản, người làm, điểm bán và làng du lịch của {province.FullName}.", $"Specialities, makers, sales points and tourism villages of {province.NameEn}."],
            NoIndex = IsEmpty,
            JsonLd = [data.Breadcrumbs(T, [new Crumb(T["Đặc sản", "Specialities"], "/tim-kiem")], new Crumb(province.Name, $"/tinh/{province.Slug}"))],
        };
        HttpContext.CachePage(PageTags.Products, PageTags.Producers, PageTags.SalesPoints, PageTags.Villages, PageTags.Places);
        return Page();
    }
}
