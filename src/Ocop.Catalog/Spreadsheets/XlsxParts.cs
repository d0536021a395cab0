using System.Globalization;
using System.Text;

namespace Ocop.Catalog.Spreadsheets;

/// <summary>The fixed parts of a workbook (ECMA-376 Part 1): what it holds, how its cells look.</summary>
internal static class XlsxParts
{
    public const int PlainStyle = 0;
    public const int HeadingStyle = 1;
    public const int DayStyle = 2;
    public const int MomentStyle = 3;
    public const int QuotedStyle = 4;
    public const int BoldStyle = 5;

    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private const string Styles = $"""
        {Declaration}
        <styleSheet xmlns="{Main}">
        <numFmts count="2"><numFmt numFmtId="164" formatCode="d/m/yyyy"/><numFmt numFmtId="165" formatCode="d/m/yyyy\ hh:mm"/></numFmts>
        <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
        <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFECE3D0"/></patternFill></fill></fills>
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="6">
        <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
        <xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
        <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/>
        <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>
        </cellXfs>
        </styleSheet>
        """;

    public static string SheetStart(int headingRow) => string.Create(CultureInfo.InvariantCulture, $"""
        {Declaration}
        <worksheet xmlns="{Main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="{headingRow}" topLeftCell="A{headingRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>
        """);

    public static IEnumerable<(string Path, string Text)> Of(IReadOnlyList<string> sheets)
    {
        var (types, list, relations) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        for (var number = 1; number <= sheets.Count; number++)
        {
            types.Append(CultureInfo.InvariantCulture, $"""<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{Types}.worksheet+xml"/>""");
            list.Append(CultureInfo.InvariantCulture, $"""<sheet name="{XlsxWriter.Escape(sheets[number - 1])}" sheetId="{number}" r:id="rId{number}"/>""");
            relations.Append(CultureInfo.InvariantCulture, $"""<Relationship Id="rId{number}" Type="{Relations}/worksheet" Target="worksheets/sheet{number}.xml"/>""");
        }

        yield return ("[Content_Types].xml", $"""
            {Declaration}
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Types}.styles+xml"/>{types}</Types>
            """);
        yield return ("_rels/.rels", $"""
            {Declaration}
            <Relationships xmlns="{PackageRelations}"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        yield return ("xl/workbook.xml", $"""
            {Declaration}
            <workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{list}</sheets></workbook>
            """);
        yield return ("xl/_rels/workbook.xml.rels", $"""
            {Declaration}
            <Relationships xmlns="{PackageRelations}">{relations}<Relationship Id="styles" Type="{Relations}/styles" Target="styles.xml"/></Relationships>
            """);
        yield return ("xl/styles.xml", Styles);
    }
}
