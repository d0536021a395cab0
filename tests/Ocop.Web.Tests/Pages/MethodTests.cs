using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Ocop.Web.Shop;
using Ocop.Web.Tests.Commerce;

namespace Ocop.Web.Tests.Pages;

/// <summary>A page answers the methods it has handlers for and refuses the others, never with half a page.</summary>
public sealed class MethodTests(SqliteStorefront site) : IClassFixture<SqliteStorefront>
{
    private static readonly Dictionary<string, string> Values = new()
    {
        ["{slug}"] = "com-na-lo",
        ["{code}"] = "OC-7K2M-9XQ4",
        ["{number}"] = "OC-0000-0000-0000",
        ["{code:int}"] = "404",
        ["{slug:regex(^(gioi-thieu|giao-hang-doi-tra|quyen-rieng-tu)$)}"] = "gioi-thieu",
    };

    [Theory]
    [InlineData("TRACE", false)]
    [InlineData("PUT", false)]
    [InlineData("DELETE", false)]
    [InlineData("POST", false)]
    [InlineData("POST", true)]
    public async Task No_page_is_half_written(string method, bool withToken)
    {
        using var client = NewClient();
        var token = await TokenAsync(client);
        foreach (var path in Pages())
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            if (method == "POST")
                request.Content = new FormUrlEncodedContent(withToken ? [KeyValuePair.Create("__RequestVerificationToken", token)] : []);

            using var answer = await client.SendAsync(request);

            // The checkout takes any post as a question for the freight and answers with the whole page
            ((int)answer.StatusCode).ShouldBeInRange(withToken && path == "/dat-hang" ? 200 : 300, 499, $"{method} {path}");
            if (answer.StatusCode == HttpStatusCode.MethodNotAllowed)
                answer.Content.Headers.Allow.ShouldNotBeEmpty(path);
        }
    }

    [Fact]
    public async Task A_post_to_a_page_that_is_only_read_names_what_it_takes()
    {
        using var client = NewClient();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", await TokenAsync(client))]);

        using var answer = await client.PostAsync("/san-pham/com-na-lo", form);
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/san-pham/com-na-lo"));

        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        answer.Content.Headers.Allow.ShouldBe(["GET", "HEAD"]);
        head.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Asked_for_its_methods_a_page_names_them()
    {
        using var client = NewClient();

        using var answer = await client.SendAsync(new HttpRequestMessage(HttpMethod.Options, "/gio-hang"));

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        answer.Content.Headers.Allow.ShouldBe(["GET", "POST", "HEAD"]);
    }

    [Fact]
    public void Every_page_about_a_buyer_has_a_brake() =>
        typeof(PersonalPage).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(PersonalPage)) && type.GetCustomAttribute<EnableRateLimitingAttribute>() is null)
            .ShouldBeEmpty();

    // The form's cookie is for https, as the public address is
    private HttpClient NewClient() => site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });

    private IEnumerable<string> Pages() =>
        from endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null
        let pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
        select Values.Aggregate(pattern, (path, value) => path.Replace(value.Key, value.Value, StringComparison.Ordinal));

    private static async Task<string> TokenAsync(HttpClient client)
    {
        using var page = await client.GetAsync("/don-hang");
        return (await BuyerClient.ParseAsync(page)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }
}
