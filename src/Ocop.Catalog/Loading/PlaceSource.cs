using System.Globalization;
using Ocop.Catalog.Places;

namespace Ocop.Catalog.Loading;

/// <summary>The places of the source files, and the checks of codes that other records make against them.</summary>
internal sealed class PlaceSource
{
    private const string ProvincesFile = "places/provinces.csv";
    private const string CommunesFile = "places/communes.csv";
    private const string OldUnitsFile = "places/old-units.csv";

    public Dictionary<string, Province> Provinces { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Commune> Communes { get; } = new(StringComparer.Ordinal);

    public List<OldUnit> OldUnits { get; } = [];

    public static PlaceSource Read(SourceFolder folder, SourceFaults faults)
    {
        var places = new PlaceSource();
        places.ReadProvinces(folder.Csv(ProvincesFile, ["code", "kind", "name", "name_en", "slug", "merged_from"], faults));
        places.ReadCommunes(folder.Csv(CommunesFile, ["code", "province_code", "kind", "name", "slug", "merged_from"], faults));
        places.ReadOldUnits(folder.Csv(
            OldUnitsFile,
            ["key", "kind", "name", "district_kind", "district", "province", "ended_on", "share", "became", "commune_code", "act", "note"],
            faults));
        return places;
    }

    /// <summary>Reads the two codes of a record and checks that they exist and belong together.</summary>
    public (string? CommuneCode, string ProvinceCode) Codes(SourceObject record)
    {
        var (commune, province) = (record.OptionalText("commune_code"), record.Text("province_code"));
        if (province.Length > 0 && !Provinces.ContainsKey(province))
            record.Fault("province_code", $"{province} is not a province of {ProvincesFile}");
        if (commune is not null && !Communes.ContainsKey(commune))
            record.Fault("commune_code", $"{commune} is not a commune of {CommunesFile}");
        else if (commune is not null && Communes[commune].ProvinceCode != province)
            record.Fault("commune_code", $"{commune} lies in province {Communes[commune].ProvinceCode}, not {province}");
        return (commune, province);
    }

    private void ReadProvinces(IReadOnlyList<SourceRow> rows)
    {
        var slugs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var code = Code(row, "code", 2);
            var province = new Province
            {
                Code = code,
                FullName = NameOf(row),
                NameEn = row.Required("name_en", 60),
                Slug = SlugOf(row, slugs),
                MergedFrom = TonePlacement.Settle(row["merged_from"]),
            };
            if (!Provinces.TryAdd(code, province))
                row.Fault("code", $"{code} stands here twice");
        }
    }

    private void ReadCommunes(IReadOnlyList<SourceRow> rows)
    {
        var slugs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var code = Code(row, "code", 5);
            var commune = new Commune
            {
                Code = code,
                ProvinceCode = row["province_code"],
                Kind = row.Required("kind", 10),
                Name = TonePlacement.Settle(row.Required("name", 60)),
                Slug = SlugOf(row, slugs),
                MergedFrom = TonePlacement.Settle(row["merged_from"]),
            };
            if (!Provinces.ContainsKey(commune.ProvinceCode))
                row.Fault("province_code", $"{commune.ProvinceCode} is not a province of {ProvincesFile}");
            if (!Communes.TryAdd(code, commune))
                row.Fault("code", $"{code} stands here twice");
        }
    }

    private void ReadOldUnits(IReadOnlyList<SourceRow> rows)
    {
        var names = rows.GroupBy(row => row["key"]).ToDictionary(group => group.Key, group => NameOf(group.First()), StringComparer.Ordinal);
        foreach (var row in rows)
        {
            row.Required("key", 160);
            var (commune, became, share) = (row["commune_code"], row["became"], row["share"]);
            if (!Communes.ContainsKey(commune))
                row.Fault("commune_code", $"{commune} is not a commune of {CommunesFile}");
            if (became.Length > 0 && !names.ContainsKey(became))
                row.Fault("became", $"{became} is not the key of a former unit");
            if (share is not ("whole" or "part"))
                row.Fault("share", $"\"{share}\" is neither whole nor part");
            OldUnits.Add(new OldUnit
            {
                CommuneCode = commune,
                OldCommune = NameOf(row),
                OldDistrict = row["district"].Length == 0 ? null : TonePlacement.Settle($"{row["district_kind"]} {row["district"]}"),
                OldProvince = row["province"].Length == 0 ? null : TonePlacement.Settle(row["province"]),
                Until = Day(row, "ended_on"),
                Became = names.GetValueOrDefault(became),
                IsPart = share == "part",
                Source = string.Join("; ", new[] { row["act"], row["note"] }.Where(text => text.Length > 0)),
            });
        }
    }

    private static string NameOf(SourceRow row) => TonePlacement.Settle($"{row.Required("kind", 20)} {row.Required("name", 40)}");

    private static string Code(SourceRow row, string column, int digits)
    {
        var code = row[column];
        if (code.Length != digits || !code.All(char.IsAsciiDigit))
            row.Fault(column, $"\"{code}\" does not have {digits} digits");
        return code;
    }

    private static string SlugOf(SourceRow row, HashSet<string> taken)
    {
        var slug = row["slug"];
        if (!Slug.IsValid(slug))
            row.Fault("slug", $"\"{slug}\" is not a slug");
        else if (!taken.Add(slug))
            row.Fault("slug", $"{slug} is taken");
        return slug;
    }

    private static DateOnly? Day(SourceRow row, string column)
    {
        if (row[column].Length == 0)
            return null;
        if (DateOnly.TryParseExact(row[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        row.Fault(column, $"\"{row[column]}\" is not a date such as 2025-07-01");
        return null;
    }
}
