using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Ocop.Catalog.Places;
using Ocop.Catalog.SalesPoints;
using Ocop.Catalog.Villages;
using Ocop.Web.Caching;
using Ocop.Web.Components;
using Ocop.Web.Components.Words;
using Ocop.Web.Hosting;

namespace Ocop.Web.Pages.SalesPoints;

/// <summary>Where specialities are sold: a list first, by how sure one may be of it; the map is an addition.</summary>
public sealed class IndexModel(
    SalesPointQueries points, VillageQueries villages, PlaceDirectory directory, StructuredData data, OcopOptions options) : OcopPage
{
    private const int LongestText = 100;

    /// <summary>A name, an address or a place, marks or not.</summary>
    [BindProperty(SupportsGet = true, Name = "gan")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "loai")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "tinh")]
    public string? Province { get; set; }

    public IReadOnlyList<SalesPointGroup> Groups { get; private set; } = [];

    public bool IsFiltered => Text is not null || Kind is not null || Province is not null;

    public PlacesToday Places { get; private set; } = null!;

    public IReadOnlyDictionary<VillageId, VillageCard> Villages { get; private set; } = new Dictionary<VillageId, VillageCard>();

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Provinces { get; private set; } = [];

    public bool HasPositions { get; private set; }

    public bool HasDemoPositions { get; private set; }

    public string MapTiles => options.MapTiles;

    public string MapHost => Uri.TryCreate(options.MapTiles, UriKind.Absolute, out var tiles) ? tiles.Host : "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Text = string.IsNullOrWhiteSpace(Text) ? null : Text.Trim()[..Math.Min(Text.Trim().Length, LongestText)];
        Places = await directory.GetAsync(cancellationToken);
        var all = await points.AllAsync(cancellationToken);
        Villages = (await villages.AllAsync(cancellationToken)).ToDictionary(village => village.Id);
        Kinds = [.. Options(all.Select(point => point.Kind).Distinct().Order().Select(kind => new SelectListItem(SalesPointWords.Kind(kind, T), kind.ToString())), Kind)];
        Provinces = [.. Options(Places.Provinces.Where(province => all.Any(point => point.ProvinceCode == province.Code)).Select(province => new SelectListItem(province.Name, province.Code)), Province)];
        Kind = Kinds.Any(kind => kind.Value == Kind) && Kind != "" ? Kind : null;
        Province = Provinces.Any(province => province.Value == Province) && Province != "" ? Province : null;

        List<SalesPointCard> shown = [.. all.Where(IsWanted)];
        Groups = [.. SalesPointGroup.Of(shown, T)];
        HasPositions = shown.Any(point => point.Position is not null);
        HasDemoPositions = shown.Any(point => point.Position is { IsDemo: true });
        Meta = new PageMeta(T["Điểm bán, chợ phiên, hội chợ", "Shops, markets and fairs"])
        {
            Description = T["Nơi mua đặc sản OCOP tận tay: điểm bán, chợ phiên, xưởng mở cửa và hội chợ, mỗi nơi ghi lần cuối có người xác nhận.",
                "Where to buy OCOP specialities: shops, markets, open workshops and fairs, each with when it was last confirmed."],
            NoIndex = IsFiltered,
            JsonLd = IsFiltered ? [] : [List(shown)],
        };
        HttpContext.CachePage(PageTags.SalesPoints, PageTags.Villages, PageTags.Places);
    }

    public string PlaceOf(SalesPointCard point) => Places.Line(point.CommuneCode, point.ProvinceCode);

    private bool IsWanted(SalesPointCard point) =>
        (Kind is null || point.Kind.ToString() == Kind)
        && (Province is null || point.ProvinceCode == Province)
        && (Text is null || Ocop.Catalog.Slug.Of(string.Join(' ', point.Name.Vi, point.Name.En, point.Address, PlaceOf(point)))
            .Contains(Ocop.Catalog.Slug.Of(Text), StringComparison.Ordinal));

    private IEnumerable<SelectListItem> Options(IEnumerable<SelectListItem> items, string? chosen) =>
        items.Prepend(new SelectListItem(T["Tất cả", "All"], ""))
            .Select(item => new SelectListItem(item.Text, item.Value, item.Value == (chosen ?? "")));

    private JsonObject List(IReadOnlyList<SalesPointCard> shown)
    {
        var items = new JsonArray();
        foreach (var point in shown.Where(point => point.State == SalesPointState.Open))
        {
            var business = data.Thing(T, "LocalBusiness", T.Of(point.Name), $"/diem-ban#{point.Slug}");
            business.Remove("@context");
            business["address"] = StructuredData.Address(
                point.Address, Places.Commune(point.CommuneCode)?.FullName, Places.Province(point.ProvinceCode)?.Name ?? "");
            if (StructuredData.Geo(point.Position) is { } geo)
                business["geo"] = geo;
            items.Add(new JsonObject { ["@type"] = "ListItem", ["position"] = items.Count + 1, ["item"] = business });
        }

        return new JsonObject { ["@context"] = "https://schema.org", ["@type"] = "ItemList", ["itemListElement"] = items };
    }
}
