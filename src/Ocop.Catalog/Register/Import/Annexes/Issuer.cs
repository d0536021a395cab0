using System.Globalization;
using System.Text.RegularExpressions;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Places;

namespace Ocop.Catalog.Register.Import.Annexes;

/// <summary>The issuing body, its many spellings brought to one: "UBND tỉnh Thanh Hóa".</summary>
/// <param name="Province">"Thanh Hóa" when it is a province's.</param>
internal sealed partial record Issuer(string Name, IssuerLevel? Level, string? Province)
{
    /// <summary>Cities of the first level, today and before the mergers; the others belong to a province.</summary>
    private static readonly string[] Cities = ["ha-noi", "hai-phong", "da-nang", "can-tho", "hue", "ho-chi-minh"];

    /// <summary>The first body named in a text; null when there is none.</summary>
    public static Issuer? Find(string text)
    {
        var committee = CommitteePattern().Match(text);
        if (committee.Success)
            return Committee(committee.Groups["kind"].Value, committee.Groups["name"].Value);
        var ministry = MinistryPattern().Match(text);
        return ministry.Success ? new Issuer(Capital(ministry.Value.Trim()), IssuerLevel.Ministry, null) : null;
    }

    /// <summary>The body a cell names, as printed when its kind is not known.</summary>
    public static Issuer Of(string text) => Find(text) ?? new Issuer(text.Length <= 120 ? text : text[..120], null, null);

    private static Issuer Committee(string kind, string name)
    {
        var kindSlug = Slug.Of(kind);
        var plainName = TonePlacement.Settle(Titled(name.Trim()));
        var level = kindSlug is "tinh" ? IssuerLevel.Province
            : kindSlug is "thanh-pho" or "tp" ? (Cities.Contains(Slug.Of(plainName)) ? IssuerLevel.Province : IssuerLevel.District)
            : kindSlug is "huyen" or "thi-xa" or "quan" ? IssuerLevel.District
            : (IssuerLevel?)null;
        var kindWord = kindSlug == "tp" ? "thành phố" : kind.ToLowerInvariant();
        return new Issuer($"UBND {kindWord} {plainName}", level, level == IssuerLevel.Province ? plainName : null);
    }

    // "THANH HÓA" in a letterhead is "Thanh Hóa"
    private static string Titled(string name) =>
        name.Any(char.IsLower) ? name : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant());

    private static string Capital(string name) => name.Any(char.IsLower) ? name : name[..1] + name[1..].ToLowerInvariant();

    [GeneratedRegex(@"(?:(?i:UBND|(?:ủy|uỷ)\s+ban\s+nhân\s+dân))\s+(?<kind>(?i:tỉnh|thành\s+phố|tp\.?|huyện|thị\s+xã|quận|xã|phường|thị\s+trấn))\s+(?<name>\p{Lu}[\p{L}\-]*(?:[ ]\p{Lu}[\p{L}\-]*){0,4})")]
    private static partial Regex CommitteePattern();

    [GeneratedRegex(@"(?i:Bộ\s+(?:trưởng\s+Bộ\s+)?Nông\s+nghiệp\s+và\s+(?:Môi\s+trường|Phát\s+triển\s+nông\s+thôn)|Bộ\s+NN(?:&|\s+và\s+)(?:MT|PTNT))")]
    private static partial Regex MinistryPattern();
}
