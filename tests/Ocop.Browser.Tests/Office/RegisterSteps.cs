using Microsoft.Playwright;

namespace Ocop.Browser.Tests.Office;

/// <summary>What an officer writes into the register by hand, found by the words on the screen.</summary>
public sealed class RegisterSteps(Visit visit)
{
    private IPage Page => visit.Page;

    /// <summary>Enters a product that everybody sees, and a certificate of four stars.</summary>
    /// <param name="decided">The day of the decision, as a form holds it: 2026-09-09.</param>
    /// <param name="from">The first day in force; the day of the decision when not given.</param>
    public async Task EnterAsync(string product, string decision, string decided, string? from = null)
    {
        await visit.OpenAsync("/office/san-pham/moi");
        await Page.GetByLabel("Tên", new() { Exact = true }).FillAsync(product);
        await Page.GetByLabel("Bộ tiêu chí").SelectOptionAsync("12");
        await Page.GetByLabel("Tỉnh, thành").SelectOptionAsync("15");
        await Page.GetByLabel("Xã, phường").FillAsync("Xã Bắc Hà");
        await Page.GetByLabel("Lên trang cho mọi người xem").CheckAsync();
        await PressAsync("Ghi vào sổ");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Ghi giấy mới" }).ClickAsync();
        await Page.GetByLabel("Số quyết định").FillAsync(decision);
        await Page.GetByLabel("Ngày ký").FillAsync(decided);
        await Page.GetByLabel("Cơ quan ban hành").FillAsync("UBND tỉnh Lào Cai");
        await Page.GetByLabel("Cấp", new() { Exact = true }).SelectOptionAsync("Province");
        await Page.GetByLabel("Hạng sao").SelectOptionAsync("4");
        if (from is not null)
            await Page.GetByLabel("Có hiệu lực từ").FillAsync(from);
        await PressAsync("Ghi vào sổ");
        await Assertions.Expect(Page.Locator(".notice.good")).ToBeVisibleAsync();
    }

    public async Task WithdrawAsync(string decision)
    {
        await FollowAsync("Thu hồi");
        await Page.GetByLabel("Căn cứ").SelectOptionAsync("MisuseOfMark");
        await Page.GetByLabel("Số quyết định thu hồi").FillAsync(decision);
        await PressAsync("Thu hồi");
        await Assertions.Expect(Page.Locator(".tag.bad")).ToHaveTextAsync("Bị thu hồi");
    }

    public async Task ExtendAsync(string until)
    {
        await FollowAsync("Gia hạn");
        await Page.GetByLabel("Gia hạn đến hết ngày").FillAsync(until);
        await Page.GetByLabel("Lý do").FillAsync("Hồ sơ đang được xét");
        await PressAsync("Gia hạn");
        await Assertions.Expect(Page.Locator(".notice.good")).ToBeVisibleAsync();
    }

    public async Task ReplaceAsync(string decision, string decided)
    {
        await FollowAsync("Quyết định mới");
        await Page.GetByLabel("Số quyết định").FillAsync(decision);
        await Page.GetByLabel("Ngày ký").FillAsync(decided);
        await PressAsync("Ghi quyết định mới");
        await Assertions.Expect(Page.Locator(".notice.good")).ToBeVisibleAsync();
    }

    /// <summary>The public check of the certificate that is open.</summary>
    public async Task<string> CheckPageAsync() => (await Page.Locator("main a[href*='/xac-minh/']").First.GetAttributeAsync("href"))!;

    private Task FollowAsync(string link) => Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();

    private Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
