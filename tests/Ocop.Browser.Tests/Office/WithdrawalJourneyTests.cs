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
        var page = officer.Page;
        await officer.SignInAsync();

        await officer.OpenAsync("/office/san-pham/moi");
        await page.GetByLabel("Tên", new() { Exact = true }).FillAsync("Chè dây thử thu hồi");
        await page.GetByLabel("Bộ tiêu chí").SelectOptionAsync("12");
        await page.GetByLabel("Tỉnh, thành").SelectOptionAsync("15");
        await page.GetByLabel("Xã, phường").FillAsync("Xã Bắc Hà");
        await page.GetByLabel("Lên trang cho mọi người xem").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi vào sổ", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Ghi giấy mới" }).ClickAsync();
        await page.GetByLabel("Số quyết định").FillAsync("990/QĐ-UBND");
        await page.GetByLabel("Ngày ký").FillAsync("2026-09-09");
        await page.GetByLabel("Cơ quan ban hành").FillAsync("UBND tỉnh Lào Cai");
        await page.GetByLabel("Cấp", new() { Exact = true }).SelectOptionAsync("Province");
        await page.GetByLabel("Hạng sao").SelectOptionAsync("4");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi vào sổ", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice.good")).ToBeVisibleAsync();

        await SeesAsync(visitor, "/san-pham/che-day-thu-thu-hoi", ".badge", 1);
        await page.GetByRole(AriaRole.Link, new() { Name = "Thu hồi", Exact = true }).ClickAsync();
        await page.GetByLabel("Căn cứ").SelectOptionAsync("MisuseOfMark");
        await page.GetByLabel("Số quyết định thu hồi").FillAsync("991/QĐ-UBND");
        await page.GetByRole(AriaRole.Button, new() { Name = "Thu hồi", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".tag.bad")).ToHaveTextAsync("Bị thu hồi");
        await Assertions.Expect(page.Locator(".history")).ToContainTextAsync("991/QĐ-UBND");

        await SeesAsync(visitor, "/san-pham/che-day-thu-thu-hoi", ".badge", 0);
        var check = await visitor.Page.Locator("main a[href*='/xac-minh/']").First.GetAttributeAsync("href");
        await SeesAsync(visitor, check!, ".verdict.bad .verdict-warn", 1);
        (await visitor.SheetsPrintedAsync()).ShouldBe(1);
    }

    // A change is on every page within two seconds
    private static async Task SeesAsync(Visit visitor, string path, string selector, int count)
    {
        for (var tries = 0; tries < 20; tries++)
        {
            var answer = await visitor.OpenAsync(path);
            if (answer.Ok && await visitor.Page.Locator(selector).CountAsync() == count)
                return;
            await Task.Delay(100);
        }

        (await visitor.Page.Locator(selector).CountAsync()).ShouldBe(count, await visitor.Page.TitleAsync());
    }
}
