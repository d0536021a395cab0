using Ocop.Catalog.Register.Import.Encodings;

namespace Ocop.Catalog.Tests.Register.Import;

public sealed class LegacyTextTests
{
    [Theory]
    [InlineData("Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam")]
    [InlineData("§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc")]
    [InlineData("Tªn s¶n phÈm", "Tên sản phẩm")]
    [InlineData("Cèm Na Lo, x· Tµ Ch¶i, huyÖn B¾c Hµ", "Cốm Na Lo, xã Tà Chải, huyện Bắc Hà")]
    [InlineData("M¾m c¸y Qu¶ng Phóc, r\u00ADîu sim rõng", "Mắm cáy Quảng Phúc, rượu sim rừng")]
    public void Tcvn3_reads_as_it_was_typed(string typed, string meant) => Assert.Equal(meant, Tcvn3.ToUnicode(typed));

    [Theory]
    [InlineData("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam")]
    [InlineData("Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc")]
    [InlineData("Teân saûn phaåm", "Tên sản phẩm")]
    [InlineData("RÖÔÏU SIM RÖØNG, maét, nöôùc maém", "RƯỢU SIM RỪNG, mắt, nước mắm")]
    public void Vni_reads_as_it_was_typed(string typed, string meant) => Assert.Equal(meant, Vni.ToUnicode(typed));

    [Fact]
    public void Text_that_went_through_the_wrong_table_once_is_mended() =>
        Assert.Equal("Cốm Na Lo", TwiceEncoded.ToUnicode("Cá»‘m Na Lo"));

    [Theory]
    [InlineData("Thanh Hóa", 0)]
    [InlineData("Xúc xích Bảo Nhai, rượu ngô Bản Phố, nghệ, giò", 0)]
    [InlineData("khuỷu tay, nguyễn, quỳnh, khuya, giếng, gì, quốc, ngoẹo", 0)]
    [InlineData("ViÖt", 1)]
    [InlineData("phuùc", 1)]
    [InlineData("nghÜa chñ", 2)]
    public void Words_that_cannot_be_Vietnamese_are_counted(string text, int wrong) => Assert.Equal(wrong, Syllables.Count(text).Wrong);

    [Fact]
    public void A_sheet_of_TCVN3_is_converted_whole_also_where_a_word_could_be_either()
    {
        var legacy = LegacyText.Judge(["Tªn s¶n phÈm", "Chñ thÓ", "M¾m t«m VÞ Thanh", "HTX ChÕ biÕn thñy s¶n H¶i B×nh"]);

        Assert.Equal(LegacyTable.Tcvn3, legacy.Table);
        Assert.Equal("có", legacy.Convert("cã", font: null)); // "cã" is a possible word too
    }

    [Fact]
    public void Unicode_stays_as_it_is_also_with_a_foreign_name_in_it()
    {
        var legacy = LegacyText.Judge(["Tên sản phẩm", "Cà phê Arabica", "Crème brûlée", "Công ty TNHH Đặc sản", "Xã Bảo Nhai", "Hộ kinh doanh"]);

        Assert.Equal(LegacyTable.None, legacy.Table);
        Assert.Null(legacy.Doubt);
        Assert.Equal("Crème brûlée", legacy.Convert("Crème brûlée", font: null));
    }

    [Fact]
    public void A_font_of_the_old_tables_decides_for_its_own_cells_only()
    {
        Assert.Equal("có", LegacyText.Unicode.Convert("cã", ".VnTime"));
        Assert.Equal("CÓ", LegacyText.Unicode.Convert("cã", ".VnTimeH"));
        Assert.Equal("Việt", LegacyText.Unicode.Convert("Việt", ".VnTime")); // typed in Unicode over an old font
        Assert.Equal("nước", LegacyText.Unicode.Convert("nöôùc", "VNI-Times"));
        Assert.Equal("cã", LegacyText.Unicode.Convert("cã", "Times New Roman"));
    }

    [Fact]
    public void Text_that_no_table_explains_is_a_doubt() =>
        Assert.NotNull(LegacyText.Judge(["Ðâÿþ ¿½¾ ÿÿþ", "õÿþý üûþ", "ÿþÿ þÿþ", "½¾ÿ þþý"]).Doubt);
}
