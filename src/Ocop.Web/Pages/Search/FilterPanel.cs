using Ocop.Catalog.Places;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Catalog.Search;
using Ocop.Web.Components;
using Ocop.Web.Components.Picture;
using Ocop.Web.Components.Words;
using Ocop.Web.Language;

namespace Ocop.Web.Pages.Search;

/// <summary>The filters of a listing with their counts, and the chips of those that are on.</summary>
public sealed class FilterPanel
{
    private readonly ListingQuery _query;
    private readonly SearchFacets _facets;
    private readonly PlacesToday _places;
    private readonly Lang _t;

    public FilterPanel(ListingQuery query, SearchFacets facets, PlacesToday places, Lang t)
    {
        (_query, _facets, _places, _t) = (query, facets, places, t);
        Groups = [.. GroupsOf()];
        Chips = [.. ChipsOf()];
        Provinces = [.. places.Provinces
            .Select(province => new FacetValue(province.Code, province.Name, facets.Provinces.GetValueOrDefault(province.Code), query.ProvinceCode == province.Code))
            .Where(value => value.Count > 0 || value.IsChosen)];
        Communes = query.ProvinceCode is null ? [] : [.. facets.Communes
            .Select(count => (Commune: places.Commune(count.Key), count.Value))
            .Where(row => row.Commune?.Province.Code == query.ProvinceCode)
            .OrderBy(row => row.Commune!.Slug, StringComparer.Ordinal)
            .Select(row => new FacetValue(row.Commune!.Code, row.Commune.FullName, row.Value, query.CommuneCode == row.Commune.Code))];
    }

    public IReadOnlyList<FacetGroup> Groups { get; }

    public IReadOnlyList<FacetValue> Provinces { get; }

    /// <summary>Only once a province is chosen.</summary>
    public IReadOnlyList<FacetValue> Communes { get; }

    public IReadOnlyList<Chip> Chips { get; }

    public int InStock => _facets.InStock;

    public int HasVillage => _facets.HasVillage;

    private IEnumerable<FacetGroup> GroupsOf()
    {
        yield return new FacetGroup(_t["Sao còn hiệu lực", "Stars in force"], "sao", [.. new[] { 5, 4, 3 }.Select(stars =>
            new FacetValue($"{stars}", StarsOf(stars), _facets.Stars.GetValueOrDefault(stars), _query.Stars.Contains(stars)))]);
        yield return new FacetGroup(_t["Nhóm", "Group"], "nhom", [.. Enum.GetValues<Sector>().Select(sector => new FacetValue(
            $"{(int)sector}", SectorWords.Name(sector, _t), _facets.Sectors.GetValueOrDefault((int)sector), _query.Sectors.Contains((int)sector)))]);
        yield return new FacetGroup(_t["Người làm", "Maker"], "loai", [.. Enum.GetValues<ProducerKind>()
            .Where(kind => kind != ProducerKind.Unknown)
            .Select(kind => new FacetValue(
                ListingQuery.KindWord(kind), ProducerWords.Kind(kind, _t), _facets.ProducerKinds.GetValueOrDefault(kind.ToString()), _query.Kinds.Contains(kind)))
            .Where(value => value.Count > 0 || value.IsChosen)], IsOpen: false);
        yield return new FacetGroup(_t["Giá một gói", "Price of a pack"], "gia", [.. PriceBand.All
            .Select(band => new FacetValue($"{band.Number}", PriceOf(band), _facets.PriceBands.GetValueOrDefault(band.Number), _query.Prices.Contains(band.Number)))], IsOpen: false);
    }

    private IEnumerable<Chip> ChipsOf()
    {
        var first = _query with { Page = 1 };
        foreach (var stars in _query.Stars)
            yield return new Chip(StarsOf(stars), (first with { Stars = [.. first.Stars.Except([stars])] }).ToPath());
        foreach (var sector in _query.Sectors)
            yield return new Chip(SectorWords.Name((Sector)sector, _t), (first with { Sectors = [.. first.Sectors.Except([sector])] }).ToPath());
        if (_query.ProvinceCode is { } province)
            yield return new Chip(_places.Province(province)?.Name ?? province, (first with { ProvinceCode = null, CommuneCode = null }).ToPath());
        if (_query.CommuneCode is { } commune)
            yield return new Chip(_places.Commune(commune)?.FullName ?? commune, (first with { CommuneCode = null }).ToPath());
        foreach (var kind in _query.Kinds)
            yield return new Chip(ProducerWords.Kind(kind, _t), (first with { Kinds = [.. first.Kinds.Except([kind])] }).ToPath());
        foreach (var band in PriceBand.All.Where(band => _query.Prices.Contains(band.Number)))
            yield return new Chip(PriceOf(band), (first with { Prices = [.. first.Prices.Except([band.Number])] }).ToPath());
        if (_query.InStock)
            yield return new Chip(_t["Còn hàng", "In stock"], (first with { InStock = false }).ToPath());
        if (_query.HasVillage)
            yield return new Chip(_t["Có làng để thăm", "With a village to visit"], (first with { HasVillage = false }).ToPath());
    }

    private string StarsOf(int stars) => _t[$"{stars} sao", $"{stars} stars"];

    private string PriceOf(PriceBand band) =>
        band.BelowDong is not { } below ? _t[$"Từ {_t.Money(band.FromDong)}", $"From {_t.Money(band.FromDong)}"]
        : band.FromDong == 0 ? _t[$"Dưới {_t.Money(below)}", $"Below {_t.Money(below)}"]
        : _t[$"{_t.Money(band.FromDong)} đến dưới {_t.Money(below)}", $"{_t.Money(band.FromDong)} to below {_t.Money(below)}"];
}
