using System.Globalization;

namespace Ocop.Web.Language;

/// <summary>Sums as a Vietnamese price label writes them.</summary>
public static class VietnamMoney
{
    private static readonly NumberFormatInfo Dots = new() { NumberGroupSeparator = ".", NumberDecimalDigits = 0, NegativeSign = "−" };

    /// <summary>65000 becomes "65.000 ₫"; the space does not break.</summary>
    public static string Format(long dong) => dong.ToString("N0", Dots) + "\u00a0₫";
}
