namespace Ocop.Catalog.Register.Import.Annexes;

/// <summary>What the officer adds where the file is silent. A file that says otherwise is refused, not overruled.</summary>
/// <param name="Sheet">Counted from 0; null takes the first sheet with a table.</param>
public sealed record AnnexHints(int? Sheet = null, string? DecisionNumber = null, DateOnly? DecidedOn = null, int? DecidedYear = null, string? IssuedBy = null)
{
    public static readonly AnnexHints None = new();
}
