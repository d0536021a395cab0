using System.Net;

namespace Ocop.Web.Tests.Pages;

public sealed class ErrorPageTests(FrontEndSite site)
{
    [Theory]
    [InlineData("/khong-co-trang-nay", HttpStatusCode.NotFound, "Không có trang này")]
    [InlineData("/en/khong-co-trang-nay", HttpStatusCode.NotFound, "This page does not exist")]
    [InlineData("/loi/429", HttpStatusCode.TooManyRequests, "Nhiều yêu cầu quá")]
    [InlineData("/en/loi/500", HttpStatusCode.InternalServerError, "The server has failed")]
    [InlineData("/loi/200", HttpStatusCode.NotFound, "Không có trang này")]
    public async Task A_refusal_keeps_its_status_and_speaks_the_language_of_the_address(string path, HttpStatusCode status, string words)
    {
        using var client = site.CreateClient();

        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));

        answer.StatusCode.ShouldBe(status);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
        (await answer.Content.ReadAsStringAsync()).ShouldContain(words);
    }

    [Fact]
    public async Task A_mistyped_address_is_offered_as_a_search()
    {
        using var client = site.CreateClient();

        var html = await (await client.GetAsync(new Uri("/san-pham/com-na-loo", UriKind.Relative))).Content.ReadAsStringAsync();

        html.ShouldContain("value=\"com na loo\"");
    }

    [Theory]
    [InlineData("/san-pham/x", "Yêu cầu này không được nhận")]
    [InlineData("/en/san-pham/x", "This request was not accepted")]
    public async Task A_post_from_another_site_gets_a_page_too(string path, string words)
    {
        using var client = site.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent("") };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(words);
    }

    [Fact]
    public async Task Programs_get_problem_details()
    {
        using var client = site.CreateClient();

        using var answer = await client.GetAsync(new Uri("/api/v1/khong-co", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData("/loi/99999999999999999999")]
    [InlineData("/loi/-1")]
    [InlineData("/san-pham/%F0%9F%8C%BE%E2%80%AE")]
    [InlineData("/media/brocade/food/..%2f..%2fetc%2fpasswd.svg")]
    [InlineData("/media/brocade/food/Hoa.svg")]
    [InlineData("/media/brocade/gold/hoa.svg")]
    [InlineData("/media/qr/OC-1111-1111.svg")]
    [InlineData("/media/og/product/khong-co.png")]
    [InlineData("/media/og/nothing/khong-co.png")]
    public async Task Odd_addresses_are_refused_and_never_fail(string path)
    {
        using var client = site.CreateClient();

        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));

        ((int)answer.StatusCode).ShouldBeInRange(400, 404);
    }
}
