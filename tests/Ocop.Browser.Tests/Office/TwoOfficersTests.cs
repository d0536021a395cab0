using Microsoft.Playwright;

namespace Ocop.Browser.Tests.Office;

/// <summary>Two officers at the same certificate: the slower one sees what the other wrote and loses nothing.</summary>
public sealed class TwoOfficersTests(Shop shop) : Browsing(shop)
{
    [Fact]
    public async Task The_slower_one_sees_both_sides()
    {
        var slow = await VisitAsync(Look.Desktop with { BypassContentSecurityPolicy = true });
        var quick = await VisitAsync(Look.Desktop);
        var steps = new RegisterSteps(quick);
        await quick.SignInAsync();
        await slow.SignInAsync();
        await steps.EnterAsync("Chè hai người sửa", "989/QĐ-UBND", "2026-09-09");
        var certificate = new Uri(quick.Page.Url).AbsolutePath;

        await slow.OpenAsync(certificate + "/sua");
        await quick.OpenAsync(certificate + "/sua");
        await SaveAsync(quick.Page, "71");
        await Assertions.Expect(quick.Page.Locator(".notice.good")).ToBeVisibleAsync();
        var answer = await slow.Page.RunAndWaitForResponseAsync(() => SaveAsync(slow.Page, "72"), response => response.Request.Method == "POST");

        answer.Status.ShouldBe(409);
        await Assertions.Expect(slow.Page.GetByLabel("Điểm", new() { Exact = true })).ToHaveValueAsync("72");
        var inspection = new Inspection(slow.Page);
        await inspection.LookAsync("somebody was quicker");
        await slow.KeepPictureAsync("conflict-409");
        inspection.Found.ShouldBeEmpty();
    }

    private static async Task SaveAsync(IPage page, string score)
    {
        await page.GetByLabel("Điểm", new() { Exact = true }).FillAsync(score);
        await page.GetByLabel("Lý do sửa").FillAsync("Đọc lại bản có dấu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi chỗ sửa" }).ClickAsync();
    }
}
