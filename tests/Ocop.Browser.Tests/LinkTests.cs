namespace Ocop.Browser.Tests;

public sealed class LinkTests(Shop shop)
{
    [Fact]
    public async Task No_link_is_dead_and_every_page_says_what_it_is()
    {
        shop.Map.Paths.ShouldNotBeEmpty();
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = shop.Address,
            Timeout = TimeSpan.FromSeconds(30),
        };
        var crawler = new LinkCrawler(client);

        var problems = await crawler.RunAsync(["/", "/en/", "/robots.txt", "/sitemap.xml", .. shop.Map.Paths, .. shop.Map.Paths.Select(path => "/en" + path)]);

        problems.Take(50).ShouldBeEmpty();
        crawler.PagesRead.ShouldBeGreaterThan(300);
    }
}
