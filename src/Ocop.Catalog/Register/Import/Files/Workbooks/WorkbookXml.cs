using System.IO.Compression;
using System.Xml;

namespace Ocop.Catalog.Register.Import.Files.Workbooks;

/// <summary>Opens the parts of a workbook: no document types, nothing fetched from elsewhere, names without their namespace.</summary>
/// <remarks>Both dialects of the format, "transitional" and "strict", use the same local names.</remarks>
internal static class WorkbookXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <summary>Null when the workbook has no such part.</summary>
    public static XmlReader? Open(ZipArchive archive, string path)
    {
        var entry = archive.Entries.FirstOrDefault(entry => entry.FullName.Replace('\\', '/').TrimStart('/').Equals(path, StringComparison.OrdinalIgnoreCase));
        return entry is null ? null : XmlReader.Create(entry.Open(), Settings);
    }

    /// <summary>Moves to the next element with one of the names, deeper than <paramref name="depth"/>; false at the end of that part.</summary>
    public static bool ReadTo(this XmlReader xml, int depth, params ReadOnlySpan<string> names)
    {
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && names.Contains(xml.LocalName))
                return true;
        }

        return false;
    }

    /// <summary>An attribute by its local name, "r:id" as "id".</summary>
    public static string? Attribute(this XmlReader xml, string name)
    {
        if (xml.GetAttribute(name) is { } plain)
            return plain;
        for (var found = xml.MoveToFirstAttribute(); found; found = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == name)
            {
                var value = xml.Value;
                xml.MoveToElement();
                return value;
            }
        }

        xml.MoveToElement();
        return null;
    }

    /// <summary>Every way in which a foreign file can be broken is one answer for its sender.</summary>
    /// <exception cref="FileRefusedException">The part is not what the format promises.</exception>
    public static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is XmlException or InvalidDataException or FormatException or OverflowException or EndOfStreamException)
        {
            throw WorkbookGuard.Damaged();
        }
    }
}
