namespace Ocop.Catalog.Spreadsheets;

/// <summary>Tells texts that a spreadsheet would run as a formula: product names and notes come from outside.</summary>
public static class FormulaGuard
{
    // The full-width twins count too: Excel in an East Asian locale reads them as the plain signs
    private const string Starts = "=+-@\t\r\n＝＋－＠";

    public static bool IsDangerous(string text) => text.Length > 0 && Starts.Contains(text[0], StringComparison.Ordinal);

    /// <summary>The text with an apostrophe before a sign that would make it a formula; for CSV, where nothing else marks a text.</summary>
    public static string Harmless(string text) => IsDangerous(text) ? "'" + text : text;
}
