using System.Globalization;
using System.Runtime.CompilerServices;
using Ocop.Catalog;

namespace Ocop.Web.Language;

/// <summary>The language of the page being served. Views know it as <c>T</c>: <c>@T["Thêm vào giỏ", "Add to cart"]</c>.</summary>
public sealed class Lang
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private static readonly Lang[] Both = [new(), new() { IsEnglish = true }];

    /// <summary>The language of something outside a request, such as a mail.</summary>
    public static Lang For(bool english) => Both[english ? 1 : 0];

    /// <summary>Whether the page stands under <c>/en</c>.</summary>
    public bool IsEnglish { get; init; }

    /// <summary>The value of the <c>lang</c> attribute: <c>vi</c> or <c>en</c>.</summary>
    public string Code => IsEnglish ? "en" : "vi";

    /// <summary>What an address within the site begins with: nothing, or <c>/en</c>. Plain text, so that a link costs no tag helper.</summary>
    public string Root => IsEnglish ? LanguageMiddleware.English : "";

    public CultureInfo Culture => IsEnglish ? English : Vietnamese;

    public string this[string vi, string en] => IsEnglish ? en : vi;

    /// <summary>The same for texts with values in them: only the one that is shown is put together.</summary>
    public string this[
        [InterpolatedStringHandlerArgument("")] LangText.Vietnamese vi,
        [InterpolatedStringHandlerArgument("")] LangText.English en] => IsEnglish ? en.Text.ToString() : vi.Text.ToString();

    /// <summary>A text of the data in this language; Vietnamese where there is no English.</summary>
    public string Of(LocalText text) => text.In(IsEnglish);

    /// <summary>True when an English page must show the Vietnamese text and say so.</summary>
    public bool FallsBack(LocalText text) => IsEnglish && !text.IsEmpty && string.IsNullOrEmpty(text.En);

    /// <summary>30/6/2028 or 30 June 2028.</summary>
    public string Date(DateOnly day) => VietnamDates.Day(day, IsEnglish);

    /// <summary>The day in Vietnam on which an instant falls.</summary>
    public string Date(DateTimeOffset instant) => Date(VietnamCalendar.DayOf(instant));

    /// <summary>10:15, 22/11/2026 or 22 November 2026, 10:15, in Vietnam.</summary>
    public string Time(DateTimeOffset instant) => VietnamDates.Moment(instant, IsEnglish);

    /// <summary>65.000 ₫, with a no-break space; the same in both languages, as on the price label.</summary>
    public string Money(long dong) => VietnamMoney.Format(dong);

    /// <summary>1.234 or 1,234.</summary>
    public string Number(long count) => count.ToString("N0", Culture);

    /// <summary>1.250 g as 1,25 kg or 1.25 kg; below a kilogram in grams.</summary>
    public string Weight(int grams) =>
        grams < 1000 ? $"{grams.ToString(Culture)}\u00a0g" : $"{(grams / 1000m).ToString("0.##", Culture)}\u00a0kg";
}
