using System.Globalization;
using Microsoft.Playwright;
using Ocop.Browser.Tests.Journeys;

namespace Ocop.Browser.Tests;

/// <summary>Every kind of page, on a phone and on a desk, by day and by night, in both languages.</summary>
public sealed class AccessibilityTests(Shop shop) : Browsing(shop)
{
    public static TheoryData<string, bool> Pages => PageKinds.InBothLanguages;

    [Theory, MemberData(nameof(Pages))]
    public async Task Axe_finds_no_violation(string kind, bool english)
    {
        var visit = await VisitAsync(Look.Desktop with { BypassContentSecurityPolicy = true });
        await visit.OpenAsync(PageKinds.PathOf(kind, english, Shop.Map));

        (await AxeRunner.ViolationsInEveryLookAsync(visit.Page)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Axe_finds_no_violation_on_the_way_to_an_order(bool english)
    {
        var visit = await VisitAsync(Look.Desktop with { BypassContentSecurityPolicy = true });
        var buyer = new BuyerSteps(visit.Page, english);
        var inspection = new Inspection(visit.Page);

        await visit.OpenAsync((english ? "/en" : "") + "/san-pham/man-tam-hoa-say-deo");
        await buyer.PutIntoCartAsync();
        await buyer.OpenCartAsync();
        await inspection.LookAsync("cart");
        await buyer.GoToCheckoutAsync();
        await buyer.FillCheckoutAsync();
        await inspection.LookAsync("checkout");
        await buyer.Field("tel").FillAsync("1");
        await buyer.OrderButton.ClickAsync();
        await Assertions.Expect(buyer.Field("tel")).ToHaveAttributeAsync("aria-invalid", "true");
        await inspection.LookAsync("checkout with a slip");
        await buyer.Field("tel").FillAsync("0912 345 678");
        await buyer.PlaceOrderAsync();
        await inspection.LookAsync("order");

        inspection.Found.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/loi/409")]
    [InlineData("/loi/429")]
    [InlineData("/loi/500")]
    [InlineData("/en/loi/409")]
    [InlineData("/en/loi/429")]
    [InlineData("/en/loi/500")]
    public async Task Axe_finds_no_violation_on_a_refusal(string path)
    {
        var visit = await VisitAsync(Look.Desktop with { BypassContentSecurityPolicy = true });
        (await visit.OpenAsync(path)).Status.ToString(CultureInfo.InvariantCulture).ShouldBe(path[^3..]);

        (await AxeRunner.ViolationsInEveryLookAsync(visit.Page)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_check_itself_sees_a_picture_without_words()
    {
        var visit = await VisitAsync(Look.Desktop with { BypassContentSecurityPolicy = true });
        await visit.Page.SetContentAsync("<html lang=vi><title>x</title><main><h1>x</h1><img src='/favicon.ico'></main></html>");

        (await AxeRunner.ViolationsAsync(visit.Page)).ShouldHaveSingleItem().ShouldStartWith("image-alt");
    }
}
