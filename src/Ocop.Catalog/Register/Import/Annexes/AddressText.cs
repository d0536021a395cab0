using System.Text.RegularExpressions;

namespace Ocop.Catalog.Register.Import.Annexes;

/// <summary>An address cut into its units as printed: "Thôn Na Lo, xã Tà Chải, huyện Bắc Hà, tỉnh Lào Cai".</summary>
/// <remarks>Only parts that name their kind are sure; of bare parts the last ones are taken in the order commune, district, province.</remarks>
internal sealed partial record AddressText(string? Commune, string? District, string? Province)
{
    private static readonly string[] Cities = ["ha-noi", "hai-phong", "da-nang", "can-tho", "hue", "ho-chi-minh"];

    public static AddressText Read(string address)
    {
        string? commune = null, district = null, province = null;
        var bare = new List<string>();
        foreach (var part in SeparatorPattern().Split(address).Select(part => part.Trim(' ', '.')).Where(part => part.Length > 0))
        {
            var match = KindPattern().Match(part);
            if (!match.Success)
            {
                if (!HamletPattern().IsMatch(part))
                    bare.Add(part);
                continue;
            }

            switch (Slug.Of(match.Groups["kind"].Value))
            {
                case "xa" or "x" or "phuong" or "p" or "thi-tran" or "tt" or "dac-khu":
                    commune ??= Whole(match);
                    break;
                case "thanh-pho" or "tp" when Cities.Contains(Slug.Of(match.Groups["name"].Value)):
                case "tinh" or "t":
                    province ??= match.Groups["name"].Value;
                    break;
                default:
                    district ??= match.Groups["name"].Value;
                    break;
            }
        }

        return FillBare(bare, new AddressText(commune, district, province));
    }

    // "Tà Chải, Bắc Hà, Lào Cai": from the right, into what is still empty
    private static AddressText FillBare(List<string> bare, AddressText known)
    {
        var next = bare.Count - 1;
        if (next >= 0 && known.Province is null && (bare.Count >= 2 || known.Commune is not null || known.District is not null))
            known = known with { Province = bare[next--] };
        if (next >= 0 && known.District is null && (next >= 1 || known.Commune is not null))
            known = known with { District = bare[next--] };
        if (next >= 0 && known.Commune is null)
            known = known with { Commune = bare[next] };
        return known;
    }

    private static string Whole(Match match) => Slug.Of(match.Groups["kind"].Value) switch
    {
        "xa" or "x" => $"Xã {match.Groups["name"].Value}",
        "phuong" or "p" => $"Phường {match.Groups["name"].Value}",
        "dac-khu" => $"Đặc khu {match.Groups["name"].Value}",
        _ => $"Thị trấn {match.Groups["name"].Value}",
    };

    [GeneratedRegex(@"[,;\n]|\s[–-]\s")]
    private static partial Regex SeparatorPattern();

    [GeneratedRegex(@"^(?<kind>xã|x\.|phường|p\.|thị\s+trấn|tt\.?|đặc\s+khu|huyện|h\.|quận|q\.|thị\s+xã|tx\.?|thành\s+phố|tp\.?|tỉnh|t\.)\s*(?<name>\p{L}.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex KindPattern();

    [GeneratedRegex(@"^(?:thôn|bản|xóm|ấp|tổ|khu|số|đường|phố|tiểu\s+khu|làng|ngõ|km|quốc\s+lộ)\b|^\d", RegexOptions.IgnoreCase)]
    private static partial Regex HamletPattern();
}
