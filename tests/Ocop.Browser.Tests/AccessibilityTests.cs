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

        (await ViolationsInEveryLookAsync(visit.Page)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Axe_finds_no_violation_on_the_way_to_an_order(bool english)
    {
        var visit = await VisitAsync(Look.Desktop with { BypassContentSecurityPolicy = true });
        var buyer = new BuyerSteps(visit.Page, english);
        var violations = new List<string>();
        async Task CheckAsync(string page) =>
            violations.AddRange((await ViolationsInEveryLookAsync(visit.Page)).Select(line => $"{page}: {line}"));

        await visit.OpenAsync((english ? "/en" : "") + "/san-pham/man-tam-hoa-say-deo");
        await buyer.PutIntoCartAsync();
        await buyer.OpenCartAsync();
        await CheckAsync("cart");
        await buyer.GoToCheckoutAsync();
        await buyer.FillCheckoutAsync();
        await CheckAsync("checkout");
        await buyer.Field("tel").FillAsync("1");
        await buyer.OrderButton.ClickAsync();
        await Assertions.Expect(buyer.Field("tel")).ToHaveAttributeAsync("aria-invalid", "true");
        await CheckAsync("checkout with a slip");
        await buyer.Field("tel").FillAsync("0912 345 678");
        await buyer.PlaceOrderAsync();
        await CheckAsync("order");

        violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_check_itself_sees_a_picture_without_words()
    {
        var visit = await VisitAsync(Look.Desktop with { BypassContentSecurityPolicy = true });
        await visit.Page.SetContentAsync("<html lang=vi><title>x</title><main><h1>x</h1><img src='/favicon.ico'></main></html>");

        (await AxeRunner.ViolationsAsync(visit.Page)).ShouldHaveSingleItem().ShouldStartWith("image-alt");
    }

    private static async Task<IReadOnlyList<string>> ViolationsInEveryLookAsync(IPage page)
    {
        var violations = new List<string>();
        foreach (var look in new[] { Look.Desktop, Look.Phone })
        {
            await page.SetViewportSizeAsync(look.Width, look.Height);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                violations.AddRange((await AxeRunner.ViolationsAsync(page)).Select(line => $"{look.Width} px, {scheme}: {line}"));
            }
        }

        return violations;
    }
}
