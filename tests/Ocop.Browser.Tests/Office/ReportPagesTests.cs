using Microsoft.Playwright;

namespace Ocop.Browser.Tests.Office;

/// <summary>A report from the look ahead to the printed sheet.</summary>
public sealed class ReportPagesTests(Shop shop) : Browsing(shop)
{
    [Theory]
    [InlineData("", "2024")]
    [InlineData("/en", "2025")]
    public async Task An_issued_report_is_read_and_printed(string language, string year)
    {
        var visit = await VisitAsync(Look.Desktop with { BypassContentSecurityPolicy = true });
        var (page, inspection) = (visit.Page, new Inspection(visit.Page));
        await visit.SignInAsync();
        await visit.OpenAsync($"{language}/office/bao-cao/moi?ky=nam&nam={year}&tinh=38");
        await page.Locator("main form button.button:not(.quiet)").Last.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/office/bao-cao/[0-9a-f-]{36}"));
        await inspection.LookAsync("issued");
        await visit.OpenAsync(language + "/office/bao-cao");
        await inspection.LookAsync("the list of issued reports");
        await page.Locator("[data-row-link]").First.ClickAsync();
        await page.Locator(".report-table").First.WaitForAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator(".office-head")).ToBeHiddenAsync();
        await inspection.LookAsync("on paper");
        (await visit.SheetsPrintedAsync()).ShouldBeInRange(1, 6);
        inspection.Found.ShouldBeEmpty();
        visit.Complaints.ShouldBeEmpty();
    }
}
