using System.Text.RegularExpressions;

namespace Ocop.Catalog.Register.Import.Annexes;

/// <summary>What the headings between the rows tell of the rows below them.</summary>
internal sealed partial record Section(int? Stars, string? District)
{
    public static readonly Section None = new(null, null);

    /// <summary>A new heading takes the place of what it speaks about and leaves the rest.</summary>
    public Section Under(string heading)
    {
        var district = DistrictPattern().Match(heading);
        return new Section(StarsText.FindIn(heading) ?? Stars, district.Success ? district.Groups["name"].Value.Trim() : District);
    }

    [GeneratedRegex(@"^(?:[IVXLC\d]{1,6}\s*[.:)\-]?\s*)?(?i:huyện|thị\s+xã|quận|thành\s+phố)\s+(?<name>\p{Lu}[^,;(]*)")]
    private static partial Regex DistrictPattern();
}
