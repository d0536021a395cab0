using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Ocop.Testing;

/// <summary>Writes small .xlsx files part by part, so that a test can also make broken and hostile ones.</summary>
public sealed class Workbook
{
    private readonly List<(string Name, string State, StringBuilder Rows, List<string> Merges)> _sheets = [];
    private readonly List<string> _fonts = ["Calibri"];
    private readonly Dictionary<string, string> _parts = [];
    private int _row;

    public Workbook(string sheet = "Phụ lục") => Sheet(sheet);

    /// <summary>Attributes of "workbookPr": <c>date1904="1"</c>.</summary>
    public string Properties { get; init; } = "";

    /// <summary>Written instead of the dimensions and rows of the first sheet, for broken files.</summary>
    public string? RawSheet { get; init; }

    public Workbook Sheet(string name, string state = "visible")
    {
        _sheets.Add((name, state, new StringBuilder(), []));
        _row = 0;
        return this;
    }

    /// <summary>Adds a row. A string is text, a number a number, a <see cref="DateOnly"/> a number shown as a date, null an empty cell.</summary>
    public Workbook Row(params object?[] cells) => RowIn(null, cells);

    /// <summary>As <see cref="Row"/>, drawn with a font.</summary>
    public Workbook RowIn(string? font, params object?[] cells)
    {
        var rows = _sheets[^1].Rows;
        _row++;
        rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{_row}\">");
        for (var column = 0; column < cells.Length; column++)
            rows.Append(Cell(cells[column], $"{(char)('A' + column)}{_row}", StyleOf(font)));
        rows.Append("</row>");
        return this;
    }

    public Workbook Skip(int rows)
    {
        _row += rows;
        return this;
    }

    public Workbook Merge(string range)
    {
        _sheets[^1].Merges.Add(range);
        return this;
    }

    /// <summary>Adds or replaces a part of the package.</summary>
    public Workbook Part(string path, string content)
    {
        _parts[path] = content;
        return this;
    }

    public byte[] Save()
    {
        var parts = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>",
            ["_rels/.rels"] = Relations(("rId1", "officeDocument", "xl/workbook.xml")),
            ["xl/workbook.xml"] = BookXml(),
            ["xl/_rels/workbook.xml.rels"] = Relations([("rIdS", "styles", "styles.xml"), .. _sheets.Select((_, index) => ($"rId{index + 1}", "worksheet", $"worksheets/sheet{index + 1}.xml"))]),
            ["xl/styles.xml"] = StylesXml(),
        };
        for (var index = 0; index < _sheets.Count; index++)
            parts[$"xl/worksheets/sheet{index + 1}.xml"] = SheetXml(index);
        foreach (var (path, content) in _parts)
            parts[path] = content;

        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in parts)
            {
                using var stream = archive.CreateEntry(path, CompressionLevel.Fastest).Open();
                stream.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }

    private static string Cell(object? value, string address, int style) => value switch
    {
        null => "",
        string text when text.StartsWith('#') && text.EndsWith('!') => $"<c r=\"{address}\" t=\"e\"><v>{text}</v></c>",
        string text => $"<c r=\"{address}\" t=\"inlineStr\" s=\"{style}\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>",
        DateOnly date => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{address}\" s=\"1\"><v>{date.DayNumber - new DateOnly(1899, 12, 30).DayNumber}</v></c>"),
        _ => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{address}\"><v>{value}</v></c>"),
    };

    // Style 0 is plain, 1 a date, then one per font
    private int StyleOf(string? font)
    {
        if (font is null)
            return 0;
        if (!_fonts.Contains(font))
            _fonts.Add(font);
        return _fonts.IndexOf(font) + 1;
    }

    private string BookXml()
    {
        var sheets = string.Concat(_sheets.Select((sheet, index) =>
            $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{index + 1}\" state=\"{sheet.State}\" r:id=\"rId{index + 1}\"/>"));
        return "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" +
            $"<workbookPr {Properties}/><sheets>{sheets}</sheets></workbook>";
    }

    private string StylesXml()
    {
        var fonts = string.Concat(_fonts.Select(font => $"<font><sz val=\"11\"/><name val=\"{font}\"/></font>"));
        var styles = string.Concat(_fonts.Skip(1).Select((_, index) => $"<xf numFmtId=\"0\" fontId=\"{index + 1}\"/>"));
        return "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" +
            $"<fonts>{fonts}</fonts><cellXfs><xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"14\" fontId=\"0\"/>{styles}</cellXfs></styleSheet>";
    }

    private string SheetXml(int index)
    {
        if (index == 0 && RawSheet is not null)
            return RawSheet;
        var sheet = _sheets[index];
        var merges = sheet.Merges.Count == 0 ? "" : $"<mergeCells>{string.Concat(sheet.Merges.Select(range => $"<mergeCell ref=\"{range}\"/>"))}</mergeCells>";
        return $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{sheet.Rows}</sheetData>{merges}</worksheet>";
    }

    private static string Relations(params IEnumerable<(string Id, string Type, string Target)> relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
        string.Concat(relations.Select(relation => $"<Relationship Id=\"{relation.Id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{relation.Type}\" Target=\"{relation.Target}\"/>")) +
        "</Relationships>";
}
