using System.Collections.Frozen;
using Ocop.Catalog.Database.Statements;

namespace Ocop.Catalog.Places;

/// <summary>The provinces and communes of today, held in memory: every page names places, and they change once in years.</summary>
/// <remarks>The tail of the change log calls <see cref="Forget"/> when a place has changed.</remarks>
public sealed class PlaceDirectory(Store store)
{
    private static readonly Statement Provinces = new("""SELECT "Code", "FullName", "NameEn", "Slug", "MergedFrom" FROM catalog."Provinces" """);
    private static readonly Statement Communes = new("""SELECT "Code", "Kind", "Name", "Slug", "ProvinceCode" FROM catalog."Communes" """);

    // The latest step first, one whose day nobody knows last.
    private static readonly Statement OldNames = new("""
        SELECT "CommuneCode", "OldCommune", "OldDistrict", "OldProvince", "Until", "Became", "IsPart" FROM catalog."OldUnits"
        ORDER BY "Until" IS NULL, "Until" DESC, "OldCommune", "Id"
        """);

    private volatile Task<PlacesToday>? _places;

    /// <summary>The places as last read. A failed read is tried again by the next caller.</summary>
    public async ValueTask<PlacesToday> GetAsync(CancellationToken cancellationToken)
    {
        var reading = _places;
        if (reading is null || reading.IsFaulted)
            _places = reading = ReadAsync();
        return await reading.WaitAsync(cancellationToken);
    }

    public void Forget() => _places = null;

    private async Task<PlacesToday> ReadAsync()
    {
        var provinces = (await store.ListAsync(Provinces, ReadProvince, [], CancellationToken.None)).ToDictionary(province => province.Code);
        var communes = await store.ListAsync(Communes, row => ReadCommune(row, provinces), [], CancellationToken.None);
        var oldNames = await store.ListAsync(OldNames, row => (Commune: row.Text(), Name: ReadOldName(row)), [], CancellationToken.None);
        return new PlacesToday(provinces.Values, communes, oldNames.ToLookup(row => row.Commune, row => row.Name));
    }

    private static ProvinceToday ReadProvince(Row row) => new(row.Text(), row.Text(), row.Text(), row.Text(), row.Text());

    private static CommuneToday ReadCommune(Row row, Dictionary<string, ProvinceToday> provinces) =>
        new(row.Text(), string.Intern(row.Text()), row.Text(), row.Text(), provinces[row.Text()]);

    // A few hundred districts and provinces name ten thousand units
    private static OldName ReadOldName(Row row) => new(
        row.Text(),
        row.TextOrNull() is { } district ? string.Intern(district) : null,
        row.TextOrNull() is { } province ? string.Intern(province) : null,
        row.DateOrNull(), row.TextOrNull(), row.Flag());
}

/// <summary>One reading of the places, consistent in itself.</summary>
public sealed class PlacesToday
{
    private readonly FrozenDictionary<string, ProvinceToday> _provinces;
    private readonly FrozenDictionary<string, ProvinceToday> _provincesBySlug;
    private readonly FrozenDictionary<string, CommuneToday> _communes;
    private readonly FrozenDictionary<string, CommuneToday> _communesBySlug;
    private readonly FrozenDictionary<string, OldName[]> _oldNames;

    public PlacesToday(IEnumerable<ProvinceToday> provinces, IEnumerable<CommuneToday> communes, IEnumerable<IGrouping<string, OldName>> oldNames)
    {
        _oldNames = oldNames.ToFrozenDictionary(group => group.Key, group => group.ToArray());
        Provinces = [.. provinces.OrderBy(province => Slug.Of(province.Name), StringComparer.Ordinal)];
        _provinces = Provinces.ToFrozenDictionary(province => province.Code);
        _provincesBySlug = Provinces.ToFrozenDictionary(province => province.Slug);
        _communes = communes.ToFrozenDictionary(commune => commune.Code);
        _communesBySlug = _communes.Values.ToFrozenDictionary(commune => commune.Slug);
    }

    /// <summary>By name.</summary>
    public IReadOnlyList<ProvinceToday> Provinces { get; }

    public IReadOnlyCollection<CommuneToday> Communes => _communes.Values;

    public ProvinceToday? Province(string? code) => code is null ? null : _provinces.GetValueOrDefault(code);

    public ProvinceToday? ProvinceBySlug(string slug) => _provincesBySlug.GetValueOrDefault(slug);

    public CommuneToday? Commune(string? code) => code is null ? null : _communes.GetValueOrDefault(code);

    public CommuneToday? CommuneBySlug(string slug) => _communesBySlug.GetValueOrDefault(slug);

    /// <summary>The units of the past that became (a part of) a commune, the latest step first.</summary>
    public IReadOnlyList<OldName> OldNames(string communeCode) => _oldNames.GetValueOrDefault(communeCode, []);

    /// <summary>"Xã Bắc Hà, Lào Cai", or the province alone when no commune is known.</summary>
    public string Line(string? communeCode, string provinceCode)
    {
        var province = Province(provinceCode)?.Name ?? provinceCode;
        return Commune(communeCode) is { } commune ? $"{commune.FullName}, {province}" : province;
    }
}

/// <summary>A province of today.</summary>
public sealed record ProvinceToday(string Code, string FullName, string NameEn, string Slug, string MergedFrom)
{
    /// <summary>"Lào Cai" of "Tỉnh Lào Cai".</summary>
    public string Name { get; } = FullName.StartsWith("Tỉnh ", StringComparison.Ordinal) ? FullName[5..]
        : FullName.StartsWith("Thành phố ", StringComparison.Ordinal) ? FullName[10..] : FullName;

    /// <summary>"tỉnh Lào Cai", as it stands inside a sentence.</summary>
    public string InSentence => char.ToLowerInvariant(FullName[0]) + FullName[1..];
}

/// <summary>A commune of today.</summary>
public sealed record CommuneToday(string Code, string Kind, string Name, string Slug, ProvinceToday Province)
{
    /// <summary>"Xã Bắc Hà".</summary>
    public string FullName => $"{Kind} {Name}";

    /// <summary>"xã Bắc Hà", as it stands inside a sentence.</summary>
    public string InSentence => $"{char.ToLowerInvariant(Kind[0])}{Kind[1..]} {Name}";
}
