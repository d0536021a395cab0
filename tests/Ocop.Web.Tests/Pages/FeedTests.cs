using System.Xml.Linq;

namespace Ocop.Web.Tests.Pages;

public abstract class FeedTests(StorefrontSite site)
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    [Fact]
    public async Task The_sitemap_holds_every_page_worth_finding_in_both_languages()
    {
        var pages = (await ReadXmlAsync("/sitemap.xml")).Root!.Elements(Map + "url").ToDictionary(url => url.Element(Map + "loc")!.Value);

        foreach (var path in new[] { "/", "/san-pham/com-na-lo", "/chu-the/htx-que-huu-co-nam-det", "/xa/bac-ha-lao-cai", "/tinh/lao-cai", "/lang-du-lich/na-lo", "/huong-dan/sao-nghia-la-gi", "/tin-tuc/na-lo-don-khach", "/gioi-thieu", "/du-lieu" })
        {
            pages.ShouldContainKey("https://ocop.example.vn" + path);
            pages.ShouldContainKey("https://ocop.example.vn/en" + path);
        }

        pages.Keys.ShouldContain(url => url.StartsWith("https://ocop.example.vn/xac-minh/OC-", StringComparison.Ordinal));
        pages.ShouldNotContainKey("https://ocop.example.vn/xa/ba-vi-ha-noi"); // nothing comes from there yet
        var product = pages["https://ocop.example.vn/en/san-pham/com-na-lo"];
        product.Elements(Xhtml + "link").Select(link => link.Attribute("hreflang")!.Value).ShouldBe(["vi", "en", "x-default"]);
        DateTimeOffset.TryParse(product.Element(Map + "lastmod")!.Value, out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Robots_find_the_sitemap_and_leave_carts_alone()
    {
        using var client = site.CreatePlainClient();
        var robots = await client.GetStringAsync("/robots.txt");

        robots.ShouldContain("Sitemap: https://ocop.example.vn/sitemap.xml");
        robots.ShouldContain("Disallow: /gio-hang");
        robots.ShouldContain("Disallow: /en/gio-hang");
    }

    [Theory]
    [InlineData("/tin-tuc/rss.xml", "https://ocop.example.vn/tin-tuc/")]
    [InlineData("/en/tin-tuc/rss.xml", "https://ocop.example.vn/en/tin-tuc/")]
    public async Task News_are_a_feed(string path, string begin)
    {
        var channel = (await ReadXmlAsync(path)).Root!.Element("channel")!;

        channel.Elements("item").ShouldNotBeEmpty();
        channel.Elements("item").ShouldAllBe(item => item.Element("link")!.Value.StartsWith(begin, StringComparison.Ordinal));
        var days = channel.Elements("item").Select(item => item.Element("pubDate")?.Value).OfType<string>()
            .Select(day => DateTimeOffset.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        days.ShouldNotBeEmpty();
        days.ShouldAllBe(day => day < new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero)); // no article is dated by its arrival here
    }

    private async Task<XDocument> ReadXmlAsync(string path)
    {
        using var client = site.CreatePlainClient();
        return XDocument.Parse((await client.GetStringAsync(path)).TrimStart('\ufeff'));
    }

    public sealed class OnSqlite(SqliteStorefront site) : FeedTests(site), IClassFixture<SqliteStorefront>;

    public sealed class OnPostgreSql(PostgreSqlStorefront site) : FeedTests(site.OrSkip()), IClassFixture<PostgreSqlStorefront>;
}
