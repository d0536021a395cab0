using Ocop.Catalog;

namespace Ocop.Commerce.Shipping;

/// <summary>What a carrier asks for a consignment: regions of provinces, the zone between two regions, weight steps per zone.</summary>
public sealed record FreightTable
{
    /// <summary>The zone of goods that stay in their province.</summary>
    public const string SameProvince = "same-province";

    public required IReadOnlyList<FreightRegion> Regions { get; init; }

    public required IReadOnlyList<FreightZone> Zones { get; init; }

    /// <summary>The zone of two regions, either way round.</summary>
    public required IReadOnlyList<FreightBetween> Between { get; init; }

    /// <summary>Communes that cost and take more: islands, high mountains.</summary>
    public IReadOnlyList<RemoteCommune> RemoteCommunes { get; init; } = [];

    /// <summary>The heaviest consignment that any zone takes.</summary>
    public int MaxGrams => Zones.Max(zone => zone.Steps[^1].UpToGrams);

    /// <summary>The fee of one consignment; null when the table does not reach the place or the consignment is too heavy.</summary>
    public FreightQuote? Quote(string fromProvince, string toProvince, string? toCommune, int grams)
    {
        if (ZoneOf(fromProvince, toProvince) is not { } zone || grams <= 0)
            return null;
        if (zone.Steps.FirstOrDefault(step => grams <= step.UpToGrams) is not { } step)
            return null;
        var remote = RemoteCommunes.FirstOrDefault(commune => commune.CommuneCode == toCommune);
        return new FreightQuote(
            new Money(step.PriceDong + (remote?.SurchargeDong ?? 0)),
            zone.DaysMin + (remote?.ExtraDays ?? 0),
            zone.DaysMax + (remote?.ExtraDays ?? 0));
    }

    private FreightZone? ZoneOf(string fromProvince, string toProvince)
    {
        if (fromProvince == toProvince)
            return Zones.FirstOrDefault(zone => zone.Code == SameProvince);
        if (RegionOf(fromProvince) is not { } from || RegionOf(toProvince) is not { } to)
            return null;
        var between = Between.FirstOrDefault(pair =>
            (pair.From == from.Code && pair.To == to.Code) || (pair.From == to.Code && pair.To == from.Code));
        return Zones.FirstOrDefault(zone => zone.Code == between?.Zone);
    }

    private FreightRegion? RegionOf(string province) => Regions.FirstOrDefault(region => region.ProvinceCodes.Contains(province));
}

public sealed record FreightRegion(string Code, LocalText Name, IReadOnlyList<string> ProvinceCodes);

/// <param name="Steps">Light first; the weight of a step belongs to it.</param>
public sealed record FreightZone(string Code, LocalText Name, int DaysMin, int DaysMax, IReadOnlyList<FreightStep> Steps);

public sealed record FreightStep(int UpToGrams, long PriceDong);

public sealed record FreightBetween(string From, string To, string Zone);

public sealed record RemoteCommune(string CommuneCode, long SurchargeDong, int ExtraDays);

/// <summary>What a consignment costs and when it arrives, counted in days from the handover.</summary>
public sealed record FreightQuote(Money Fee, int DaysMin, int DaysMax);
