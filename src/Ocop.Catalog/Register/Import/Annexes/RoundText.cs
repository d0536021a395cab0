using System.Text.RegularExpressions;

namespace Ocop.Catalog.Register.Import.Annexes;

/// <summary>Writes a round of evaluation as the register does: "đợt 2 năm 2021".</summary>
internal static partial class RoundText
{
    private static readonly string[] Roman = ["", "i", "ii", "iii", "iv", "v", "vi"];

    public static LocalText Of(string number, string year)
    {
        var roman = Array.IndexOf(Roman, number.ToLowerInvariant());
        var counted = roman > 0 ? roman.ToString(System.Globalization.CultureInfo.InvariantCulture) : number.TrimStart('0');
        return year.Length == 0
            ? new LocalText($"đợt {counted}", $"round {counted}")
            : new LocalText($"đợt {counted} năm {year}", $"round {counted} of {year}");
    }

    /// <summary>The text of a cell: "2/2021", "Đợt 2", "đợt 2 năm 2021"; as printed when it is none of these.</summary>
    public static LocalText Of(string text)
    {
        var match = Pattern().Match(text);
        return match.Success ? Of(match.Groups[1].Value, match.Groups[2].Value) : new LocalText(text.Length <= 120 ? text : text[..120]);
    }

    [GeneratedRegex(@"^(?:đợt\s*)?(\d{1,2}|[IVX]{1,4})(?:\s*(?:/|-|,|năm)\s*(?:năm\s*)?(20\d\d))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
