using System.Buffers.Binary;
using System.IO.Compression;
using Ocop.Catalog.Products;
using Ocop.Web.Images.Og;
using Ocop.Web.Images.Vips;

namespace Ocop.Web.Tests.Images;

public sealed class OgSvgTests
{
    private static readonly VipsRenderer Renderer = new();

    [Fact]
    public void A_card_becomes_a_picture_of_1200_by_630_with_something_on_it()
    {
        Assert.SkipUnless(Renderer.IsAvailable, "libvips is not installed for this platform");

        var png = Renderer.PngOf(OgSvg.Draw(new OgCard(Sector.Food, "com-na-lo", "Cốm Na Lo", "Xã Bắc Hà, Lào Cai", 3, "OCOP 3 sao, đến 30/6/2028")));

        png.AsSpan(0, 8).ToArray().ShouldBe([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
        BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)).ShouldBe(1200);
        BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)).ShouldBe(630);
        PixelBytes(png).Distinct().Count().ShouldBeGreaterThan(10);
    }

    [Fact]
    public void A_product_without_a_certificate_in_force_has_no_star()
    {
        var with = OgSvg.Draw(new OgCard(Sector.Food, "com-na-lo", "Cốm Na Lo", "", 3));
        var without = OgSvg.Draw(new OgCard(Sector.Food, "com-na-lo", "Cốm Na Lo", ""));

        with.ShouldContain("#966608");
        without.ShouldNotContain("#966608");
    }

    [Theory]
    [InlineData("")]
    [InlineData("🌾🌾🌾")]
    [InlineData("</svg><script>alert(1)</script>")]
    [InlineData("Nghiêngnghiêngnghiêngnghiêngnghiêngnghiêngnghiêngnghiêngnghiêngnghiêngnghiêng")]
    [InlineData("Trà Shan tuyết cổ thụ ướp hương nhài hữu cơ Nậm Khánh – Bản Liền, hộp giấy dó phiên bản Tết của năm Bính Ngọ và các năm sau nữa")]
    public void Any_name_gives_a_drawing_that_can_be_rendered(string name)
    {
        Assert.SkipUnless(Renderer.IsAvailable, "libvips is not installed for this platform");

        var svg = OgSvg.Draw(new OgCard(Sector.Drinks, "tra", name, name, 5, name));

        svg.ShouldNotContain("<script");
        Renderer.PngOf(svg).Length.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void Broken_drawings_are_refused_with_a_message()
    {
        Assert.SkipUnless(Renderer.IsAvailable, "libvips is not installed for this platform");

        Should.Throw<InvalidOperationException>(() => Renderer.PngOf("no drawing")).Message.ShouldContain("libvips");
    }

    // Enough of PNG to see that the pixels are not all the same
    private static byte[] PixelBytes(byte[] png)
    {
        using var data = new MemoryStream();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
                data.Write(png, at + 8, length);
            at += length + 12;
        }

        data.Position = 0;
        using var pixels = new MemoryStream();
        using (var inflate = new ZLibStream(data, CompressionMode.Decompress))
            inflate.CopyTo(pixels);
        return pixels.ToArray();
    }
}
