using Ocop.Catalog.Places;

namespace Ocop.Catalog.Register.Matching;

/// <summary>What a printed place can mean today.</summary>
/// <param name="ProvinceCode">Today's province; null when the text names none that is known.</param>
/// <param name="Communes">Today's communes it can be: several when an old one was divided or two had the same name.</param>
/// <param name="CommuneSlug">The printed commune without its kind; empty when none is printed.</param>
/// <param name="DistrictSlug">The printed district without its kind; empty when none is printed.</param>
internal sealed record PlaceReading(string? ProvinceCode, IReadOnlyCollection<string> Communes, string CommuneSlug, string DistrictSlug)
{
    public bool NamesNoCommune => Communes.Count == 0 && CommuneSlug.Length == 0;

    /// <summary>The commune, when there is no doubt.</summary>
    public string? SureCommune => Communes.Count == 1 ? Communes.First() : null;
}

/// <summary>Reads printed places, old and new, through the directory of places.</summary>
internal sealed class PlaceReader
{
    private static readonly string[] Kinds =
        ["xa-", "phuong-", "thi-tran-", "dac-khu-", "huyen-", "thi-xa-", "thanh-pho-", "tp-", "quan-", "tinh-", "tt-", "x-", "p-", "h-", "tx-"];

    private readonly PlacesToday _places;
    private readonly Dictionary<string, string> _provinces = new(StringComparer.Ordinal);
    private readonly ILookup<string, CommuneToday> _today;
    private readonly Dictionary<string, List<(OldName Old, CommuneToday Commune)>> _old = new(StringComparer.Ordinal);
    private readonly Dictionary<(string?, string?, string?, string?, string?), PlaceReading> _readings = [];

    public PlaceReader(PlacesToday places)
    {
        _places = places;
        _today = places.Communes.ToLookup(commune => Slug.Of(commune.Name), StringComparer.Ordinal);
        foreach (var province in places.Provinces)
            _provinces[Bare(province.FullName)] = province.Code;
        foreach (var commune in places.Communes)
        {
            foreach (var old in places.OldNames(commune.Code))
            {
                AddOld(Bare(old.Commune), old, commune);
                if (old.Province is { } province) // a province of before 1 July 2025 lies whole in one of today
                    _provinces.TryAdd(Bare(province), commune.Province.Code);
            }
        }
    }

    public PlaceReading Read(RegisterRecord record)
    {
        var key = (record.CommuneCode, record.ProvinceCode, record.Commune, record.District, record.Province);
        if (!_readings.TryGetValue(key, out var reading))
            _readings[key] = reading = Make(record);
        return reading;
    }

    private PlaceReading Make(RegisterRecord record)
    {
        var (commune, district) = (Bare(record.Commune), Bare(record.District));
        var province = _places.Province(record.ProvinceCode)?.Code ?? _provinces.GetValueOrDefault(Bare(record.Province));
        if (_places.Commune(record.CommuneCode) is { } coded && (province is null || coded.Province.Code == province))
            return new PlaceReading(coded.Province.Code, [coded.Code], commune, district);

        var communes = commune.Length == 0 ? [] : CommunesOf(commune, district, province);
        var provinces = communes.Select(code => _places.Commune(code)!.Province.Code).Distinct().ToList();
        return new PlaceReading(
            province ?? (provinces.Count == 1 ? provinces[0] : null),
            province is null && provinces.Count != 1 ? [] : communes, commune, district);
    }

    private List<string> CommunesOf(string commune, string district, string? province)
    {
        var old = _old.GetValueOrDefault(commune, [])
            .Where(unit => (province is null || unit.Commune.Province.Code == province)
                && (district.Length == 0 || Bare(unit.Old.District) == district))
            .Select(unit => unit.Commune.Code);
        // Where a district is printed the name is of before 1 July 2025: today's commune of that name may be another.
        var today = district.Length > 0 && old.Any()
            ? []
            : _today[commune].Where(unit => province is null || unit.Province.Code == province).Select(unit => unit.Code);
        return [.. old.Concat(today).Distinct()];
    }

    private void AddOld(string name, OldName old, CommuneToday commune)
    {
        if (!_old.TryGetValue(name, out var list))
            _old[name] = list = [];
        list.Add((old, commune));
    }

    /// <summary>"Thị trấn Bắc Hà" becomes "bac-ha"; "Xã" alone stays.</summary>
    public static string Bare(string? name)
    {
        var slug = Slug.Of(name ?? "");
        var kind = Kinds.FirstOrDefault(kind => slug.StartsWith(kind, StringComparison.Ordinal));
        return kind is null ? slug : slug[kind.Length..];
    }
}
