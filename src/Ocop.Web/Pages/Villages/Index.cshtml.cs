using Ocop.Catalog.Places;
using Ocop.Catalog.Villages;
using Ocop.Web.Caching;
using Ocop.Web.Components;

namespace Ocop.Web.Pages.Villages;

/// <summary>The villages, by province.</summary>
public sealed class IndexModel(VillageQueries villages, PlaceDirectory directory, StructuredData data) : OcopPage
{
    public IReadOnlyList<(ProvinceToday Province, IReadOnlyList<VillageCard> Villages)> Provinces { get; private set; } = [];

    public PlacesToday Places { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Places = await directory.GetAsync(cancellationToken);
        var all = await villages.AllAsync(cancellationToken);
        Provinces =
        [
            .. Places.Provinces
                .Select(province => (province, (IReadOnlyList<VillageCard>)[.. all.Where(village => village.ProvinceCode == province.Code)]))
                .Where(row => row.Item2.Count > 0)
                .OrderByDescending(row => row.Item2.Count),
        ];
        Meta = new PageMeta(T["Làng du lịch và làng nghề", "Villages to visit"])
        {
            Description = T[$"{all.Count} làng du lịch cộng đồng và làng nghề: làm gì, đường tới, chỗ nghỉ, mua gì mang về.",
                $"{all.Count} community-tourism and craft villages: what to do, how to get there, where to sleep, what to take home."],
            JsonLd = [data.Breadcrumbs(T, [], new Crumb(T["Làng du lịch", "Villages"], "/lang-du-lich"))],
        };
        HttpContext.CachePage(PageTags.Villages, PageTags.Places);
    }
}
