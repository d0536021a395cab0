using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Ocop.Catalog.Spreadsheets;

/// <summary>A column of a sheet: its heading and its width in characters.</summary>
public sealed record SheetColumn(string Heading, double Width = 16);

/// <summary>
/// Writes an XLSX workbook row by row straight into a stream, an HTTP answer included: no sheet is ever held in memory.
/// <c>using var book = new XlsxWriter(stream); await book.SheetAsync("Giấy", columns, ct); await book.RowAsync([…], ct);</c>
/// </summary>
/// <remarks>
/// Texts are typed as texts and dangerous ones are also styled with a quote prefix, so that none becomes a formula, not even
/// when somebody edits the cell. Days and instants become dates of the sheet, instants in the time of Vietnam.
/// </remarks>
public sealed class XlsxWriter : IDisposable
{
    private const int FlushedAt = 32 << 10;
    private const int LongestName = 31;
    private const int LongestText = 32_767;

    private readonly Stream _target;
    private readonly HeldStream _held = new();
    private readonly ZipArchive _zip;
    private readonly List<string> _sheets = [];
    private readonly StringBuilder _text = new();
    private Stream? _sheet;
    private int _row;
    private string _filter = "";

    public XlsxWriter(Stream target)
    {
        _target = target;
        _zip = new ZipArchive(_held, ZipArchiveMode.Create, leaveOpen: true);
    }

    /// <summary>Begins a sheet with a bold heading row that stays in view; the sheet before it is finished.</summary>
    /// <param name="above">Rows above the headings, such as the title of a report.</param>
    public async Task SheetAsync(
        string name, IReadOnlyList<SheetColumn> columns, CancellationToken cancellationToken, IReadOnlyList<string>? above = null)
    {
        await FinishSheetAsync(cancellationToken);
        _sheets.Add(NameOf(name));
        _sheet = Open($"xl/worksheets/sheet{_sheets.Count}.xml");
        _row = 0;
        var headingRow = (above?.Count ?? 0) + 1;
        _text.Append(XlsxParts.SheetStart(headingRow));
        for (var index = 0; index < columns.Count; index++)
            _text.Append(CultureInfo.InvariantCulture, $"<col min=\"{index + 1}\" max=\"{index + 1}\" width=\"{columns[index].Width}\" customWidth=\"1\"/>");
        _text.Append("</cols><sheetData>");
        foreach (var line in above ?? [])
            Row([line], XlsxParts.BoldStyle);
        Row(columns.Select(column => column.Heading), XlsxParts.HeadingStyle);
        _filter = columns.Count == 0 ? "" : $"A{headingRow}:{ColumnName(columns.Count - 1)}";
    }

    /// <summary>Cells: text, whole or decimal number, <see cref="DateOnly"/>, <see cref="DateTimeOffset"/>, bool or null.</summary>
    public async Task RowAsync(IEnumerable<object?> cells, CancellationToken cancellationToken)
    {
        Row(cells, XlsxParts.PlainStyle);
        if (_text.Length >= FlushedAt)
            await FlushAsync(cancellationToken);
    }

    /// <summary>Finishes the workbook. Without it the file is broken, which is right for an answer that was cut off.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        await FinishSheetAsync(cancellationToken);
        foreach (var (path, text) in XlsxParts.Of(_sheets))
        {
            using var part = Open(path);
            part.Write(Encoding.UTF8.GetBytes(text));
        }

        _zip.Dispose(); // writes the list of contents
        await _held.PassOnAsync(_target, cancellationToken);
    }

    public void Dispose()
    {
        _sheet?.Dispose();
        _zip.Dispose();
        _held.Dispose();
    }

    private void Row(IEnumerable<object?> cells, int style)
    {
        _row++;
        _text.Append(CultureInfo.InvariantCulture, $"<row r=\"{_row}\">");
        var column = 0;
        foreach (var cell in cells)
            Cell($"{ColumnName(column++)}{_row.ToString(CultureInfo.InvariantCulture)}", cell, style);
        _text.Append("</row>");
    }

    private void Cell(string place, object? cell, int style)
    {
        switch (cell)
        {
            case null or "":
                return;
            case string text:
                var quoted = style == XlsxParts.PlainStyle && FormulaGuard.IsDangerous(text) ? XlsxParts.QuotedStyle : style;
                _text.Append(CultureInfo.InvariantCulture, $"<c r=\"{place}\" s=\"{quoted}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                    .Append(Escape(text.Length > LongestText ? text[..LongestText] : text)).Append("</t></is></c>");
                return;
            case bool fact:
                _text.Append(CultureInfo.InvariantCulture, $"<c r=\"{place}\" t=\"b\"><v>{(fact ? 1 : 0)}</v></c>");
                return;
            case DateOnly day:
                Number(place, day.ToDateTime(TimeOnly.MinValue).ToOADate(), XlsxParts.DayStyle);
                return;
            case DateTimeOffset instant:
                Number(place, instant.ToOffset(VietnamCalendar.Zone.BaseUtcOffset).DateTime.ToOADate(), XlsxParts.MomentStyle);
                return;
            default:
                Number(place, cell, style);
                return;
        }
    }

    private void Number(string place, object number, int style) =>
        _text.Append(CultureInfo.InvariantCulture, $"<c r=\"{place}\" s=\"{style}\"><v>{number}</v></c>");

    private async Task FinishSheetAsync(CancellationToken cancellationToken)
    {
        if (_sheet is null)
            return;
        _text.Append("</sheetData>");
        if (_filter.Length > 0)
            _text.Append(CultureInfo.InvariantCulture, $"<autoFilter ref=\"{_filter}{_row}\"/>");
        _text.Append("</worksheet>");
        await FlushAsync(cancellationToken);
        _sheet.Dispose();
        _sheet = null;
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        _sheet!.Write(Encoding.UTF8.GetBytes(_text.ToString()));
        _text.Clear();
        await _held.PassOnAsync(_target, cancellationToken);
    }

    private Stream Open(string path) => _zip.CreateEntry(path, CompressionLevel.Fastest).Open();

    // Excel refuses longer names, these signs and two sheets of one name
    private string NameOf(string name)
    {
        var clean = new string([.. name.Select(letter => @"[]:*?/\".Contains(letter, StringComparison.Ordinal) ? ' ' : letter)]).Trim('\'', ' ');
        if (clean.Length > LongestName)
            clean = clean[..LongestName];
        return clean.Length > 0 && !_sheets.Contains(clean, StringComparer.OrdinalIgnoreCase)
            ? clean
            : string.Create(CultureInfo.InvariantCulture, $"Sheet{_sheets.Count + 1}");
    }

    private static string ColumnName(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : ColumnName((index / 26) - 1) + (char)('A' + (index % 26));

    internal static string Escape(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (char.IsHighSurrogate(letter) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                clean.Append(letter).Append(text[++index]);
                continue;
            }

            _ = letter switch
            {
                '&' => clean.Append("&amp;"),
                '<' => clean.Append("&lt;"),
                '>' => clean.Append("&gt;"),
                '"' => clean.Append("&quot;"),
                '\t' or '\n' or '\r' => clean.Append(letter),
                < ' ' or '\ufffe' or '\uffff' => clean.Append('\ufffd'), // XML 1.0 cannot hold them
                _ when char.IsSurrogate(letter) => clean.Append('\ufffd'),
                _ => clean.Append(letter),
            };
        }

        return clean.ToString();
    }
}
