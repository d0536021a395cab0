using Ocop.Catalog.Certification;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Import.Annexes;
using Ocop.Testing;

namespace Ocop.Catalog.Tests.Register.Import;

public sealed class AnnexReaderTests
{
    public static TheoryData<string> Names { get; } = [.. AnnexFiles.All.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_file_is_read_or_refused_as_it_deserves(string name)
    {
        var file = AnnexFiles.All.Single(file => file.Name == name);

        var result = Read(file.File());

        if (file.Refused is { } reason)
        {
            Assert.Contains(reason, Assert.IsType<AnnexResult.Refused>(result).Reason.Vi, StringComparison.Ordinal);
            return;
        }

        Assert.Null((result as AnnexResult.Refused)?.Reason.Vi);
        var reading = Assert.IsType<AnnexResult.Read>(result).Reading;
        Assert.Equal(file.Rows, reading.Rows.Count);
        Assert.Equal(file.Faulty, string.Join(" ", reading.Rows.SelectMany(row => row.Faults).Select(fault => fault.Cell)));
        Assert.All(reading.Rows, row => Assert.Equal(row.Record is null, row.Faults.Count > 0));
        Assert.Equal(file.Converted, reading.ConvertedFrom);
        if (file.First is { } first)
            Assert.Equal(first, Line(reading.Rows[0].Record!));
    }

    [Fact]
    public void An_annex_without_days_counts_36_months_from_the_decision()
    {
        var record = Rows(new Workbook().Row("Quyết định số 715/QĐ-UBND ngày 30/3/2026 của UBND tỉnh Thanh Hóa").Row("Tên sản phẩm", "Hạng sao").Row("Hạt sachi", 3))[0].Record!;

        Assert.Equal((new DateOnly(2026, 3, 30), new DateOnly(2029, 3, 30)), (record.ValidFrom, record.ValidUntil));
        Assert.Equal(("UBND tỉnh Thanh Hóa", IssuerLevel.Province), (record.IssuedBy, record.IssuerLevel));
    }

    [Fact]
    public void Every_row_is_numbered_as_in_the_sheet_also_behind_a_gap()
    {
        var rows = Rows(new Workbook().Row("Quyết định số 715/QĐ-UBND ngày 30/3/2026").Skip(3).Row("Tên sản phẩm", "Hạng sao").Skip(2).Row("Hạt sachi", 3).Skip(10).Row("Yến sào", 3));

        Assert.Equal([8, 19], rows.Select(row => row.Number));
    }

    [Fact]
    public void A_section_of_a_district_is_the_district_of_its_rows()
    {
        var rows = Rows(new Workbook().Row("Quyết định số 4261/QĐ-UBND năm 2021 của UBND tỉnh Lào Cai").Row("STT", "Tên sản phẩm", "Xã", "Hạng sao")
            .Row("I", "Huyện Bắc Hà").Row(1, "Cốm Na Lo", "Tà Chải", 3).Row("II", "Huyện Bảo Thắng").Row(2, "Quả bưởi Múc", "Thái Niên", 4));

        Assert.Equal(["Bắc Hà", "Bảo Thắng"], rows.Select(row => row.Record!.District));
    }

    [Fact]
    public void The_officer_fills_in_a_decision_that_the_file_does_not_name()
    {
        var file = new Workbook().Row("Tên sản phẩm", "Hạng sao").Row("Hạt sachi", 3).Save();
        var hints = new AnnexHints(DecisionNumber: "715/QĐ-UBND", DecidedOn: new DateOnly(2026, 3, 30), IssuedBy: "Ủy ban nhân dân tỉnh Thanh Hóa");

        var record = Assert.IsType<AnnexResult.Read>(Read(file, hints)).Reading.Rows[0].Record!;

        Assert.Equal(("715/QĐ-UBND", new DateOnly(2026, 3, 30), "UBND tỉnh Thanh Hóa"), (record.DecisionNumber, record.DecidedOn, record.IssuedBy));
    }

    [Fact]
    public void A_file_that_names_another_decision_is_refused()
    {
        var file = new Workbook().Row("Quyết định số 715/QĐ-UBND ngày 30/3/2026").Row("Tên sản phẩm", "Hạng sao").Row("Hạt sachi", 3).Save();

        Assert.True(Assert.IsType<AnnexResult.Refused>(Read(file, new AnnexHints(DecisionNumber: "716/QĐ-UBND"))).NeedsDecision);
    }

    [Fact]
    public void The_officer_chooses_among_several_sheets()
    {
        var file = new Workbook("3 sao").Row("Quyết định số 715/QĐ-UBND ngày 30/3/2026").Row("Tên sản phẩm", "Hạng sao").Row("Hạt sachi", 3)
            .Sheet("4 sao").Row("Quyết định số 715/QĐ-UBND ngày 30/3/2026").Row("Tên sản phẩm", "Hạng sao").Row("Yến sào", 4).Save();

        var reading = Assert.IsType<AnnexResult.Read>(Read(file, new AnnexHints(Sheet: 1))).Reading;

        Assert.Equal("Yến sào", reading.Rows[0].ProductName);
        Assert.Equal(["3 sao", "4 sao"], reading.TableSheets.Select(sheet => sheet.Name));
    }

    [Fact]
    public void A_field_leads_to_its_cell()
    {
        var reading = Assert.IsType<AnnexResult.Read>(Read(new Workbook().Row("Quyết định số 715/QĐ-UBND ngày 30/3/2026").Row("Hạng sao", "Tên sản phẩm").Row(3, "Hạt sachi").Save())).Reading;

        Assert.Equal("A3", reading.CellOf(nameof(RegisterRecord.Stars), 3));
        Assert.Equal("B3", reading.CellOf(nameof(RegisterRecord.ValidUntil), 3));
    }

    private static IReadOnlyList<AnnexRow> Rows(Workbook workbook) => Assert.IsType<AnnexResult.Read>(Read(workbook.Save())).Reading.Rows;

    private static AnnexResult Read(byte[] file, AnnexHints? hints = null) =>
        AnnexReader.Read(new MemoryStream(file), hints ?? AnnexHints.None, progress: null, CancellationToken.None);

    private static string Line(RegisterRecord record) => string.Join('|',
        record.ProductName, record.Stars, record.HolderName, record.Commune, record.Province, record.DecisionNumber,
        record.DecidedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? record.DecidedYear.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
