using Microsoft.AspNetCore.Mvc.Rendering;
using Ocop.Catalog;
using Ocop.Catalog.Places;
using Ocop.Web.Language;

namespace Ocop.Web.Shop;

/// <summary>The two selects of an address: province or city, then the communes of the one chosen.</summary>
public sealed class CheckoutPlaces(PlaceDirectory directory, Lang t)
{
    public async Task<IReadOnlyList<SelectListItem>> ProvincesAsync(CancellationToken cancellationToken)
    {
        var places = await directory.GetAsync(cancellationToken);
        return [new SelectListItem(t["Chọn tỉnh, thành phố", "Choose a province or city"], ""), .. places.Provinces.Select(province => new SelectListItem(province.FullName, province.Code))];
    }

    /// <summary>The communes of a province by name; before one is chosen a single line that says so.</summary>
    public async Task<IReadOnlyList<SelectListItem>> CommunesAsync(string? province, CancellationToken cancellationToken)
    {
        var places = await directory.GetAsync(cancellationToken);
        if (places.Province(province) is null)
            return [new SelectListItem(t["Chọn tỉnh trước", "Choose a province first"], "")];
        var communes = places.Communes.Where(commune => commune.Province.Code == province)
            .OrderBy(commune => Slug.Of(commune.Name), StringComparer.Ordinal).ThenBy(commune => commune.Code, StringComparer.Ordinal)
            .Select(commune => new SelectListItem(commune.FullName, commune.Code));
        return [new SelectListItem(t["Chọn xã, phường", "Choose a commune or ward"], ""), .. communes];
    }

    /// <summary>"Xã Phú Nghĩa, Hà Nội"; null when no province is chosen.</summary>
    public async Task<string?> NameAsync(string? province, string? commune, CancellationToken cancellationToken)
    {
        var places = await directory.GetAsync(cancellationToken);
        return places.Province(province) is null ? null : places.Line(KnownCommune(places, province, commune), province!);
    }

    /// <summary>The commune when it lies in the province, else null.</summary>
    public async Task<string?> KnownCommuneAsync(string? province, string? commune, CancellationToken cancellationToken) =>
        KnownCommune(await directory.GetAsync(cancellationToken), province, commune);

    public async Task<string?> ProvinceOfAsync(string? commune, CancellationToken cancellationToken) =>
        (await directory.GetAsync(cancellationToken)).Commune(commune)?.Province.Code;

    private static string? KnownCommune(PlacesToday places, string? province, string? commune) =>
        places.Commune(commune) is { } known && known.Province.Code == province ? known.Code : null;
}
