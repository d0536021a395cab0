using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Ocop.Catalog.Register.Import.Files.Workbooks;

/// <summary>What a cell's style tells about its value: which font draws it, and whether its number is a date.</summary>
internal sealed class WorkbookStyles
{
    private const int MaxStyles = 70_000;

    private readonly List<string> _fonts = [];
    private readonly List<(int Font, bool IsDate)> _styles = [];
    private readonly Dictionary<int, bool> _formats = [];

    public static WorkbookStyles Read(ZipArchive archive, string path)
    {
        var styles = new WorkbookStyles();
        using var xml = WorkbookXml.Open(archive, path);
        while (xml?.ReadTo(-1, "numFmts", "fonts", "cellXfs") == true)
        {
            if (xml.IsEmptyElement)
                continue;
            switch (xml.LocalName)
            {
                case "numFmts": styles.ReadFormats(xml); break;
                case "fonts": styles.ReadFonts(xml); break;
                default: styles.ReadCellStyles(xml); break;
            }
        }

        return styles;
    }

    public string? FontOf(int style) => style < _styles.Count && _styles[style].Font < _fonts.Count ? _fonts[_styles[style].Font] : null;

    public bool IsDate(int style) => style < _styles.Count && _styles[style].IsDate;

    private void ReadFormats(XmlReader xml)
    {
        for (var depth = xml.Depth; xml.ReadTo(depth, "numFmt") && _formats.Count < MaxStyles;)
            _formats[Number(xml, "numFmtId")] = ShowsDate(xml.Attribute("formatCode") ?? "");
    }

    private void ReadFonts(XmlReader xml)
    {
        for (var depth = xml.Depth; xml.ReadTo(depth, "font", "name") && _fonts.Count < MaxStyles;)
        {
            if (xml.LocalName == "font")
                _fonts.Add("");
            else if (_fonts.Count > 0)
                _fonts[^1] = xml.Attribute("val") ?? "";
        }
    }

    private void ReadCellStyles(XmlReader xml)
    {
        for (var depth = xml.Depth; xml.ReadTo(depth, "xf") && _styles.Count < MaxStyles;)
        {
            var format = Number(xml, "numFmtId");
            _styles.Add((Number(xml, "fontId"), _formats.TryGetValue(format, out var isDate) ? isDate : IsBuiltInDate(format)));
        }
    }

    // The formats 45 to 47 show only times
    private static bool IsBuiltInDate(int format) => format is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58);

    // "dd/mm/yyyy", "[$-42A]d mmmm yyyy"; letters in quotes or brackets show themselves
    private static bool ShowsDate(string format)
    {
        var (quoted, bracketed) = (false, false);
        for (var index = 0; index < format.Length; index++)
        {
            var character = format[index];
            if (character == '\\')
                index++;
            else if (character == '"')
                quoted = !quoted;
            else if (character is '[' or ']')
                bracketed = character == '[';
            else if (!quoted && !bracketed && char.ToLowerInvariant(character) is 'd' or 'y')
                return true;
        }

        return false;
    }

    private static int Number(XmlReader xml, string attribute) =>
        int.TryParse(xml.Attribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
