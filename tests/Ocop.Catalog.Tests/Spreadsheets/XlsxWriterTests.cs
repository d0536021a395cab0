using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Ocop.Catalog.Spreadsheets;

namespace Ocop.Catalog.Tests.Spreadsheets;

public sealed class XlsxWriterTests
{
    private static readonly SheetColumn[] Columns = [new("Tên"), new("Số"), new("Ngày"), new("Lúc")];

    [Fact]
    public async Task Microsofts_own_validator_finds_nothing_wrong()
    {
        using var file = await WriteAsync(
        [
            ["Cốm Na Lo & <bạn>", 3, new DateOnly(2026, 11, 22), new DateTimeOffset(2026, 11, 22, 1, 30, 0, TimeSpan.Zero)],
            ["\u0001 ký tự lạ \ud800 😀", 12.5m, null, null],
        ]);

        using var book = SpreadsheetDocument.Open(file, isEditable: false);
        new OpenXmlValidator().Validate(book).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
        book.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value).ShouldBe(["Giấy 2026 2027", "Sheet2"]);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\")")]
    [InlineData("+cmd|' /C calc'!A0")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    public async Task A_text_is_never_a_formula_also_when_somebody_edits_it(string text)
    {
        using var file = await WriteAsync([[text, 1, null, null]]);

        using var book = SpreadsheetDocument.Open(file, isEditable: false);
        var cell = book.WorkbookPart!.WorksheetParts.First().Worksheet.Descendants<Cell>().Single(cell => cell.CellReference == "A2");
        cell.CellFormula.ShouldBeNull();
        cell.DataType!.Value.ShouldBe(CellValues.InlineString);
        cell.InnerText.ReplaceLineEndings("\n").ShouldBe(text.ReplaceLineEndings("\n"));
        var format = book.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
        format.QuotePrefix!.Value.ShouldBeTrue();
    }

    [Fact]
    public async Task Days_and_instants_are_dates_of_the_sheet_in_the_time_of_Vietnam()
    {
        using var file = await WriteAsync([["x", 1, new DateOnly(2026, 11, 22), new DateTimeOffset(2026, 11, 21, 20, 0, 0, TimeSpan.Zero)]]);

        using var book = SpreadsheetDocument.Open(file, isEditable: false);
        var cells = book.WorkbookPart!.WorksheetParts.First().Worksheet.Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!, cell => cell.InnerText);
        cells["C2"].ShouldBe("46348");
        double.Parse(cells["D2"], System.Globalization.CultureInfo.InvariantCulture).ShouldBe(46348 + (3 / 24.0), 1e-6);
    }

    private static async Task<MemoryStream> WriteAsync(object?[][] rows)
    {
        var file = new MemoryStream();
        using (var book = new XlsxWriter(file))
        {
            await book.SheetAsync("Giấy 2026/2027", Columns, CancellationToken.None);
            foreach (var row in rows)
                await book.RowAsync(row, CancellationToken.None);
            await book.SheetAsync("giấy 2026 2027", Columns, CancellationToken.None, ["Báo cáo năm 2026"]);
            await book.RowAsync(["y", 2, null, null], CancellationToken.None);
            await book.CompleteAsync(CancellationToken.None);
        }

        file.Position = 0;
        return file;
    }
}
