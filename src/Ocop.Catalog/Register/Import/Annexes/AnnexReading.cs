using Ocop.Catalog.Register.Import.Files;

namespace Ocop.Catalog.Register.Import.Annexes;

/// <summary>A fault in one cell.</summary>
/// <param name="Cell">"C17".</param>
public sealed record AnnexFault(string Cell, LocalText Reason);

/// <summary>A row of the table.</summary>
/// <param name="Number">As a person counts rows in the sheet.</param>
/// <param name="ProductName">As printed; what the row is called also when it has faults.</param>
/// <param name="Record">Null when the faults leave no record.</param>
public sealed record AnnexRow(int Number, string ProductName, string? HolderName, RegisterRecord? Record, IReadOnlyList<AnnexFault> Faults);

/// <summary>What a file turned out to hold.</summary>
/// <param name="TableSheets">The visible sheets with a table of products, among which the officer may choose.</param>
/// <param name="ConvertedFrom">The old table of characters its text was converted from; null when it was Unicode.</param>
/// <param name="Skipped">Rows that are no products: headings of sections, sums, signatures.</param>
public sealed record AnnexReading(
    Sheet Sheet, IReadOnlyList<Sheet> TableSheets, Head Head, DecisionTitle Decision, string? ConvertedFrom,
    IReadOnlyList<AnnexRow> Rows, int Skipped)
{
    /// <summary>The cell in which a row states a field of <see cref="RegisterRecord"/>; the row's first understood cell where it stands elsewhere.</summary>
    public string CellOf(string field, int row) => AnnexFields.CellOf(Head, field, row);
}

/// <summary>The answers of <see cref="AnnexReader"/>.</summary>
public abstract record AnnexResult
{
    private AnnexResult()
    {
    }

    public sealed record Read(AnnexReading Reading) : AnnexResult;

    /// <summary>The whole file is of no use as it is.</summary>
    /// <param name="Cell">Where to look; null when it is about the file.</param>
    /// <param name="NeedsDecision">The file does not say which decision it belongs to: the officer can.</param>
    public sealed record Refused(LocalText Reason, string? Cell, bool NeedsDecision = false) : AnnexResult;
}
