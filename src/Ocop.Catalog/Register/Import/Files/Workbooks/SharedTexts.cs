using System.IO.Compression;
using System.Text;
using System.Xml;
using Ocop.Catalog.Register.Import.Encodings;

namespace Ocop.Catalog.Register.Import.Files.Workbooks;

/// <summary>A text of the workbook's own list; the font when a piece of it was typed with an old one.</summary>
internal readonly record struct WorkbookText(string Text, string? Font)
{
    /// <summary>Reads the pieces of "si" or "is"; the readings of Asian characters ("rPh") are no text.</summary>
    public static WorkbookText Read(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return new WorkbookText("", null);
        var (depth, only, font) = (xml.Depth, "", (string?)null);
        StringBuilder? many = null;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                xml.Skip();
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "t" })
            {
                var piece = xml.ReadElementContentAsString();
                if (only.Length == 0)
                    only = piece;
                else
                    (many ??= new StringBuilder(only)).Append(piece);
            }
            else
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "rFont" } && LegacyTables.OfFont(xml.Attribute("val")) != LegacyTable.None)
                    font = xml.Attribute("val");
                xml.Read();
            }
        }

        return new WorkbookText(Unescaped(many?.ToString() ?? only), font);
    }

    // Excel writes a line break inside a text as "_x000D_"
    private static string Unescaped(string text) => text.Replace("_x000D_", "", StringComparison.Ordinal);
}

/// <summary>The texts that cells refer to by number.</summary>
internal sealed class SharedTexts
{
    private const int MaxTexts = 1_000_000;
    private const long MaxCharacters = 30_000_000;

    private readonly List<WorkbookText> _texts = [];

    public WorkbookText this[int index] => index >= 0 && index < _texts.Count ? _texts[index] : throw WorkbookGuard.Damaged();

    public static SharedTexts Read(ZipArchive archive, string path)
    {
        var texts = new SharedTexts();
        var characters = 0L;
        using var xml = WorkbookXml.Open(archive, path);
        while (xml?.ReadTo(-1, "si") == true)
        {
            var text = WorkbookText.Read(xml);
            texts._texts.Add(text);
            characters += text.Text.Length;
            if (texts._texts.Count > MaxTexts || characters > MaxCharacters)
                throw WorkbookGuard.TooLarge();
        }

        return texts;
    }
}
