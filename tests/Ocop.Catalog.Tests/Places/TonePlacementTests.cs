using Ocop.Catalog.Loading;
using Ocop.Catalog.Places;
using Ocop.Catalog.Tests.Loading;

namespace Ocop.Catalog.Tests.Places;

public sealed class TonePlacementTests
{
    [Theory]
    [InlineData("Tỉnh Thanh Hoá", "Tỉnh Thanh Hóa")]
    [InlineData("Thanh Hóa", "Thanh Hóa")]
    [InlineData("UBND TỈNH THANH HOÁ", "UBND TỈNH THANH HÓA")]
    [InlineData("Xã Hoà An, Phường Thuỷ Nguyên", "Xã Hòa An, Phường Thủy Nguyên")]
    [InlineData("Kiến Thuỵ, Luỹ Tre, Hoè Thị, Loà", "Kiến Thụy, Lũy Tre, Hòe Thị, Lòa")]
    [InlineData("Quý Hoà, Phú Quý, QUÝ LỘC", "Quý Hòa, Phú Quý, QUÝ LỘC")]
    [InlineData("Hoàng Hoá, Hoài Đức, Thuận Toàn, Khuyến", "Hoàng Hóa, Hoài Đức, Thuận Toàn, Khuyến")]
    [InlineData("Hoa\u0301 Quỳ", "Hóa Quỳ")]
    [InlineData("Bắc Hà", "Bắc Hà")]
    public void A_tone_stands_on_the_first_of_two_open_vowels(string written, string settled) => TonePlacement.Settle(written).ShouldBe(settled);

    [Fact]
    public async Task The_loaded_places_have_one_spelling_each()
    {
        var places = CatalogSource.Read(await SourceFolder.ReadAsync(DataFolder.Real, default), withDemo: false, new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(7))).Places;
        var names = places.Provinces.Values.SelectMany(province => new[] { province.FullName, province.MergedFrom })
            .Concat(places.Communes.Values.SelectMany(commune => new[] { commune.Name, commune.MergedFrom }))
            .Concat(places.OldUnits.SelectMany(unit => new[] { unit.OldCommune, unit.OldDistrict ?? "", unit.OldProvince ?? "" }));

        names.ShouldAllBe(name => TonePlacement.Settle(name) == name);
        places.Provinces["38"].FullName.ShouldBe("Tỉnh Thanh Hóa");
    }
}
