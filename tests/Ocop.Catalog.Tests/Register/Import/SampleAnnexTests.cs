using System.Text.Json;
using Ocop.Catalog.Register.Import.Annexes;
using Ocop.Catalog.Tests.Loading;

namespace Ocop.Catalog.Tests.Register.Import;

/// <summary>The samples say what the shipped data say, and nothing else.</summary>
public sealed class SampleAnnexTests
{
    private static readonly string Folder = Path.Combine(DataFolder.Real, "samples", "annexes");

    [Theory]
    [InlineData("thanh-hoa-1114-2021.xlsx", "1114/QĐ-UBND", null)]
    [InlineData("thanh-hoa-2942-2021.xlsx", "2942/QĐ-UBND", null)]
    [InlineData("thanh-hoa-715-2026.xlsx", "715/QĐ-UBND", null)]
    [InlineData("lao-cai-4261-2021-tcvn3.xlsx", "4261/QĐ-UBND", "TCVN3 (ABC)")]
    [InlineData("lao-cai-4261-2021.csv", "4261/QĐ-UBND", null)]
    public void A_sound_sample_is_the_decision_as_the_data_have_it(string file, string decision, string? convertedFrom)
    {
        var reading = ReadAll(file);

        reading.Rows.SelectMany(row => row.Faults).ShouldBeEmpty();
        reading.ConvertedFrom.ShouldBe(convertedFrom);
        reading.Rows.Select(row => (row.Record!.ProductName, row.Record.Stars, row.Record.DecidedOn, row.Record.DecidedYear, row.Record.IssuedBy))
            .ShouldBe(Known(decision), ignoreOrder: true);
    }

    [Fact]
    public void The_broken_sample_names_each_broken_cell() =>
        ReadAll("thanh-hoa-715-2026-loi.csv").Rows.SelectMany(row => row.Faults).Select(fault => fault.Cell).ShouldBe(["E4", "B6", "F8", "G9"]);

    [Fact]
    public void Every_file_is_a_sample_a_test_knows_or_the_template() =>
        Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe([
            "README.md", "lao-cai-4261-2021-tcvn3.xlsx", "lao-cai-4261-2021.csv", "mau-phu-luc.xlsx", "thanh-hoa-1114-2021.xlsx",
            "thanh-hoa-2942-2021.xlsx", "thanh-hoa-715-2026-loi.csv", "thanh-hoa-715-2026.xlsx"]);

    [Fact]
    public void The_template_has_the_head_the_reader_understands_and_no_product()
    {
        using var file = File.OpenRead(Path.Combine(Folder, "mau-phu-luc.xlsx"));

        var result = AnnexReader.Read(file, new AnnexHints(DecidedYear: 2026), null, default);

        result.ShouldBeOfType<AnnexResult.Refused>().Reason.Vi.ShouldContain("không có dòng sản phẩm");
    }

    private static AnnexReading ReadAll(string file)
    {
        using var stream = File.OpenRead(Path.Combine(Folder, file));
        return AnnexReader.Read(stream, AnnexHints.None, null, default).ShouldBeOfType<AnnexResult.Read>().Reading;
    }

    private static IEnumerable<(string, int, DateOnly?, int, string?)> Known(string decision)
    {
        using var source = JsonDocument.Parse(File.ReadAllText(Path.Combine(DataFolder.Real, "products.json")));
        foreach (var product in source.RootElement.GetProperty("products").EnumerateArray())
        {
            var certificate = product.GetProperty("certificate");
            if (certificate.ValueKind != JsonValueKind.Object || certificate.GetProperty("decision_number").GetString() != decision)
                continue;
            var on = certificate.GetProperty("decided_on").GetString() is { } day ? DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) : (DateOnly?)null;
            yield return (product.GetProperty("name").GetProperty("vi").GetString()!.Normalize(), certificate.GetProperty("stars").GetInt32(), on,
                on?.Year ?? certificate.GetProperty("decided_year").GetInt32(), certificate.GetProperty("issuer").GetString());
        }
    }
}
