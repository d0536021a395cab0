using Microsoft.Playwright;

namespace Ocop.Browser.Tests.Office;

/// <summary>An officer enters a product and its certificate, then withdraws it; a visitor sees the star come and go.</summary>
public sealed class WithdrawalJourneyTests(Shop shop) : Browsing(shop)
{
    [Fact]
    public async Task A_star_comes_with_the_decision_and_goes_with_the_withdrawal()
    {
        var officer = await VisitAsync(Look.Desktop);
        var visitor = await VisitAsync(Look.Phone);
        var steps = new RegisterSteps(officer);
        await officer.SignInAsync();

        await steps.EnterAsync("Chè dây thử thu hồi", "990/QĐ-UBND", "2026-09-09");
        await visitor.OpenUntilAsync("/san-pham/che-day-thu-thu-hoi", ".badge", 1);
        await steps.WithdrawAsync("991/QĐ-UBND");
        await Assertions.Expect(officer.Page.Locator(".history")).ToContainTextAsync("991/QĐ-UBND");

        await visitor.OpenUntilAsync("/san-pham/che-day-thu-thu-hoi", ".badge", 0);
        var check = await visitor.Page.Locator("main a[href*='/xac-minh/']").First.GetAttributeAsync("href");
        await visitor.OpenUntilAsync(check!, ".verdict.bad .verdict-warn", 1);
        (await visitor.SheetsPrintedAsync()).ShouldBe(1);
    }
}
