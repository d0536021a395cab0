using Ocop.Web.Hosting;
using Ocop.Web.Language;
using Ocop.Web.Shop;
using Ocop.Web.Tests.Pages;

namespace Ocop.Web.Tests.Commerce;

public sealed class ShopContactTests(SqliteStorefront site) : IClassFixture<SqliteStorefront>
{
    [Theory]
    [InlineData("/quyen-rieng-tu", "Cửa hàng Ocop (bản minh họa)")]
    [InlineData("/en/quyen-rieng-tu", "Ocop shop (demonstration)")]
    public async Task The_foot_names_whom_the_pages_promise(string path, string name)
    {
        var address = (await site.ReadAsync(path)).QuerySelector("footer address.demo").ShouldNotBeNull();

        address.TextContent.ShouldContain(name);
        address.QuerySelector("a[href='tel:19000000']").ShouldNotBeNull();
        address.QuerySelector("a[href='mailto:xinchao@ocop.example']").ShouldNotBeNull();
    }

    [Fact]
    public void What_an_operator_enters_wins_and_nothing_is_made_up_for_a_real_shop()
    {
        var entered = Read(new OcopOptions { Contact = { Phone = "+84 214 3 888 888" } });
        entered.IsDemo.ShouldBeFalse();
        entered.Dial.ShouldBe("tel:+842143888888");
        entered.Line(Lang.For(english: false)).ShouldBe("+84 214 3 888 888");

        Read(new OcopOptions { Demo = false }).IsEmpty.ShouldBeTrue();
    }

    private static ShopContact Read(OcopOptions options) => ShopContact.Read(options, new OcopPaths(options, AppContext.BaseDirectory));
}
