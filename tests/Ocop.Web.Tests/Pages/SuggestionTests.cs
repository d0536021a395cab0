using System.Net;

namespace Ocop.Web.Tests.Pages;

public sealed class SuggestionTests(FrontEndSite site)
{
    [Fact]
    public async Task Letters_without_marks_suggest_the_product_under_its_address()
    {
        var html = await EventuallyAsync("/en/goi-y?q=com na l", html => html.Contains("com-na-lo", StringComparison.Ordinal));

        html.ShouldContain("href=\"/en/san-pham/com-na-lo\"");
        html.ShouldContain("<mark>Cốm</mark>");
        html.ShouldNotContain("<html");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=a")]
    [InlineData("?q=%22%20OR%201%3D1%20--")]
    [InlineData("?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("?q=%F0%9F%8C%BE%E2%80%AE%00")]
    [InlineData("?q=a&q=b&q[]=c")]
    public async Task Any_text_is_answered(string query)
    {
        using var client = site.CreateClient();

        using var answer = await client.GetAsync(new Uri("/goi-y" + query, UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("<script");
    }

    [Fact]
    public async Task A_text_longer_than_any_name_suggests_nothing()
    {
        using var client = site.CreateClient();

        var html = await client.GetStringAsync(new Uri("/goi-y?q=" + new string('c', 3000), UriKind.Relative));

        html.Trim().ShouldBeEmpty();
    }

    // The index is built beside the first requests
    private async Task<string> EventuallyAsync(string path, Func<string, bool> isThere)
    {
        using var client = site.CreateClient();
        for (var attempt = 0; ; attempt++)
        {
            var html = await client.GetStringAsync(new Uri(path, UriKind.Relative));
            if (isThere(html) || attempt == 100)
                return html;
            await Task.Delay(200);
        }
    }
}
