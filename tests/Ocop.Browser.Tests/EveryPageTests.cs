namespace Ocop.Browser.Tests;

/// <summary>What a browser must not notice on any kind of page, in both languages.</summary>
public sealed class EveryPageTests(Shop shop) : Browsing(shop)
{
    public static TheoryData<string, bool> Pages => PageKinds.InBothLanguages;

    [Theory, MemberData(nameof(Pages))]
    public async Task The_console_stays_empty(string kind, bool english)
    {
        var visit = await VisitAsync(Look.Phone);

        var response = await visit.OpenAsync(PageKinds.PathOf(kind, english, Shop.Map));
        await visit.Page.EvaluateAsync("() => window.scrollTo(0, document.body.scrollHeight)"); // wakes lazy images
        await visit.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);

        // Chromium reports the page's own 404 as a console error; that one is meant.
        visit.Complaints.Where(line => response.Ok || !line.Contains($"status of {response.Status}", StringComparison.Ordinal)).ShouldBeEmpty();
        response.Status.ShouldBeLessThan(500);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Nothing_slides_sideways_on_the_smallest_phone(string kind, bool english)
    {
        var visit = await VisitAsync(Look.SmallPhone);

        await visit.OpenAsync(PageKinds.PathOf(kind, english, Shop.Map));

        (await visit.ScrollsSidewaysAsync()).ShouldBeFalse();
    }
}
