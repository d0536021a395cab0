using System.IO.Compression;
using System.Net;
using AngleSharp.Dom;
using Ocop.Testing;
using Ocop.Web.Accounts;
using Ocop.Web.Tests.Accounts;
using Ocop.Web.Tests.Commerce;

namespace Ocop.Web.Tests.Office;

public sealed class OfficePagesTests(ShopSites sites)
{
    private static readonly string[] Pages =
    [
        "/office", "/office/giay", "/office/giay?trang-thai=het-han&xep=-het", "/office/giay?han=chua-co-moi", "/office/giay?han=nop",
        "/office/giay?q=com+na+lo&sao=4&tinh=15&xa=02839", "/office/giay?q=715", "/office/giay?het-tu=2024-01-01&het-den=2024-12-31",
        "/office/san-pham", "/office/san-pham?giay=khong&nhom=1&hien=len", "/office/san-pham?giay=het&xep=-giay", "/office/san-pham?giay=co&xep=sao",
        "/office/chu-the", "/office/chu-the?loai=Cooperative&xep=-ghi-sao&q=htx", "/office/do-phu", "/office/do-phu?tinh=15&co=khong&xep=-ghi-sao",
        "/office/bao-cao", "/office/bao-cao/moi?ky=nam&nam=2026", "/office/bao-cao/moi?ky=sau-thang&nam=2021&tinh=15", "/office/giay/moi?q=com",
        "/office/san-pham/moi", "/office/chu-the/moi",
    ];

    [Theory, EveryDatabase]
    public async Task Every_page_is_whole_in_both_languages(DatabaseKind kind)
    {
        var site = await sites.OpenAsync(kind);
        foreach (var language in new[] { "", "/en" })
        {
            var officer = await site.SignInAsync(Roles.Officer, language);
            foreach (var path in Pages)
            {
                using var answer = await officer.GetAsync(path);
                answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
                answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
                var page = await BuyerClient.ParseAsync(answer);
                page.DocumentElement.GetAttribute("lang").ShouldBe(language.Length == 0 ? "vi" : "en");
                page.QuerySelectorAll("h1").Length.ShouldBe(1, path);
                page.QuerySelectorAll("[style], style, script:not([src])").ShouldBeEmpty(path);
                page.QuerySelectorAll("main a[href^='/']").Select(link => link.GetAttribute("href")!)
                    .ShouldAllBe(href => href.StartsWith(language + "/", StringComparison.Ordinal), path);
            }
        }
    }

    [Theory, EveryDatabase]
    public async Task Each_number_of_today_counts_the_rows_of_the_list_it_leads_to(DatabaseKind kind)
    {
        var site = await sites.OpenAsync(kind);
        var officer = await site.SignInAsync(Roles.Officer);

        var before = await NumbersAsync(officer);
        var counted = new Dictionary<string, string>();
        foreach (var href in before.Keys)
            counted[href] = (await officer.ReadAsync(href)).QuerySelector(".list-bar b")!.TextContent;
        var after = await NumbersAsync(officer);

        before.Count.ShouldBeGreaterThan(10);
        foreach (var (href, count) in counted) // other tests write to the same register meanwhile
            count.ShouldBeOneOf([before[href], after[href]], href);
    }

    private static async Task<Dictionary<string, string>> NumbersAsync(BuyerClient officer) =>
        (await officer.ReadAsync("/office")).QuerySelectorAll(".counts a, .standings td a")
            .Select(link => (Href: link.GetAttribute("href")!, Count: link.QuerySelector("b")?.TextContent ?? link.TextContent))
            .Where(link => link.Href.StartsWith("/office/giay?", StringComparison.Ordinal) || link.Href.StartsWith("/office/san-pham?", StringComparison.Ordinal)
                || link.Href.StartsWith("/office/do-phu?", StringComparison.Ordinal))
            .ToDictionary(link => link.Href, link => link.Count);

