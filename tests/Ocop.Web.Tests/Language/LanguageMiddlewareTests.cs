using Microsoft.AspNetCore.Http;
using Ocop.Web.Language;

namespace Ocop.Web.Tests.Language;

public sealed class LanguageMiddlewareTests
{
    [Theory]
    [InlineData("/", "", "/", false)]
    [InlineData("/san-pham/com-na-lo", "", "/san-pham/com-na-lo", false)]
    [InlineData("/en/san-pham/com-na-lo", "/en", "/san-pham/com-na-lo", true)]
    [InlineData("/en/", "/en", "/", true)]
    [InlineData("/english", "", "/english", false)]
    [InlineData("/EN/x", "", "/EN/x", false)]
    public async Task The_prefix_moves_into_the_path_base(string asked, string pathBase, string path, bool english)
    {
        var context = await RunAsync(asked);

        context.Request.PathBase.Value.ShouldBe(pathBase);
        context.Request.Path.Value.ShouldBe(path);
        LanguageMiddleware.Of(context).IsEnglish.ShouldBe(english);
    }

    [Fact]
    public async Task The_bare_prefix_leads_to_the_English_home_with_its_query()
    {
        var context = await RunAsync("/en", "?utm=x");

        context.Response.StatusCode.ShouldBe(StatusCodes.Status301MovedPermanently);
        context.Response.Headers.Location.ToString().ShouldBe("/en/?utm=x");
    }

    [Theory]
    [InlineData("/tim-kiem", "?q=qu%E1%BA%BF&trang=2", "/en/tim-kiem?q=qu%E1%BA%BF&trang=2")]
    [InlineData("/en/tim-kiem", "?q=a", "/tim-kiem?q=a")]
    [InlineData("/en/", "", "/")]
    public async Task The_language_switch_stays_on_the_page(string asked, string query, string other)
    {
        var context = await RunAsync(asked, query);

        PageAddresses.InOtherLanguage(context.Request).ShouldBe(other);
    }

    private static async Task<HttpContext> RunAsync(string path, string query = "")
    {
        var context = new DefaultHttpContext();
        context.Request.Path = path;
        context.Request.QueryString = new QueryString(query);
        await new LanguageMiddleware(_ => Task.CompletedTask).InvokeAsync(context);
        return context;
    }
}
