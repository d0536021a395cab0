using System.Globalization;
using System.Text.RegularExpressions;
using Ocop.Catalog.Certification;

namespace Ocop.Catalog.Register.Import.Annexes;

/// <summary>What the titles above the table say of the decision; parts that are not printed are null.</summary>
public sealed record DecisionTitle(
    string? Number, DateOnly? DecidedOn, int? Year, string? IssuedBy, IssuerLevel? Level, LocalText Round, int? Stars)
{
    public static readonly DecisionTitle Empty = new(null, null, null, null, null, LocalText.Empty, null);
}

/// <summary>Reads "(Kèm theo Quyết định số 715/QĐ-UBND ngày 30/3/2026 của UBND tỉnh Thanh Hóa)".</summary>
internal static partial class TitleReader
{
    public static DecisionTitle Read(IEnumerable<string> titles)
    {
        var text = string.Join("\n", titles);
        if (text.Length > 8_000)
            text = text[..8_000];
        var number = NumberPattern().Match(text);
        var decidedOn = number.Success ? DayAfter(text, number.Index + number.Length) : null;
        var round = RoundPattern().Match(text);
        var issuer = Issuer.Find(text);
        return new DecisionTitle(
            number.Success ? Tidy(number.Groups[1].Value) : null,
            decidedOn,
            decidedOn?.Year ?? Year(round) ?? Year(YearPattern().Match(text)),
            issuer?.Name,
            issuer?.Level,
            round.Success ? RoundText.Of(round.Groups["number"].Value, round.Groups["year"].Value) : LocalText.Empty,
            StarsOf(text));
    }

    /// <summary>The number and day in one cell: "715/QĐ-UBND ngày 30/3/2026".</summary>
    public static (string? Number, DateOnly? DecidedOn) ReadCell(string text)
    {
        var number = BareNumberPattern().Match(text);
        return number.Success ? (Tidy(number.Value), DayAfter(text, number.Index + number.Length)) : (null, DateText.FindIn(text));
    }

    private static DateOnly? DayAfter(string text, int start)
    {
        var near = text.AsSpan(start, Math.Min(120, text.Length - start)).ToString();
        return DateText.FindIn(near);
    }

    private static string Tidy(string number) => number.Replace(" ", "", StringComparison.Ordinal).Replace('Ð', 'Đ').ToUpperInvariant();

    private static int? Year(Match match) =>
        match.Success && int.TryParse(match.Groups["year"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    // A title of one rank only: "Danh sách sản phẩm đạt 4 sao"
    private static int? StarsOf(string text)
    {
        var ranks = StarsPattern().Matches(text).Select(match => match.Groups[1].Value[0] - '0').Distinct().ToList();
        return ranks.Count == 1 && !text.Contains("trở lên", StringComparison.OrdinalIgnoreCase) ? ranks[0] : null;
    }

    [GeneratedRegex(@"(?:quyết\s+định|QĐ)\s*(?:số)?\s*[:.]?\s*(\d{1,6}\s*/\s*(?:\d{4}\s*/\s*)?[QĐÐ][\p{L}\d\- ]{1,30}?)(?=\s*(?:,|;|\)|\n|$|ngày|năm|của|đợt))", RegexOptions.IgnoreCase)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"\d{1,6}\s*/\s*(?:\d{4}\s*/\s*)?[QĐÐ][\p{L}\d]*(?:\s*-\s*[\p{L}\d]+)*", RegexOptions.IgnoreCase)]
    private static partial Regex BareNumberPattern();

    [GeneratedRegex(@"đợt\s+(?<number>\d{1,2}|[IVX]{1,4})\s*(?:,|/|-)?\s*(?:năm)?\s*(?<year>20\d\d)?", RegexOptions.IgnoreCase)]
    private static partial Regex RoundPattern();

    [GeneratedRegex(@"năm\s+(?<year>20\d\d)", RegexOptions.IgnoreCase)]
    private static partial Regex YearPattern();

    [GeneratedRegex(@"\b([1-5])\s*sao\b", RegexOptions.IgnoreCase)]
    private static partial Regex StarsPattern();
}
