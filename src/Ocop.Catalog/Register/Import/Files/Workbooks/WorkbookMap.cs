using System.IO.Compression;

namespace Ocop.Catalog.Register.Import.Files.Workbooks;

/// <summary>Which sheets a workbook has and in which of its parts everything lies.</summary>
internal sealed record WorkbookMap(IReadOnlyList<Sheet> Sheets, IReadOnlyList<string> SheetPaths, string Styles, string Texts, bool CountsFrom1904)
{
    public static WorkbookMap Read(ZipArchive archive)
    {
        var book = Target(archive, "_rels/.rels", "officeDocument") ?? "xl/workbook.xml";
        var folder = book[..(book.LastIndexOf('/') + 1)];
        var relations = Relations(archive, $"{folder}_rels/{book[folder.Length..]}.rels", folder);
        var (sheets, paths, from1904) = (new List<Sheet>(), new List<string>(), false);
        using var xml = WorkbookXml.Open(archive, book) ?? throw WorkbookGuard.Damaged();
        while (xml.ReadTo(-1, "workbookPr", "sheet"))
        {
            if (xml.LocalName == "workbookPr")
                from1904 = xml.Attribute("date1904") is "1" or "true";
            else if (relations.FirstOrDefault(relation => relation.Id == xml.Attribute("id")) is { Type: "worksheet" } relation) // charts have sheets too
                (sheets, paths) = ([.. sheets, new Sheet(sheets.Count, CellText.Clean(xml.Attribute("name") ?? ""), xml.Attribute("state") is not (null or "visible"))], [.. paths, relation.Path]);
            if (sheets.Count > FileLimits.MaxSheets)
                throw new FileRefusedException(new("Bảng tính có quá 50 trang.", "The workbook has more than 50 sheets."));
        }

        return sheets.Count == 0
            ? throw WorkbookGuard.Damaged()
            : new WorkbookMap(sheets, paths, PathOf("styles"), PathOf("sharedStrings"), from1904);

        string PathOf(string type) => relations.FirstOrDefault(relation => relation.Type == type)?.Path ?? "";
    }

    private static string? Target(ZipArchive archive, string path, string type) =>
        Relations(archive, path, "").FirstOrDefault(relation => relation.Type == type)?.Path;

    private static List<Relation> Relations(ZipArchive archive, string path, string folder)
    {
        var relations = new List<Relation>();
        using var xml = WorkbookXml.Open(archive, path);
        while (xml?.ReadTo(-1, "Relationship") == true)
        {
            var (type, target) = (xml.Attribute("Type") ?? "", xml.Attribute("Target") ?? "");
            if (xml.Attribute("TargetMode") != "External")
                relations.Add(new Relation(xml.Attribute("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], target.StartsWith('/') ? target[1..] : folder + target));
        }

        return relations;
    }

    private sealed record Relation(string Id, string Type, string Path);
}
