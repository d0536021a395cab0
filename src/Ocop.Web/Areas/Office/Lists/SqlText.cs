namespace Ocop.Web.Areas.Office.Lists;

/// <summary>What a person typed as part of a LIKE pattern with the backslash as escape.</summary>
public static class SqlText
{
    public static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal);
}
