using Microsoft.Playwright;

namespace Ocop.Browser.Tests;

/// <summary>The office's pages of the sync: readable by everybody, on a desk and on a phone, and usable from the first source to its first run.</summary>
public sealed class SyncPagesTests(Shop shop) : Browsing(shop)
{
    private const string Token = "ocop_0123456789abcdef_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_officer_admits_a_reader_adds_a_source_and_runs_it(bool english)
    {
        var visit = await VisitAsync(Look.Desktop with { BypassContentSecurityPolicy = true });
        var (page, root) = (visit.Page, english ? "/en" : "");
        await visit.OpenAsync(root + "/dang-nhap");
        await page.ClickAsync("button[name=role][value=Officer]");
        await CheckAsync(visit, root + "/office/dong-bo", "sync");
        await CheckAsync(visit, root + "/office/dong-bo/lan", "runs");
        await CheckAsync(visit, root + "/office/dong-bo/nguoi-doc", "subscribers");
        await CheckAsync(visit, root + "/office/dong-bo/de-rieng", "set-aside");

        await CheckAsync(visit, root + "/office/dong-bo/nguoi-doc/moi", "subscriber");
        await page.FillAsync("#Form_Name", "Văn phòng xã Bắc Hà");
        await page.ClickAsync("main form button.button");
        await page.WaitForSelectorAsync(".sync-key");
        await visit.ShouldBeSoundAsync("office-token");

        await CheckAsync(visit, root + "/office/dong-bo/nguon/moi", "source");
        await page.FillAsync("#Form_Name", "Sổ của tỉnh Lào Cai");
        await page.FillAsync("#Form_Address", "https://nguon.example.invalid");
        await page.ClickAsync("main form button.button");
        await page.WaitForSelectorAsync(".error-summary"); // the token is missing
        await visit.ShouldBeSoundAsync("office-source-wrong");
        await page.FillAsync("#Form_Token", Token);
        await page.ClickAsync("main form button.button");
        await page.WaitForURLAsync("**/office/dong-bo/nguon/*-*");
        await page.ClickAsync("form[action*=Run] button");
        await page.WaitForSelectorAsync(".sync-progress .tag.bad", new() { Timeout = 90_000 }); // the page moves by itself: nobody is at that address
        await visit.ShouldBeSoundAsync("office-feed");
        var feed = new Uri(page.Url).AbsolutePath;
        await CheckAsync(visit, feed + "/sua", "settings");
        await visit.OpenAsync(feed);
        await page.ClickAsync(".list tbody th a");
        await page.WaitForURLAsync("**/office/dong-bo/lan/*");
        await visit.ShouldBeSoundAsync("office-run");
        visit.Complaints.ShouldBeEmpty();
    }

    private static async Task CheckAsync(Visit visit, string path, string name)
    {
        await visit.OpenAsync(path);
        await visit.ShouldBeSoundAsync($"office-{name}");
    }
}
