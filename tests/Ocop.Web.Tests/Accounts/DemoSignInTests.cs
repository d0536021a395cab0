using System.Net;
using Ocop.Testing;
using Ocop.Web.Accounts;
using Ocop.Web.Tests.Commerce;

namespace Ocop.Web.Tests.Accounts;

public sealed class DemoSignInTests(ShopSites sites)
{
    [Theory, EveryDatabase]
    public async Task One_click_signs_in_and_leads_to_where_the_work_is(DatabaseKind kind)
    {
        var site = await sites.OpenAsync(kind);

        using var officer = await site.NewBrowser().PostDemoAsync(Roles.Officer);
        using var producer = await site.NewBrowser("/en").PostDemoAsync(Roles.Producer);

        officer.Headers.Location!.OriginalString.ShouldBe("/office");
        producer.Headers.Location!.OriginalString.ShouldBe("/en/tai-khoan");
        officer.Headers.GetValues("Set-Cookie").ShouldContain(cookie =>
            cookie.StartsWith("ocop-staff=", StringComparison.Ordinal) && cookie.Contains("httponly") && cookie.Contains("samesite=strict"));
    }

    [Theory]
    [InlineData("/office/giay?trang=2", "/office/giay?trang=2")]
    [InlineData("//evil.example", "/office")]
    [InlineData("/\\evil.example", "/office")]
    [InlineData("https://evil.example", "/office")]
    [InlineData("https:evil.example", "/office")]
    [InlineData("%2f%2fevil.example", "/office")]
    public async Task The_way_back_stays_on_this_site(string wanted, string reached)
    {
        var site = await sites.OpenAsync(DatabaseKind.Sqlite);

        using var entered = await site.NewBrowser().PostDemoAsync(Roles.Officer, wanted);

        entered.Headers.Location!.OriginalString.ShouldBe(reached);
    }

    [Fact]
    public async Task A_role_that_does_not_exist_is_refused()
    {
        var site = await sites.OpenAsync(DatabaseKind.Sqlite);

        using var refused = await site.NewBrowser().PostDemoAsync("Root");

        refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, EveryDatabase]
    public async Task Signing_out_ends_the_session_and_not_only_the_cookie(DatabaseKind kind)
    {
        var site = await sites.OpenAsync(kind);
        var client = site.NewBrowser();
        using var entered = await client.PostDemoAsync(Roles.Officer);
        var key = entered.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("ocop-staff=", StringComparison.Ordinal)).Split(';')[0];

        using var left = await client.SubmitAsync(await client.ReadAsync("/tai-khoan"), "/dang-xuat");

        left.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var stranger = site.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        stranger.DefaultRequestHeaders.Add("Cookie", key);
        using var answer = await stranger.GetAsync("/tai-khoan");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe("/dang-nhap?tiep=%2Ftai-khoan");
    }
}
