using System.Globalization;
using System.Xml;
using Ocop.Catalog.Register.Import.Encodings;

namespace Ocop.Catalog.Register.Import.Files.Workbooks;

/// <summary>Reads the cells of one sheet, a row at a time.</summary>
internal sealed class WorkbookRows(WorkbookStyles styles, SharedTexts texts, LegacyText legacy, bool countsFrom1904)
{
    private const double MaxSerial = 2_958_465; // 31/12/9999

    private readonly List<SheetCell> _cells = [];
    private int _row;

    /// <summary>The table that some cell was converted from.</summary>
    public LegacyTable Converted { get; private set; }

    /// <summary>Moves to the next row; null behind the last. The list is used again for the row after.</summary>
    public (int Number, List<SheetCell> Cells)? Next(XmlReader xml)
    {
        if (!xml.ReadTo(-1, "row"))
            return null;
        var number = int.TryParse(xml.Attribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var stated) ? stated : _row + 1;
        if (number <= _row)
            throw WorkbookGuard.Damaged(); // a row twice: which of the two is meant?
        _row = number;
        _cells.Clear();
        if (!xml.IsEmptyElement)
            ReadCells(xml, xml.Depth);
        return (number, _cells);
    }

    private void ReadCells(XmlReader xml, int depth)
    {
        while (xml.ReadTo(depth, "c"))
        {
            var column = CellAddress.TryParse(xml.Attribute("r"), out var place) ? place.Column : _cells.Count;
            var cell = ReadCell(xml, CellAddress.Of(column, _row));
            if (column >= FileLimits.MaxColumns)
                continue;
            while (_cells.Count <= column)
                _cells.Add(SheetCell.Blank);
            _cells[column] = cell;
        }
    }

    private SheetCell ReadCell(XmlReader xml, string address)
    {
        var type = xml.Attribute("t");
        var style = int.TryParse(xml.Attribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var stated) ? stated : 0;
        if (xml.IsEmptyElement)
            return SheetCell.Blank;
        var (depth, value) = (xml.Depth, (string?)null);
        var inline = default(WorkbookText);
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "v" })
                value = xml.ReadElementContentAsString();
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "is" })
                inline = WorkbookText.Read(xml);
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "f" })
                xml.Skip(); // a formula's last value stands in "v"
            else
                xml.Read();
        }

        return type switch
        {
            "s" when value is not null => Text(texts[int.Parse(value, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture)], style, address),
            "inlineStr" => Text(inline, style, address),
            "str" => Text(new WorkbookText(value ?? "", null), style, address),
            "b" => new SheetCell(value == "1" ? "x" : ""),
            "e" => new SheetCell("") { Error = value ?? "#N/A" },
            "d" => Text(new WorkbookText(value ?? "", null), style, address),
            _ => value is null ? SheetCell.Blank : Number(value, style),
        };
    }

    private SheetCell Number(string text, int style)
    {
        var number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        var shown = number.ToString("R", CultureInfo.InvariantCulture);
        return styles.IsDate(style) && number is >= 1 and <= MaxSerial
            ? new SheetCell(shown, number, SerialDate.ToDate(number, countsFrom1904))
            : new SheetCell(shown, number);
    }

    private SheetCell Text(WorkbookText raw, int style, string address)
    {
        if (raw.Text.Length > FileLimits.MaxCellCharacters)
            throw new FileRefusedException(new("Ô dài quá 4.000 ký tự.", "The cell has more than 4,000 characters."), address);
        var font = raw.Font ?? styles.FontOf(style);
        var text = legacy.Convert(raw.Text, font);
        if (!ReferenceEquals(text, raw.Text) && text != raw.Text)
            Converted = LegacyTables.OfFont(font) is var byFont && byFont != LegacyTable.None ? byFont : legacy.Table;
        return new SheetCell(CellText.Clean(text));
    }
}
