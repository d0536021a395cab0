using System.Net;
using Ocop.Testing;
using Ocop.Web.Accounts;
using Ocop.Web.Accounts.SecondFactor;
using Ocop.Web.Tests.Commerce;

namespace Ocop.Web.Tests.Accounts;

public sealed class SignInTests
{
    [Theory, EveryDatabase]
    public async Task Phone_and_password_let_a_producer_in(DatabaseKind kind)
    {
        await using var site = await StaffSite.StartAsync(kind);
        var account = await site.AddAccountAsync(Roles.Producer, phone: "+84987654321");

        using var entered = await StaffSite.SignInAsync(site.NewBrowser(), "0987 654 321");

        entered.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        entered.Headers.Location!.OriginalString.ShouldBe("/tai-khoan");
        (await site.ActsAsync(account.Id)).ShouldBe([AccountActs.SignedIn]);
    }

    [Theory, EveryDatabase]
    public async Task Refusals_are_all_alike_and_five_in_a_row_lock_the_account_for_a_while(DatabaseKind kind)
    {
        await using var site = await StaffSite.StartAsync(kind);
        var account = await site.AddAccountAsync(Roles.Producer);
        var client = site.NewBrowser();

        var unknown = await RefusedAsync(client, "nobody@xa.example.vn", "whatever it is");
        var wrong = await RefusedAsync(client, account.Email, "whatever it is");
        for (var tries = 1; tries < Lockout.Tries; tries++)
            await RefusedAsync(client, account.Email, $"whatever it is {tries}");
        var locked = await RefusedAsync(client, account.Email, StaffSite.Password);

        wrong.ShouldBe(unknown.Replace("nobody@xa.example.vn", account.Email, StringComparison.Ordinal));
        locked.ShouldBe(wrong);
        site.Clock.Advance(Lockout.Wait);
        (await StaffSite.SignInAsync(client, account.Email)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await site.ActsAsync(account.Id)).ShouldBe([.. Enumerable.Repeat(AccountActs.Refused, 4), AccountActs.Locked, AccountActs.Refused, AccountActs.SignedIn]);
    }

    [Theory, EveryDatabase]
    public async Task The_office_wants_the_code_and_takes_each_code_once(DatabaseKind kind)
    {
        await using var site = await StaffSite.StartAsync(kind);
        var account = await site.AddAccountAsync(Roles.Officer, StaffSite.AppKey);
        var code = Totp.CodeAt(StaffSite.AppKey, site.Clock.GetUtcNow());
        var client = site.NewBrowser();

        using var asked = await StaffSite.SignInAsync(client, account.Email);
        asked.Headers.Location!.OriginalString.ShouldBe("/dang-nhap/ma");
        (await client.GetAsync("/office/tai-khoan")).Headers.Location!.OriginalString.ShouldStartWith("/dang-nhap");
        (await StaffSite.SubmitAsync(client, "/dang-nhap/ma", ("Code", "000000"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await StaffSite.SubmitAsync(client, "/dang-nhap/ma", ("Code", code))).Headers.Location!.OriginalString.ShouldBe("/office");
        (await client.GetAsync("/office/nhat-ky")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var again = site.NewBrowser();
        await StaffSite.SignInAsync(again, account.Email);
        (await StaffSite.SubmitAsync(again, "/dang-nhap/ma", ("Code", code))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Five_wrong_codes_begin_at_the_password_again()
    {
        await using var site = await StaffSite.StartAsync(DatabaseKind.Sqlite);
        var account = await site.AddAccountAsync(Roles.Officer, StaffSite.AppKey);
        var client = site.NewBrowser();
        await StaffSite.SignInAsync(client, account.Email);

        for (var tries = 0; tries < 4; tries++)
            (await StaffSite.SubmitAsync(client, "/dang-nhap/ma", ("Code", "12345"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await StaffSite.SubmitAsync(client, "/dang-nhap/ma", ("Code", "12345"))).Headers.Location!.OriginalString.ShouldBe("/dang-nhap");

        (await client.GetAsync("/dang-nhap/ma")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory, EveryDatabase]
    public async Task Without_a_second_factor_the_office_leads_to_setting_one_up_and_then_opens(DatabaseKind kind)
    {
        await using var site = await StaffSite.StartAsync(kind);
        var account = await site.AddAccountAsync(Roles.Officer);
        var client = site.NewBrowser();
        (await StaffSite.SignInAsync(client, account.Email)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await client.GetAsync("/office/nhat-ky")).Headers.Location!.OriginalString.ShouldBe("/tai-khoan/hai-lop");
        var page = await client.ReadAsync("/tai-khoan/hai-lop");
        var key = page.QuerySelector(".account-secret")!.TextContent.Replace(" ", "");
        using var shown = await client.SubmitAsync(page, "/tai-khoan/hai-lop", ("Code", Totp.CodeAt(key, site.Clock.GetUtcNow())));
        var codes = (await BuyerClient.ParseAsync(shown)).QuerySelectorAll(".recovery-codes code").Select(code => code.TextContent).ToList();

        codes.Count.ShouldBe(RecoveryCodes.Count);
        (await client.GetAsync("/office/nhat-ky")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await UseRecoveryCodeAsync(site, account, codes[0])).ShouldBe(HttpStatusCode.SeeOther);
        (await UseRecoveryCodeAsync(site, account, codes[0])).ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory, EveryDatabase]
    public async Task One_login_name_is_tried_five_times_a_minute_at_all_nodes_together(DatabaseKind kind)
    {
        await using var one = await StaffSite.StartAsync(kind, ("Ocop:RateLimits", "on"));
        await using var two = one.StartBeside();
        var (here, there) = (one.NewBrowser(), two.NewBrowser());

        for (var tries = 0; tries < 5; tries++)
            (await StaffSite.SignInAsync(tries % 2 == 0 ? here : there, "nobody@xa.example.vn")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await StaffSite.SignInAsync(here, " Nobody@xa.example.vn")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await StaffSite.SignInAsync(there, "nobody@xa.example.vn")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        one.Clock.Advance(TimeSpan.FromMinutes(1));
        (await StaffSite.SignInAsync(there, "nobody@xa.example.vn")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_refused_password_is_never_sent_back_and_no_page_here_is_kept()
    {
        await using var site = await StaffSite.StartAsync(DatabaseKind.Sqlite);
        var client = site.NewBrowser();

        using var refused = await StaffSite.SignInAsync(client, "nobody@xa.example.vn", "bí mật của tôi");

        (await refused.Content.ReadAsStringAsync()).ShouldNotContain("bí mật của tôi");
        foreach (var path in new[] { "/dang-nhap", "/en/dang-nhap", "/dang-nhap/quen", "/dang-nhap/mat-khau-moi?ma=x", "/dang-nhap/thu-moi?ma=x" })
        {
            using var answer = await client.GetAsync(path);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue(path);
            answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        }
    }

    private static async Task<string> RefusedAsync(BuyerClient client, string login, string password)
    {
        using var refused = await StaffSite.SignInAsync(client, login, password);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await BuyerClient.ParseAsync(refused);
        foreach (var token in page.QuerySelectorAll("input[name=__RequestVerificationToken]"))
            token.Remove();
        return page.Body!.InnerHtml;
    }

    private static async Task<HttpStatusCode> UseRecoveryCodeAsync(StaffSite site, Account account, string code)
    {
        var client = site.NewBrowser();
        await StaffSite.SignInAsync(client, account.Email);
        return (await StaffSite.SubmitAsync(client, "/dang-nhap/ma", ("Code", code))).StatusCode;
    }
}
