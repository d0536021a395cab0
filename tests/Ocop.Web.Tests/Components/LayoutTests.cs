using System.IO.Compression;
using System.Text;
using AngleSharp.Html.Dom;

namespace Ocop.Web.Tests.Components;

public sealed class LayoutTests(FrontEndSite site)
{
    private const int Budget = 60 * 1024;

    [Theory]
    [InlineData("/styleguide", "vi", "Sổ mẫu | Ocop")]
    [InlineData("/en/styleguide", "en", "Style guide | Ocop")]
    public async Task The_page_says_its_language_and_name(string path, string language, string title)
    {
        var page = await site.ReadAsync(path);

        page.DocumentElement.GetAttribute("lang").ShouldBe(language);
        page.Title.ShouldBe(title);
    }

    [Fact]
    public async Task The_page_holds_nothing_the_content_policy_forbids()
    {
        var page = await site.ReadAsync("/styleguide");

        page.QuerySelectorAll("[style], style").ShouldBeEmpty();
        page.QuerySelectorAll("script:not([src]):not([type='application/ld+json'])").ShouldBeEmpty();
        page.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)).ShouldBeEmpty();
        page.QuerySelectorAll("meta[name='htmx-config']").Single().GetAttribute("content")!.ShouldContain("\"allowEval\":false");
    }

    [Fact]
    public async Task Links_of_an_English_page_stay_English_and_the_switch_leads_back()
    {
        var page = await site.ReadAsync("/en/styleguide?a=1");

        var links = page.QuerySelectorAll("header a, footer a").Cast<IHtmlAnchorElement>().Select(link => link.GetAttribute("href")!).ToList();

        page.QuerySelector("header a[hreflang]")!.GetAttribute("href").ShouldBe("/styleguide?a=1");
        links.Where(href => href.StartsWith('/') && href != "/styleguide?a=1").ShouldAllBe(href => href.StartsWith("/en/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_link_of_the_program_has_found_its_root()
    {
        var page = await site.ReadAsync("/en/styleguide");

        page.QuerySelectorAll("[href], [src], [action], [hx-get]").SelectMany(element => element.Attributes)
            .Where(attribute => attribute.Value.StartsWith('~')).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_first_link_skips_to_the_content()
    {
        var page = await site.ReadAsync("/styleguide");

        page.QuerySelector("a")!.GetAttribute("href").ShouldBe("#noi-dung");
        page.QuerySelectorAll("main#noi-dung[tabindex='-1']").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Vietnamese_letters_are_not_written_as_numbers()
    {
        using var client = site.CreateClient();

        (await client.GetStringAsync("/styleguide")).ShouldNotContain("&#x1EA");
    }

    [Fact]
    public async Task A_first_visit_stays_within_its_weight()
    {
        using var client = site.CreateClient();
        var html = await (await client.GetAsync(new Uri("/khong-co-trang-nay", UriKind.Relative))).Content.ReadAsStringAsync();
        var page = await site.ReadAsync("/styleguide");
        var parts = page.QuerySelectorAll("link[rel=stylesheet], script[src]")
            .Select(part => part.GetAttribute("href") ?? part.GetAttribute("src")!)
            .Where(address => !address.Contains("styleguide", StringComparison.Ordinal));

        var weight = Compressed(Encoding.UTF8.GetBytes(html));
        foreach (var address in parts)
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            answer.EnsureSuccessStatusCode();
            answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
            weight += Compressed(await answer.Content.ReadAsByteArrayAsync());
        }

        weight.ShouldBeLessThan(Budget / 2); // the other half is for the content of a page
    }

    [Fact]
    public void All_four_fonts_together_stay_within_their_weight()
    {
        var fonts = Directory.GetFiles(Path.Combine(SourceFolder(), "Assets", "fonts"), "*.woff2");

        fonts.Length.ShouldBe(4);
        fonts.Sum(font => new FileInfo(font).Length).ShouldBeLessThanOrEqualTo(Budget);
    }

    private static int Compressed(byte[] bytes)
    {
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        BrotliEncoder.TryCompress(bytes, buffer, out var written, quality: 5, window: 20).ShouldBeTrue();
        return written;
    }

    private static string SourceFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Ocop.sln")))
            folder = folder.Parent;
        return Path.Combine(folder.FullName, "src", "Ocop.Web");
    }
}
