using Ocop.Catalog.Register.Import.Annexes;
using Ocop.Catalog.Register.Import.Files;

namespace Ocop.Catalog.Tests.Register.Import;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("3 sao", 3)]
    [InlineData("03 sao", 3)]
    [InlineData("3", 3)]
    [InlineData("***", 3)]
    [InlineData("* * *", 3)]
    [InlineData("★★★★", 4)]
    [InlineData("⭐⭐⭐", 3)]
    [InlineData("ba sao", 3)]
    [InlineData("Bốn sao", 4)]
    [InlineData("Ba (3) sao", 3)]
    [InlineData("OCOP 4 sao", 4)]
    [InlineData("Hạng 3 sao", 3)]
    [InlineData("Đạt 5 sao", 5)]
    [InlineData("4*", 4)]
    [InlineData("3★", 3)]
    [InlineData("3.0", 3)]
    [InlineData("2 sao", 2)]
    [InlineData("3 s@o", null)]
    [InlineData("6 sao", null)]
    [InlineData("******", null)]
    [InlineData("3-4 sao", null)]
    [InlineData("khá", null)]
    [InlineData("", null)]
    public void Stars_are_read_in_every_shape(string text, int? stars) => Assert.Equal(stars, StarsText.Read(new SheetCell(text)));

    [Theory]
    [InlineData("72,5", "72.5")]
    [InlineData("72.50", "72.50")]
    [InlineData("72,5 điểm", "72.5")]
    [InlineData("89,5/100", "89.5")]
    [InlineData("100", "100")]
    [InlineData("101", null)]
    [InlineData("1.234,5", null)]
    [InlineData("-3", null)]
    [InlineData("bảy mươi", null)]
    public void Scores_have_a_comma_or_a_point(string text, string? score) =>
        Assert.Equal(score, ScoreText.Read(new SheetCell(text))?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("30/3/2026", "2026-03-30")]
    [InlineData("30-03-2026", "2026-03-30")]
    [InlineData("30.3.2026", "2026-03-30")]
    [InlineData("30/3/26", "2026-03-30")]
    [InlineData("2026-03-30", "2026-03-30")]
    [InlineData("2026-03-30T00:00:00", "2026-03-30")]
    [InlineData("30/03/2026 00:00:00", "2026-03-30")]
    [InlineData("ngày 30 tháng 3 năm 2026", "2026-03-30")]
    [InlineData("30 tháng 3, 2026", "2026-03-30")]
    [InlineData("46111", "2026-03-30")]
    [InlineData("03/30/2026", null)]
    [InlineData("31/2/2026", null)]
    [InlineData("30/3/1926", null)]
    [InlineData("quý 1", null)]
    public void Days_are_read_day_before_month(string text, string? day) =>
        Assert.Equal(day, DateText.Read(new SheetCell(text))?.Day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void A_year_alone_is_a_year() => Assert.Equal(new DateText(null, 2021), DateText.Read(new SheetCell("2021")));

    [Theory]
    [InlineData("Thôn Na Lo, xã Tà Chải, huyện Bắc Hà, tỉnh Lào Cai", "Xã Tà Chải", "Bắc Hà", "Lào Cai")]
    [InlineData("Phường Hải Lĩnh, tỉnh Thanh Hóa", "Phường Hải Lĩnh", null, "Thanh Hóa")]
    [InlineData("Tà Chải, Bắc Hà, Lào Cai", "Tà Chải", "Bắc Hà", "Lào Cai")]
    [InlineData("Xã Bảo Nhai", "Xã Bảo Nhai", null, null)]
    [InlineData("TT. Phố Lu, H. Bảo Thắng, T. Lào Cai", "Thị trấn Phố Lu", "Bảo Thắng", "Lào Cai")]
    [InlineData("xã Thủy Xuân Tiên - huyện Chương Mỹ - TP. Hà Nội", "Xã Thủy Xuân Tiên", "Chương Mỹ", "Hà Nội")]
    [InlineData("xã Hải Bình, TX. Nghi Sơn", "Xã Hải Bình", "Nghi Sơn", null)]
    public void Addresses_fall_into_their_units(string text, string? commune, string? district, string? province) =>
        Assert.Equal(new AddressText(commune, district, province), AddressText.Read(text));

    [Theory]
    [InlineData("PHỤ LỤC\n(Kèm theo Quyết định số 715/QĐ-UBND ngày 30/3/2026 của UBND tỉnh Thanh Hóa)", "715/QĐ-UBND", "2026-03-30", 2026, "UBND tỉnh Thanh Hóa", "")]
    [InlineData("(Ban hành kèm theo Quyết định số: 1147 /QĐ - UBND ngày 04 tháng 3 năm 2024 của Ủy ban nhân dân thành phố Hà Nội)", "1147/QĐ-UBND", "2024-03-04", 2024, "UBND thành phố Hà Nội", "")]
    [InlineData("ỦY BAN NHÂN DÂN TỈNH LÀO CAI\nDANH SÁCH SẢN PHẨM ĐỢT 2 NĂM 2021\nKèm theo QĐ số 4261/QĐ-UBND", "4261/QĐ-UBND", null, 2021, "UBND tỉnh Lào Cai", "đợt 2 năm 2021")]
    [InlineData("Kèm theo Quyết định số     /QĐ-UBND ngày    tháng    năm 2026", null, null, 2026, null, "")]
    [InlineData("Quyết định số 12/QĐ-UBND ngày 5/6/2024 của UBND huyện Tam Đường", "12/QĐ-UBND", "2024-06-05", 2024, "UBND huyện Tam Đường", "")]
    [InlineData("Bảng kê", null, null, null, null, "")]
    public void Titles_tell_the_decision(string title, string? number, string? day, int? year, string? issuer, string round)
    {
        var read = TitleReader.Read([title]);

        Assert.Equal(number, read.Number);
        Assert.Equal(day, read.DecidedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(year, read.Year);
        Assert.Equal(issuer, read.IssuedBy);
        Assert.Equal(round, read.Round.Vi);
    }
}
