namespace Ocop.Catalog.Register.Import.Files;

/// <summary>One table of an uploaded file; a CSV has exactly one.</summary>
/// <param name="Index">Counted from 0.</param>
public sealed record Sheet(int Index, string Name, bool IsHidden);

/// <summary>A cell as it was stored, its text in NFC with plain blanks.</summary>
/// <param name="Number">Set when the file holds a number and no text.</param>
/// <param name="Date">Set when the file holds a number that its format shows as a date.</param>
/// <param name="Home">The address to blame: for a cell inside a merged range its upper left corner.</param>
/// <param name="IsCovered">It lies inside a merged range but not in its upper left corner, so its text is a repetition.</param>
public readonly record struct SheetCell(string Text, double? Number = null, DateOnly? Date = null, string? Home = null, bool IsCovered = false)
{
    public static readonly SheetCell Blank = new("");

    /// <summary>"#REF!" when a formula failed; such a cell is not empty, but says nothing.</summary>
    public string? Error { get; init; }

    public bool IsEmpty => string.IsNullOrEmpty(Text) && Error is null;
}

/// <summary>A row with the number a person sees beside it.</summary>
/// <param name="Number">Counted from 1.</param>
public sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells)
{
    public SheetCell this[int column] => column < Cells.Count ? Cells[column] : SheetCell.Blank;

    public bool IsEmpty => Cells.All(cell => cell.IsEmpty);

    /// <summary>Cells that say something of their own, with their columns.</summary>
    public IEnumerable<(int Column, SheetCell Cell)> Filled
    {
        get
        {
            for (var column = 0; column < Cells.Count; column++)
            {
                if (!Cells[column].IsEmpty && !Cells[column].IsCovered)
                    yield return (column, Cells[column]);
            }
        }
    }

    public string AddressOf(int column) => this[column].Home ?? CellAddress.Of(column, Number);
}

/// <summary>An uploaded file taken apart into sheets and rows. Rows are read one after the other, each time from the file.</summary>
public interface ISheetFile : IDisposable
{
    IReadOnlyList<Sheet> Sheets { get; }

    /// <summary>What was done to make the text readable, for the officer to know: "TCVN3 (ABC)"; null when nothing.</summary>
    string? ConvertedFrom { get; }

    /// <exception cref="FileRefusedException">A row cannot be read.</exception>
    IEnumerable<SheetRow> Rows(Sheet sheet);
}
