using System.Net;
using System.Text.RegularExpressions;

namespace Ocop.Browser.Tests.Office;

/// <summary>Everything an administrator can reach from the office, in both languages: first as it is served, then one page of each kind in a browser.</summary>
[Collection(TakingBack.Collection)]
public sealed partial class OfficeLinkTests(Shop shop) : Browsing(shop)
{
    [Fact]
    public async Task No_link_of_the_office_is_dead_and_the_console_stays_empty()
    {
        using var client = await SignedInAsync();
        var crawler = new LinkCrawler(client, path => Inside().IsMatch(path));

        var problems = await crawler.RunAsync(["/office", "/en/office", "/tai-khoan", "/en/tai-khoan"]);

        problems.Take(50).ShouldBeEmpty();
        var kinds = crawler.Pages.GroupBy(path => Id().Replace(path, "{id}")).Select(kind => kind.First()).ToList();
        kinds.Count.ShouldBeGreaterThan(50);
        var visit = await VisitAsync(Look.Desktop);
        await visit.SignInAsync("Admin");
        foreach (var path in kinds)
        {
            (await visit.OpenAsync(path)).Ok.ShouldBeTrue(path);
            new Uri(visit.Page.Url).AbsolutePath.ShouldBe(path);
        }

        visit.Complaints.ShouldBeEmpty();
    }

    private async Task<HttpClient> SignedInAsync()
    {
        var cookies = new CookieContainer();
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies })
        {
            BaseAddress = Shop.Address,
            Timeout = TimeSpan.FromSeconds(30),
        };
        await using var visit = await Shop.VisitAsync(Look.Desktop);
        await visit.SignInAsync("Admin");
        foreach (var cookie in await visit.Page.Context.CookiesAsync())
            cookies.Add(Shop.Address, new Cookie(cookie.Name, cookie.Value, cookie.Path));
        return client;
    }

    [GeneratedRegex("^(/en)?/(office|tai-khoan)(/|$)")]
    private static partial Regex Inside();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Id();
}
