using System.Text.Encodings.Web;
using Ocop.Web.Articles;
using Ocop.Web.Language;

namespace Ocop.Web.Tests.Articles;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](data:text/html,<script>)")]
    [InlineData("[x](//evil.example/)")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("<javascript:alert(1)>")]
    public void Nothing_runs(string markdown)
    {
        var html = Html(markdown);

        html.ShouldNotContain("<script");
        html.ShouldNotContain("<img src=x");
        html.ShouldNotContain("href=\"javascript", Case.Insensitive);
        html.ShouldNotContain("href=\"data:");
        html.ShouldNotContain("href=\"//");
        html.ShouldNotContain("src=\"javascript", Case.Insensitive);
    }

    [Fact]
    public void Own_links_stay_in_the_language_and_foreign_ones_say_that_they_leave()
    {
        Html("[a](/diem-ban)", english: true).ShouldContain("href=\"/en/diem-ban\"");
        Html("[a](/en/diem-ban)", english: true).ShouldContain("href=\"/en/diem-ban\"");
        Html("[a](/diem-ban)").ShouldContain("href=\"/diem-ban\"");
        Html("[a](https://example.vn)").ShouldContain("rel=\"external noopener nofollow\"");
    }

    [Fact]
    public void Headings_start_below_the_heading_of_the_page() => Html("# A\n## B").ShouldBe("<h2>A</h2>\n<h3>B</h3>\n");

    private static string Html(string markdown, bool english = false)
    {
        using var text = new StringWriter();
        new MarkdownText().ToHtml(markdown, new Lang { IsEnglish = english }).WriteTo(text, HtmlEncoder.Default);
        return text.ToString();
    }
}
