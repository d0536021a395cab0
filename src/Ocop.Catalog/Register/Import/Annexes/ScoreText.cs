using System.Globalization;
using System.Text.RegularExpressions;
using Ocop.Catalog.Register.Import.Files;

namespace Ocop.Catalog.Register.Import.Annexes;

/// <summary>A score of 0 to 100 with a comma or a point, at most two decimals kept: "72,5", "72.50 điểm", "72,5/100".</summary>
internal static partial class ScoreText
{
    public static decimal? Read(SheetCell cell)
    {
        if (cell.Number is { } number)
            return number is >= 0 and <= 100 ? Math.Round((decimal)number, 2, MidpointRounding.ToEven) : null;
        var match = Pattern().Match(cell.Text);
        return match.Success
            && decimal.TryParse(match.Groups[1].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score)
            && score is >= 0 and <= 100
            ? score
            : null;
    }

    [GeneratedRegex(@"^(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:điểm|đ)?\s*(?:/\s*100)?\s*(?:điểm)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
