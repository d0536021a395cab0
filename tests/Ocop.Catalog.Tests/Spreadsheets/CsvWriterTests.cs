using System.Text;
using Ocop.Catalog.Spreadsheets;

namespace Ocop.Catalog.Tests.Spreadsheets;

public sealed class CsvWriterTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+84 912", "'+84 912")]
    [InlineData("-x", "'-x")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("＝1", "'＝1")]
    [InlineData("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"")]
    [InlineData("Cốm, 500 g", "\"Cốm, 500 g\"")]
    public async Task Texts_are_quoted_and_cannot_become_formulas(string text, string written)
    {
        using var file = new MemoryStream();
        var csv = new CsvWriter(file);

        await csv.RowAsync([text, -5, new DateOnly(2026, 11, 22), null, true], CancellationToken.None);
        await csv.FlushAsync(CancellationToken.None);

        Encoding.UTF8.GetString(file.ToArray()).ShouldBe($"\ufeff{written},-5,2026-11-22,,true\r\n");
    }
}
