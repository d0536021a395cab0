using Ocop.Catalog;
using Ocop.Catalog.Places;

namespace Ocop.Web.Shop;

/// <summary>A commune of today for a name somebody remembers.</summary>
/// <param name="OldName">The former unit as it was called; null when the name is today's.</param>
/// <param name="IsPart">Only a part of the former unit went there: the buyer has to know which.</param>
public sealed record AddressMatch(CommuneToday Commune, string? OldName, bool IsPart);

/// <summary>Finds today's commune for an address written before 1 July 2025, when there were still districts.</summary>
/// <remarks>It reads the names into memory once; places change once in years, and a new start reads them again.</remarks>
public sealed class OldAddresses(PlaceQueries queries, PlaceDirectory directory)
{
    private const int MaxMatches = 12;
    private static readonly string[] Kinds = ["xa-", "phuong-", "thi-tran-", "dac-khu-", "huyen-", "quan-", "thi-xa-", "thanh-pho-", "tinh-", "tp-", "x-", "p-", "h-", "q-", "tt-"];

    private volatile Index? _index;

    /// <summary>"Tà Chải, Bắc Hà" or "quan thanh": communes of today, the surest first. Commas part the levels.</summary>
    public async Task<IReadOnlyList<AddressMatch>> FindAsync(string? typed, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(typed) || typed.Length > 200)
            return [];
        var words = typed.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => Bare(Slug.Of(word))).Where(word => word.Length > 1).ToList();
        if (words.Count == 0)
            return [];
        return
        [
            .. (await IndexAsync(cancellationToken))
                .Select(entry => (Entry: entry, Rank: Rank(entry, words)))
                .Where(match => match.Rank > 0)
                .OrderByDescending(match => match.Rank).ThenBy(match => match.Entry.Name, StringComparer.Ordinal).ThenBy(match => match.Entry.Match.Commune.Code, StringComparer.Ordinal)
                .DistinctBy(match => match.Entry.Match.Commune.Code)
                .Take(MaxMatches)
                .Select(match => match.Entry.Match),
        ];
    }

    // The first word names the commune, or a whole district; the others have to be found around it.
    private static int Rank(Entry entry, List<string> words)
    {
        var first = words[0];
        var rank = entry.Name == first ? 4
            : first.StartsWith(entry.Name + "-", StringComparison.Ordinal) && entry.Around.Contains(first[entry.Name.Length..], StringComparison.Ordinal) ? 3
            : entry.District == first ? 2
            : entry.Name.StartsWith(first, StringComparison.Ordinal) ? 1
            : 0;
        return rank > 0 && words.Skip(1).All(word => entry.Around.Contains("-" + word + "-", StringComparison.Ordinal)) ? rank : 0;
    }

    private async Task<Entry[]> IndexAsync(CancellationToken cancellationToken)
    {
        var places = await directory.GetAsync(cancellationToken);
        if (_index is { } known && ReferenceEquals(known.Places, places))
            return known.Entries;
        var entries = new List<Entry>();
        foreach (var commune in places.Communes)
        {
            entries.Add(EntryOf(commune, commune.Name, null, null, isOld: false, isPart: false));
            entries.AddRange(places.OldNames(commune.Code).Select(old => EntryOf(commune, old.Commune, old.District, old.Province, isOld: true, old.IsPart)));
        }

        foreach (var (code, mergedFrom) in await queries.MergersAsync(cancellationToken))
        {
            if (places.Commune(code) is { } commune)
                entries.AddRange(Names(mergedFrom).Select(name => EntryOf(commune, name.Name, null, null, isOld: true, name.IsPart)));
        }

        var index = entries.ToArray();
        _index = new Index(places, index);
        return index;
    }

    private static Entry EntryOf(CommuneToday commune, string name, string? district, string? oldProvince, bool isOld, bool isPart)
    {
        var around = Slug.Of(string.Join(' ', district, oldProvince, commune.Name, commune.Province.Name, commune.Province.MergedFrom));
        var oldName = isOld ? string.Join(", ", new[] { name, district, oldProvince }.OfType<string>()) : null;
        return new Entry(Bare(Slug.Of(name)), district is null ? "" : Bare(Slug.Of(district)), $"-{around}-", new AddressMatch(commune, oldName, isPart));
    }

    // "Phường Quán Thánh, Xã Cửa Đông (phần còn lại …), một phần Xã …": what stands in brackets says that it was split.
    private static IEnumerable<(string Name, bool IsPart)> Names(string mergedFrom)
    {
        foreach (var part in mergedFrom.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var bracket = part.IndexOf('(', StringComparison.Ordinal);
            var name = (bracket < 0 ? part : part[..bracket]).Trim();
            if (name.Length is > 1 and < 60)
                yield return (name, bracket >= 0);
        }
    }

    private static string Bare(string slug)
    {
        var kind = Kinds.FirstOrDefault(kind => slug.StartsWith(kind, StringComparison.Ordinal) && slug.Length > kind.Length);
        return kind is null ? slug : slug[kind.Length..];
    }

    private sealed record Index(PlacesToday Places, Entry[] Entries);

    private sealed record Entry(string Name, string District, string Around, AddressMatch Match);
}
