using System.Net;
using System.Text.Json.Nodes;

namespace Ocop.Web.Tests.Pages;

public abstract class EveryPageTests(StorefrontSite site)
{
    public static TheoryData<string> Paths { get; } = new(
        "/", "/tim-kiem", "/tim-kiem?q=com+na+lo", "/tim-kiem?q=zzzzzz", "/tim-kiem?sao=5&sao=4&tinh=38&xep=gia-tang",
        "/san-pham/nuoc-cot-hoa-atiso-ngoc-hoan", "/san-pham/com-na-lo", "/san-pham/man-tam-hoa-bac-ha", "/san-pham/ruou-ngo-ban-pho",
        "/chu-the/htx-que-huu-co-nam-det", "/xa/bac-ha-lao-cai", "/xa/ba-vi-ha-noi", "/tinh/lao-cai", "/diem-ban",
        "/diem-ban?gan=bac+ha&loai=Market", "/diem-ban?gan=khong-co-noi-nay", "/lang-du-lich", "/lang-du-lich/na-lo", "/huong-dan",
        "/huong-dan/sao-nghia-la-gi", "/tin-tuc", "/tin-tuc/na-lo-don-khach", "/gioi-thieu", "/giao-hang-doi-tra", "/quyen-rieng-tu",
        "/xac-minh", "/xac-minh?ma=715", "/xac-minh?ma=atiso", "/xac-minh?ma=khong-co-gi", "/du-lieu");

    [Theory, MemberData(nameof(Paths))]
    public Task In_Vietnamese_a_page_is_whole(string path) => ReadWholeAsync(path, "vi");

    [Theory, MemberData(nameof(Paths))]
    public Task In_English_a_page_is_whole(string path) => ReadWholeAsync("/en" + path, "en");

    [Theory]
    [InlineData("/san-pham/khong-co")]
    [InlineData("/chu-the/khong-co")]
    [InlineData("/xa/khong-co")]
    [InlineData("/tinh/khong-co")]
    [InlineData("/lang-du-lich/khong-co")]
    [InlineData("/huong-dan/khong-co")]
    [InlineData("/huong-dan/gioi-thieu")]
    [InlineData("/tin-tuc/khong-co")]
    [InlineData("/xac-minh/OC-2222-2222")]
    [InlineData("/san-pham/%3Cscript%3E")]
    public async Task What_does_not_exist_is_404_in_both_languages(string path)
    {
        using var client = site.CreatePlainClient();

        foreach (var address in new[] { path, "/en" + path })
        {
            using var answer = await client.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
            (await answer.Content.ReadAsStringAsync()).ShouldContain("</html>");
        }
    }

    [Theory, MemberData(nameof(Paths))]
    public async Task A_page_is_the_same_for_everybody_and_so_can_be_kept(string path)
    {
        using var client = site.CreatePlainClient();

        using var answer = await client.GetAsync(path);

        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        answer.Headers.ETag.ShouldNotBeNull();
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("__RequestVerificationToken");
    }

    [Fact]
    public async Task English_pages_link_to_English_pages()
    {
        var page = await site.ReadAsync("/en/san-pham/com-na-lo");

        var links = page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).Where(href => href.StartsWith('/'));

        links.ShouldAllBe(href => href.StartsWith("/en/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Filters_and_searches_are_not_for_search_engines_but_the_listing_is()
    {
        (await site.ReadAsync("/tim-kiem")).QuerySelector("meta[name=robots]").ShouldBeNull();
        (await site.ReadAsync("/tim-kiem?trang=2")).QuerySelector("link[rel=canonical]")!.GetAttribute("href")
            .ShouldBe("https://ocop.example.vn/tim-kiem?trang=2");
        foreach (var path in new[] { "/tim-kiem?sao=4", "/tim-kiem?q=com", "/tim-kiem?xep=moi", "/xa/ba-vi-ha-noi", "/diem-ban?loai=Market" })
            (await site.ReadAsync(path)).QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex", path);
    }

    [Fact]
    public async Task The_home_page_leads_with_the_newest_decision()
    {
        var page = await site.ReadAsync("/");

        page.QuerySelector("#moi")!.TextContent.ShouldBe("Mới được công nhận");
        page.QuerySelectorAll("section[aria-labelledby=moi] .card .stars").Length.ShouldBe(
            page.QuerySelectorAll("section[aria-labelledby=moi] .card").Length);
    }

    [Fact]
    public async Task Programs_read_the_day_of_an_article_that_people_read()
    {
        var page = await site.ReadAsync("/tin-tuc/quyet-dinh-26-2026-co-hieu-luc");

        page.QuerySelectorAll("script[type='application/ld+json']").Select(block => JsonNode.Parse(block.TextContent)!)
            .Single(block => block["@type"]!.GetValue<string>() == "Article")["datePublished"]!.GetValue<string>().ShouldBe("2026-05-22");
    }

    [Fact]
    public async Task A_chip_takes_its_own_filter_away_and_no_other()
    {
        var page = await site.ReadAsync("/tim-kiem?q=bac+ha&sao=3&nhom=1");

        page.QuerySelectorAll(".chip.on").Select(chip => chip.GetAttribute("href"))
            .ShouldBe(["/tim-kiem?q=bac%20ha&nhom=1", "/tim-kiem?q=bac%20ha&sao=3"]);
    }

    private async Task ReadWholeAsync(string path, string language)
    {
        var page = await site.ReadAsync(path);

        page.DocumentElement.GetAttribute("lang").ShouldBe(language);
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.QuerySelector("h1")!.TextContent.Trim().ShouldNotBeEmpty();
        page.Title!.ShouldContain("Ocop", Case.Sensitive);
        page.QuerySelectorAll("[style], script:not([src]):not([type='application/ld+json'])").ShouldBeEmpty();
        page.QuerySelectorAll("a[href^='~'], form[action^='~'], img[src^='~']").ShouldBeEmpty();
        page.QuerySelectorAll("img:not([alt])").ShouldBeEmpty();
        if (page.QuerySelector("meta[name=robots]") is null)
        {
            page.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!.ShouldStartWith("https://ocop.example.vn/");
            page.QuerySelectorAll("link[hreflang]").Select(link => link.GetAttribute("hreflang")).ShouldBe(["vi", "en", "x-default"]);
        }

        foreach (var block in page.QuerySelectorAll("script[type='application/ld+json']"))
            JsonNode.Parse(block.TextContent)!["@context"]!.GetValue<string>().ShouldBe("https://schema.org");
    }

    public sealed class OnSqlite(SqliteStorefront site) : EveryPageTests(site), IClassFixture<SqliteStorefront>;

    public sealed class OnPostgreSql(PostgreSqlStorefront site) : EveryPageTests(site.OrSkip()), IClassFixture<PostgreSqlStorefront>;
}
