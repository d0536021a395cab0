using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Ocop.Browser.Tests.Journeys;

/// <summary>What comes up below the search field while somebody types.</summary>
public sealed partial class SuggestionTests(Shop shop) : Browsing(shop)
{
    private const string Product = "Mận Tam hoa sấy dẻo";

    [Fact]
    public async Task A_suggestion_is_followed_with_the_mouse()
    {
        var (visit, list) = await TypeAsync(Look.Phone);

        await list.GetByText(Product).First.ClickAsync();

        await visit.Page.WaitForURLAsync(new Regex("/san-pham/man-tam-hoa-say-deo"));
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Arrows_walk_through_the_suggestions_and_Escape_closes_them()
    {
        var (visit, list) = await TypeAsync(Look.Desktop);
        var (page, field) = (visit.Page, visit.Page.Locator("#q"));

        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(list.Locator("a").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(field).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(list.Locator("a")).ToHaveCountAsync(0);

        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_suggestion_is_followed_with_the_keyboard()
    {
        var (visit, list) = await TypeAsync(Look.Desktop);
        await Assertions.Expect(visit.Page.Locator("form:has(#q) [role=status]")).ToContainTextAsync("gợi ý");
        var target = await list.Locator("a").First.GetAttributeAsync("href");

        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.Page.WaitForURLAsync(address => address.EndsWith(target!, StringComparison.Ordinal));
        visit.Complaints.ShouldBeEmpty();
    }

    private async Task<(Visit Visit, ILocator List)> TypeAsync(Look look)
    {
        var visit = await VisitAsync(look);
        await visit.OpenAsync("/");
        // Until the last answer is here: leaving a page earlier cuts a request off, which the console tells.
        await visit.Page.RunAndWaitForResponseAsync(
            () => visit.Page.Locator("#q").PressSequentiallyAsync("man tam", new() { Delay = 60 }), Answer());
        var list = visit.Page.Locator("#q-goi-y");
        await Assertions.Expect(list.GetByText(Product).First).ToBeVisibleAsync();
        return (visit, list);
    }

    [GeneratedRegex(@"/goi-y\?q=man(\+|%20)tam$")]
    private static partial Regex Answer();
}
