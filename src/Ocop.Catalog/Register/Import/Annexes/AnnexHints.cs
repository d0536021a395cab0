using Ocop.Catalog.Register.Import.Files;

namespace Ocop.Catalog.Register.Import.Annexes;

/// <summary>What the officer adds where the file is silent. A file that says otherwise is refused, not overruled.</summary>
/// <param name="Sheet">Counted from 0; null takes the first sheet with a table.</param>
public sealed record AnnexHints(int? Sheet = null, string? DecisionNumber = null, DateOnly? DecidedOn = null, int? DecidedYear = null, string? IssuedBy = null)
{
    public static readonly AnnexHints None = new();

    /// <summary>A day as an officer types it, or a year alone; null when it is neither.</summary>
    public static (DateOnly? Day, int Year)? ReadDay(string text) =>
        DateText.Read(new SheetCell(text.Trim())) is { } read ? (read.Day, read.Year) : null;
}
