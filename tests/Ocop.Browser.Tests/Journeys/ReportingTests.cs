using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ocop.Browser.Tests.Office;

namespace Ocop.Browser.Tests.Journeys;

/// <summary>From a product page over the report of misuse to the officer's desk; every page on the way is looked at by axe.</summary>
public sealed partial class ReportingTests(Shop shop) : Browsing(shop)
{
    [Theory]
    [InlineData("")]
    [InlineData("/en")]
    public async Task A_report_reaches_the_office(string language)
    {
        var visit = await VisitAsync(Look.Phone with { BypassContentSecurityPolicy = true });
        var page = visit.Page;
        var inspection = new Inspection(page);

        await visit.OpenAsync(language + KnownPages.ProductThatHasLapsed);
        await page.Locator("main a[href*='/phan-anh?sp=']").ClickAsync();
        await page.WaitForTimeoutAsync(3500); // nobody reads the form faster
        await page.Locator("form[action$='/phan-anh'] button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        await inspection.LookAsync("slip");
        await page.Locator("input[value=WrongInformation]").CheckAsync();
        await page.Locator("#Form_Text").FillAsync("Bao bì in bốn sao, sổ nói đã hết hạn.");
        await page.Locator("#Form_Name").FillAsync("Trần Thu Hà");
        await page.Locator("#Form_MayKeepContact").CheckAsync();
        await page.Locator("form[action$='/phan-anh'] button[type=submit]").ClickAsync();
        await page.WaitForURLAsync(CaseAddress());
        await inspection.LookAsync("thanks");
        var number = page.Url[^17..];

        await visit.SignInAsync();
        await visit.OpenAsync($"{language}/office/phan-anh");
        await inspection.LookAsync("list");
        await page.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await page.Locator("button[value=Look]").ClickAsync();
        await page.Locator("#outcome").WaitForAsync();
        await inspection.LookAsync("case");
        await page.SelectOptionAsync("#outcome", "Corrected");
        await page.FillAsync("#vi-sao", "Đã sửa");
        await page.Locator("button[value=Close]").ClickAsync();
        await page.Locator("button[value=Reopen]").WaitForAsync();
        await inspection.LookAsync("closed");

        inspection.Found.ShouldBeEmpty();
        visit.Complaints.Where(line => !line.Contains("422", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(KnownPages.ProductWithStars)]
    [InlineData(KnownPages.ProductThatHasLapsed)]
    public async Task The_check_of_a_certificate_prints_on_one_sheet(string product)
    {
        var visit = await VisitAsync(Look.Desktop);
        await visit.OpenAsync(product);
        await visit.OpenAsync((await visit.Page.Locator("main a[href*='/xac-minh/']").First.GetAttributeAsync("href"))!);

        (await visit.SheetsPrintedAsync()).ShouldBe(1);
    }

    [GeneratedRegex("/phan-anh/PA-")]
    private static partial Regex CaseAddress();
}
