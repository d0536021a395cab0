using System.Text.RegularExpressions;
using Ocop.Catalog.Register.Import.Files;

namespace Ocop.Catalog.Register.Import.Annexes;

/// <summary>Stars as offices write them: "3 sao", "***", "★★★", 3, "ba sao", "Hạng 3 sao", "03 sao".</summary>
/// <remarks>One and two stars are read too: that they are never certified is the rules' to say, with their article.</remarks>
internal static partial class StarsText
{
    private static readonly string[] Words = ["", "mot", "hai", "ba", "bon", "nam"];

    public static int? Read(SheetCell cell)
    {
        if (cell.Number is { } number)
            return number is >= 1 and <= 5 && number == Math.Floor(number) ? (int)number : null;
        var text = cell.Text;
        var drawn = DrawnPattern().Match(text);
        if (drawn.Success)
            return drawn.Groups[1].Value.Count(character => character is '*' or '★' or '⭐') is >= 1 and <= 5 and var count ? count : null;
        var typed = TypedPattern().Match(text);
        return typed.Success ? typed.Groups[1].Value[0] - '0' : InWords(text);
    }

    /// <summary>The only rank a heading names: "A. Sản phẩm 4 sao".</summary>
    public static int? FindIn(string text)
    {
        var ranks = InsidePattern().Matches(text).Select(match => match.Groups[1].Value[0] - '0').Distinct().ToList();
        return ranks.Count == 1 ? ranks[0] : ranks.Count == 0 ? InWords(text) : null;
    }

    public static bool IsMark(SheetCell cell) => Slug.Of(cell.Text) is "x" or "co" or "1" || cell.Text is "✓" or "✔" or "●" or "+" or "*" or "√";

    private static int? InWords(string text)
    {
        var slug = Slug.Of(text);
        var rank = Array.FindIndex(Words, 1, word => slug == $"{word}-sao" || slug.EndsWith($"-{word}-sao", StringComparison.Ordinal));
        return rank > 0 ? rank : null;
    }

    [GeneratedRegex(@"^(?:OCOP\s*)?((?:[*★⭐]\uFE0F?\s*)+)$", RegexOptions.IgnoreCase)]
    private static partial Regex DrawnPattern();

    [GeneratedRegex(@"^(?:OCOP\s*|đạt\s*|hạng\s*|xếp\s+hạng\s*)*(?:ba|bốn|năm)?\s*\(?0?([1-5])(?:[.,]0)?\s*(?:sao|\*|★|⭐)?\)?(?:\s*sao)?(?:\s*OCOP)?\s*\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex TypedPattern();

    [GeneratedRegex(@"(?<!\d)0?([1-5])\s*(?:sao|\*|★)", RegexOptions.IgnoreCase)]
    private static partial Regex InsidePattern();
}