    [Theory]
    [InlineData("/office/giay?sao=9")]
    [InlineData("/office/giay?trang=99")]
    [InlineData("/office/giay?xep=khong-co")]
    [InlineData("/office/giay?xep=chu-the")]
    [InlineData("/office/giay?tinh=99")]
    [InlineData("/office/giay?het-tu=32/13/2026")]
    [InlineData("/office/giay?xuat=pdf")]
    [InlineData("/office/chu-the?loai=1")]
    public async Task What_a_list_does_not_have_is_404(string path)
    {
        var officer = await (await sites.OpenAsync(DatabaseKind.Sqlite)).SignInAsync(Roles.Officer);

        using var answer = await officer.GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_office_is_closed_to_everybody_else()
    {
        var site = await sites.OpenAsync(DatabaseKind.Sqlite);
        var producer = await site.SignInAsync(Roles.Producer);
        foreach (var path in new[] { "/office", "/office/giay", "/office/giay?xuat=xlsx", "/office/do-phu" })
        {
            using var stranger = await site.NewBrowser().GetAsync(path);
            using var refused = await producer.GetAsync(path);

            stranger.StatusCode.ShouldBeOneOf(HttpStatusCode.Found, HttpStatusCode.SeeOther, HttpStatusCode.Unauthorized);
            refused.StatusCode.ShouldNotBe(HttpStatusCode.OK, path);
        }
    }

    [Fact]
    public async Task Chosen_columns_are_kept_and_can_be_taken_back()
    {
        var officer = await (await sites.OpenAsync(DatabaseKind.Sqlite)).SignInAsync(Roles.Officer);
        var page = await officer.ReadAsync("/office/giay?sao=3");
        page.QuerySelectorAll("thead th").Select(th => th.TextContent.Trim()).ShouldNotContain("Năm công nhận");

        using var kept = await officer.SubmitAsync(page, "/office/cot", ("columns", "nam"));

        kept.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        kept.Headers.Location!.OriginalString.ShouldBe("/office/giay?sao=3");
        var narrowed = await officer.ReadAsync("/office/giay");
        narrowed.QuerySelectorAll("thead th").Select(th => th.TextContent.Trim()).ShouldBe(["Sản phẩm", "Năm công nhận"]);
        using var reset = await officer.SubmitAsync(narrowed, "/office/cot", ("reset", "1"));
        (await officer.ReadAsync("/office/giay")).QuerySelectorAll("thead th").Length.ShouldBeGreaterThan(4);
    }

    [Fact]
    public async Task The_way_back_from_choosing_columns_stays_on_this_site()
    {
        var officer = await (await sites.OpenAsync(DatabaseKind.Sqlite)).SignInAsync(Roles.Officer);
        var page = await officer.ReadAsync("/office/giay");

        using var kept = await officer.SubmitAsync(page, "/office/cot", ("back", "//evil.example"), ("columns", "nam"));

        kept.Headers.Location!.OriginalString.ShouldBe("/office");
    }

    [Theory, EveryDatabase]
    public async Task A_list_goes_out_as_a_workbook_and_as_text_with_all_its_rows(DatabaseKind kind)
    {
        var officer = await (await sites.OpenAsync(kind)).SignInAsync(Roles.Officer);
        var total = int.Parse((await officer.ReadAsync("/office/giay?sao=3&het-den=2024-12-31")).QuerySelector(".list-bar b")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);

        using var csv = await officer.GetAsync("/office/giay?sao=3&het-den=2024-12-31&xuat=csv");
        using var xlsx = await officer.GetAsync("/office/giay?sao=3&het-den=2024-12-31&xuat=xlsx");

        (await csv.Content.ReadAsStringAsync()).TrimEnd().Split("\r\n").Length.ShouldBe(total + 1);
        xlsx.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        xlsx.Content.Headers.ContentDisposition.FileNameStar!.ShouldEndWith(".xlsx");
        await using var book = new ZipArchive(await xlsx.Content.ReadAsStreamAsync());
        using var sheet = new StreamReader(book.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        (await sheet.ReadToEndAsync()).Split("<row ").Length.ShouldBe(total + 2);
    }
}
