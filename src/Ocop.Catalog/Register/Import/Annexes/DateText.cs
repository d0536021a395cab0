using System.Globalization;
using System.Text.RegularExpressions;
using Ocop.Catalog.Register.Import.Files;

namespace Ocop.Catalog.Register.Import.Annexes;

/// <summary>A day, or only its year, as an office wrote it. Day before month always; what could be read two ways is refused.</summary>
/// <param name="Day">Null when only the year is known.</param>
internal readonly partial record struct DateText(DateOnly? Day, int Year)
{
    private const int FirstYear = 2018; // the programme's first (490/QĐ-TTg)
    private const int LastYear = 2100;
    private const double FirstSerial = 43_101; // 1/1/2018
    private const double LastSerial = 73_415; // 1/1/2101

    /// <returns>Null when the cell is no day of the programme's time.</returns>
    public static DateText? Read(SheetCell cell)
    {
        if (cell.Date is { } date)
            return InRange(date);
        if (cell.Number is { } number)
            return OfNumber(number);
        var text = cell.Text;
        if (double.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var typed))
            return OfNumber(typed);
        var match = DayPattern().Match(text);
        if (!match.Success)
            match = IsoPattern().Match(text);
        return match.Success ? OfMatch(match) : null;
    }

    /// <summary>The first day inside a sentence: "ngày 30 tháng 3 năm 2026", "30/3/2026".</summary>
    public static DateOnly? FindIn(string text)
    {
        var match = InsidePattern().Match(text);
        return match.Success ? OfMatch(match)?.Day : null;
    }

    private static DateText? OfNumber(double number) =>
        number is >= FirstYear and <= LastYear && number == Math.Floor(number) ? new DateText(null, (int)number)
        : number is >= FirstSerial and <= LastSerial ? InRange(SerialDate.ToDate(number))
        : null;

    private static DateText? OfMatch(Match match)
    {
        var (day, month, year) = (Part("day"), Part("month"), Part("year"));
        if (year < 100)
            year += 2000;
        return year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateText(new DateOnly(year, month, day), year)
            : null;

        int Part(string name) => int.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static DateText? InRange(DateOnly date) => date.Year is >= FirstYear and <= LastYear ? new DateText(date, date.Year) : null;

    [GeneratedRegex(@"^(?:ngày\s*)?(?<day>\d{1,2})\s*(?:/|-|\.|tháng)\s*(?<month>\d{1,2})\s*(?:/|-|\.|,?\s*năm|,)\s*(?<year>20\d\d|\d\d)\s*\.?(?:\s+0?0:00(?::00)?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex DayPattern();

    [GeneratedRegex(@"^(?<year>20\d\d)[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?:[T ]0?0:00(?::00)?(?:\.0+)?Z?)?$")]
    private static partial Regex IsoPattern();

    [GeneratedRegex(@"(?<!\d)(?<day>\d{1,2})\s*(?:/|-|\.|tháng)\s*(?<month>\d{1,2})\s*(?:/|-|\.|,?\s*năm)\s*(?<year>20\d\d)(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex InsidePattern();
}
