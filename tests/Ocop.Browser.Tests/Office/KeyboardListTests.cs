using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ocop.Browser.Tests.Journeys;

namespace Ocop.Browser.Tests.Office;

/// <summary>A list of the office with the keyboard alone: Tab, arrows, Enter. Nothing is clicked or focused by the test.</summary>
public sealed class KeyboardListTests(Shop shop) : Browsing(shop)
{
    [Fact]
    public async Task A_list_is_filtered_sorted_and_widened_and_a_row_opened()
    {
        var visit = await VisitAsync(Look.Desktop);
        var page = visit.Page;
        await visit.SignInAsync();
        await visit.OpenAsync("/office/giay");

        await page.TabToAsync("^SELECT .*Sao ");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await EnterAsync(page, "^BUTTON .*Lọc", "sao=4");
        await EnterAsync(page, "^A .*Hết hạn", "sao=4.*xep=het|xep=het.*sao=4");
        await Assertions.Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Hết hạn" })).ToHaveAttributeAsync("aria-sort", "ascending");

        await page.TabToAsync("^SUMMARY .*Cột");
        await page.Keyboard.PressAsync("Enter");
        await page.TabToAsync("^INPUT checkbox .*Năm công nhận");
        await page.Keyboard.PressAsync("Space");
        await page.TabToAsync("^BUTTON .*Giữ cột này");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Năm công nhận" })).ToBeVisibleAsync();
        page.Url.ShouldContain("sao=4"); // the choice of columns keeps the rest
        page.Url.ShouldContain("xep=het");

        var first = await page.Locator("tbody [data-row-link]").First.InnerTextAsync();
        await page.TabToAsync($"^A .*{Regex.Escape(first)}");
        await page.Keyboard.PressAsync("ArrowDown");
        var second = (await page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href')"))!;
        second.ShouldBe(await page.Locator("tbody [data-row-link]").Nth(1).GetAttributeAsync("href"));
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync($"**{second}");
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_slash_leads_to_the_search_and_the_arrows_walk_what_it_found()
    {
        var visit = await VisitAsync(Look.Desktop);
        var page = visit.Page;
        await visit.SignInAsync();
        await visit.OpenAsync("/office/giay");

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("mam tom");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/office/giay?q=mam+tom");
        await page.TabToAsync("^A .*Mắm tôm");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowUp");
        var first = await page.Locator("[data-row-link]").First.GetAttributeAsync("href");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync($"**{first}");
    }

    private static async Task EnterAsync(IPage page, string name, string landsOn)
    {
        await page.TabToAsync(name);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(new Regex(landsOn));
    }
}
