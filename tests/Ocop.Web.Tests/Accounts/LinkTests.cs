using System.Net;
using Ocop.Testing;
using Ocop.Web.Accounts;
using Ocop.Web.Accounts.Admin;
using Ocop.Web.Tests.Commerce;

namespace Ocop.Web.Tests.Accounts;

public sealed class LinkTests
{
    private const string NewPassword = "chè tuyết nở tháng ba";

    [Theory, EveryDatabase]
    public async Task A_forgotten_password_is_set_anew_once_and_everybody_is_signed_out(DatabaseKind kind)
    {
        await using var site = await StaffSite.StartAsync(kind);
        var (elsewhere, account) = await site.EnterAsync(Roles.Officer);
        var client = site.NewBrowser();
        (await StaffSite.SubmitAsync(client, "/dang-nhap/quen", ("Login", account.Email))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var link = await site.LinkInLetterAsync(account.Email);

        (await StaffSite.SubmitAsync(client, link, ("Password", "matkhau123456"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await StaffSite.SubmitAsync(client, link, ("Password", NewPassword))).Headers.Location!.OriginalString.ShouldBe("/dang-nhap?xong=mat-khau");

        (await client.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await elsewhere.GetAsync("/tai-khoan")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await StaffSite.SignInAsync(client, account.Email)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await StaffSite.SignInAsync(client, account.Email, NewPassword)).Headers.Location!.OriginalString.ShouldBe("/dang-nhap/ma"); // the second factor stays
    }

    [Fact]
    public async Task Nobody_learns_whether_an_account_exists_by_asking_for_a_new_password()
    {
        await using var site = await StaffSite.StartAsync(DatabaseKind.Sqlite);
        var account = await site.AddAccountAsync(Roles.Officer);
        var client = site.NewBrowser();

        var known = await (await StaffSite.SubmitAsync(client, "/dang-nhap/quen", ("Login", account.Email))).Content.ReadAsStringAsync();
        var unknown = await (await StaffSite.SubmitAsync(client, "/dang-nhap/quen", ("Login", "nobody@xa.example.vn"))).Content.ReadAsStringAsync();

        known.ShouldBe(unknown);
    }

    [Fact]
    public async Task A_link_is_good_for_an_hour_and_only_the_newest_one()
    {
        await using var site = await StaffSite.StartAsync(DatabaseKind.Sqlite);
        var account = await site.AddAccountAsync(Roles.Officer);
        var client = site.NewBrowser();
        await StaffSite.SubmitAsync(client, "/dang-nhap/quen", ("Login", account.Email));
        var link = await site.LinkInLetterAsync(account.Email);

        site.Clock.Advance(TimeSpan.FromMinutes(59));
        (await client.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        (await client.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Theory, EveryDatabase]
    public async Task The_first_administrator_comes_from_the_command_line_and_invites_the_others(DatabaseKind kind)
    {
        await using var site = await StaffSite.StartAsync(kind, ("Ocop:RequireTwoFactor", "false"));
        var output = new StringWriter();
        (await site.UseAsync<FirstAdmin, int>(admin => admin.RunAsync("chu.tich@xa.example.vn", output, CancellationToken.None))).ShouldBe(0);
        var link = new Uri(output.ToString().Trim().Split('\n')[^1]).PathAndQuery;
        var client = site.NewBrowser();
        (await StaffSite.SubmitAsync(client, link, ("Password", StaffSite.Password))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await StaffSite.SignInAsync(client, "chu.tich@xa.example.vn")).Headers.Location!.OriginalString.ShouldBe("/office");

        using var invited = await StaffSite.SubmitAsync(client, "/office/tai-khoan/moi",
            ("Name", "Tẩn A Sài"), ("Email", "Can.Bo@xa.example.vn"), ("Phone", "0912 000 111"), ("Role", Roles.Officer));

        var details = invited.Headers.Location!.OriginalString;
        (await client.ReadAsync(details)).QuerySelector("h1")!.TextContent.ShouldBe("Tẩn A Sài");
        (await client.ReadAsync("/office/tai-khoan")).QuerySelector("main")!.TextContent.ShouldContain("can.bo@xa.example.vn");
        var officer = site.NewBrowser();
        (await StaffSite.SubmitAsync(officer, await site.LinkInLetterAsync("can.bo@xa.example.vn"), ("Password", NewPassword))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await StaffSite.SignInAsync(officer, "0912000111", NewPassword)).Headers.Location!.OriginalString.ShouldBe("/office");
        (await officer.GetAsync("/office/tai-khoan")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory, EveryDatabase]
    public async Task An_administrator_changes_others_at_once_and_never_himself(DatabaseKind kind)
    {
        await using var site = await StaffSite.StartAsync(kind);
        var (admin, self) = await site.EnterAsync(Roles.Admin);
        var (officer, other) = await site.EnterAsync(Roles.Officer);

        (await PostAsync(admin, other.Id, "Role", ("Role", Roles.Tourism))).Headers.Location!.OriginalString.ShouldEndWith("?xong=vai");
        (await officer.GetAsync("/office/nhat-ky")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await PostAsync(admin, other.Id, "Disable")).Headers.Location!.OriginalString.ShouldEndWith("?xong=khoa");
        (await StaffSite.SignInAsync(officer, other.Email)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await admin.ReadAsync($"/office/tai-khoan/{self.Id}")).QuerySelectorAll("main form").ShouldBeEmpty();
        (await site.ActsAsync(other.Id)).TakeLast(3).ShouldBe([AccountActs.RoleChanged, AccountActs.Disabled, AccountActs.Refused]);
        var log = (await admin.ReadAsync($"/office/nhat-ky?doi-tuong={other.Id}")).QuerySelector("main")!.TextContent;
        log.ShouldContain("Đổi vai");
        log.ShouldContain("Vai: Cán bộ chương trình");
    }

    [Theory, EveryDatabase]
    public async Task A_new_e_mail_address_counts_when_its_letter_is_answered_and_the_old_one_is_told(DatabaseKind kind)
    {
        await using var site = await StaffSite.StartAsync(kind);
        var (client, account) = await site.EnterAsync(Roles.Producer);
        var page = await client.ReadAsync("/tai-khoan/thong-tin");

        (await client.SubmitAsync(page, "/tai-khoan/thong-tin?handler=Email", ("Email", "Moi@xa.example.vn"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var link = await site.LinkInLetterAsync("moi@xa.example.vn");
        (await StaffSite.SubmitAsync(site.NewBrowser(), link)).Headers.Location!.OriginalString.ShouldBe("/dang-nhap?xong=thu");

        (await StaffSite.SignInAsync(site.NewBrowser(), "moi@xa.example.vn")).Headers.Location!.OriginalString.ShouldBe("/dang-nhap/ma");
        (await StaffSite.SignInAsync(site.NewBrowser(), account.Email)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        for (var tries = 0; tries < 100 && site.Letters(account.Email).Count == 0; tries++)
            await Task.Delay(100);
        site.Letters(account.Email).ShouldHaveSingleItem().ShouldContain("vừa đổi sang địa chỉ khác");
    }

    private static async Task<HttpResponseMessage> PostAsync(BuyerClient admin, Guid account, string handler, params (string, string)[] fields)
    {
        var path = $"/office/tai-khoan/{account}";
        return await admin.SubmitAsync(await admin.ReadAsync(path), $"{path}?handler={handler}", fields);
    }
}
