using System.Text;
using Ocop.Catalog.Register.Import.Encodings;

namespace Ocop.Catalog.Register.Import.Files;

/// <summary>A text file of separated values; which character separates them is found out.</summary>
internal sealed class CsvFile : ISheetFile
{
    private const int SampledCharacters = 200_000;

    private readonly string _text;
    private readonly char _separator;
    private readonly LegacyText _legacy;
    private readonly CancellationToken _cancellationToken;

    public CsvFile(byte[] bytes, CancellationToken cancellationToken)
    {
        (_text, ConvertedFrom) = TextBytes.Decode(bytes);
        if (_text.Contains('\0', StringComparison.Ordinal))
            throw new FileRefusedException(FileKinds.WhyRefused(FileKind.Unknown));
        _cancellationToken = cancellationToken;
        (_separator, _text) = CsvSeparator.Of(_text);
        var sample = _text.Length <= SampledCharacters ? _text : _text[..SampledCharacters];
        _legacy = ConvertedFrom is null ? LegacyText.Judge(sample.Split(_separator, '\n')) : LegacyText.Unicode;
        if (_legacy.Doubt is { } doubt)
            throw new FileRefusedException(new(
                $"Chữ trong tệp không đọc được: “{CellText.Clean(doubt)}”. Hãy lưu lại thành CSV UTF-8 hoặc .xlsx.",
                $"The text of the file cannot be read: “{CellText.Clean(doubt)}”. Save it again as CSV UTF-8 or .xlsx."));
        if (_legacy.Table != LegacyTable.None)
            ConvertedFrom = LegacyTables.NameOf(_legacy.Table);
    }

    public IReadOnlyList<Sheet> Sheets { get; } = [new(0, "CSV", IsHidden: false)];

    public string? ConvertedFrom { get; }

    // A quoted value may hold line breaks; rows are numbered as a spreadsheet numbers them when it opens the file.
    public IEnumerable<SheetRow> Rows(Sheet sheet)
    {
        var (row, quoted, opened) = (1, false, "");
        var value = new StringBuilder();
        var cells = new List<SheetCell>();
        for (var index = 0; index < _text.Length; index++)
        {
            var character = _text[index];
            if (quoted)
            {
                if (character != '"')
                    value.Append(character);
                else if (index + 1 < _text.Length && _text[index + 1] == '"')
                    value.Append(_text[++index]);
                else
                    quoted = false;
            }
            else if (character == '"' && value.Length == 0)
            {
                (quoted, opened) = (true, CellAddress.Of(cells.Count, row));
            }
            else if (character == _separator)
            {
                EndCell();
            }
            else if (character is '\n' or '\r')
            {
                if (character == '\r' && index + 1 < _text.Length && _text[index + 1] == '\n')
                    index++;
                EndCell();
                yield return EndRow();
            }
            else
            {
                value.Append(character);
            }

            if (value.Length > FileLimits.MaxCellCharacters)
                throw TooLong(quoted ? opened : CellAddress.Of(cells.Count, row));
        }

        if (quoted)
            throw new FileRefusedException(new("Dấu ngoặc kép mở mà không đóng.", "A quotation mark is opened and never closed."), opened);
        if (cells.Count > 0 || value.Length > 0)
        {
            EndCell();
            yield return EndRow();
        }

        void EndCell()
        {
            if (cells.Count < FileLimits.MaxColumns)
                cells.Add(new SheetCell(CellText.Clean(_legacy.Convert(value.ToString(), font: null).Replace("\u00AD", "", StringComparison.Ordinal))));
            value.Clear();
        }

        SheetRow EndRow()
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var ended = new SheetRow(row++, [.. cells]);
            cells.Clear();
            return ended;
        }
    }

    public void Dispose()
    {
    }

    private static FileRefusedException TooLong(string cell) => new(new(
        "Ô dài quá 4.000 ký tự. Có thể thiếu một dấu ngoặc kép.",
        "The cell has more than 4,000 characters. A quotation mark may be missing."), cell);
}
