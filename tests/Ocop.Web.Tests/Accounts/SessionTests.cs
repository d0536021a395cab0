using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Ocop.Commerce;
using Ocop.Testing;
using Ocop.Web.Accounts;
using Ocop.Web.Accounts.Demo;
using Ocop.Web.Accounts.Identity;
using Ocop.Web.Tests.Commerce;

namespace Ocop.Web.Tests.Accounts;

public sealed class SessionTests
{
    [Theory, EveryDatabase]
    public async Task A_person_sees_where_he_is_signed_in_and_ends_it_there_at_once(DatabaseKind kind)
    {
        await using var site = await StaffSite.StartAsync(kind);
        var account = await site.AddAccountAsync(Roles.Producer);
        var (here, there) = (site.NewBrowser(), site.NewBrowser());
        await StaffSite.SignInAsync(here, account.Email);
        await StaffSite.SignInAsync(there, account.Email);

        var page = await here.ReadAsync("/tai-khoan");
        page.QuerySelectorAll(".account-list li").Length.ShouldBe(2);
        var other = page.QuerySelector("button[name=session]")!.GetAttribute("value")!;
        (await here.SubmitAsync(page, "/tai-khoan?handler=End", ("session", other))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await there.GetAsync("/tai-khoan")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await here.ReadAsync("/tai-khoan")).QuerySelectorAll(".account-list li").Length.ShouldBe(1);
        (await site.ActsAsync(account.Id)).ShouldContain(AccountActs.SessionEnded);
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_another()
    {
        await using var site = await StaffSite.StartAsync(DatabaseKind.Sqlite);
        var (victim, _) = await site.EnterAsync(Roles.Producer);
        var (attacker, _) = await site.EnterAsync(Roles.Producer);
        var id = await site.UseAsync<AccountsDbContext, Guid>(db => db.Sessions.OrderBy(session => session.Id).Select(session => session.Id).FirstAsync());

        await attacker.SubmitAsync(await attacker.ReadAsync("/tai-khoan"), "/tai-khoan?handler=EndAll", ("session", id.ToString()));

        (await victim.GetAsync("/tai-khoan")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await attacker.GetAsync("/tai-khoan")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData(Roles.Officer, 29, 30)]
    [InlineData(Roles.Producer, 14 * 24 * 60 - 1, 14 * 24 * 60)]
    public async Task An_idle_session_ends(string role, int lastMinute, int gone)
    {
        await using var site = await StaffSite.StartAsync(DatabaseKind.Sqlite);
        var (client, _) = await site.EnterAsync(role);

        site.Clock.Advance(TimeSpan.FromMinutes(lastMinute));
        (await client.GetAsync("/tai-khoan")).StatusCode.ShouldBe(HttpStatusCode.OK);
        site.Clock.Advance(TimeSpan.FromMinutes(gone));
        (await client.GetAsync("/tai-khoan")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_busy_officer_signs_in_again_after_twelve_hours()
    {
        await using var site = await StaffSite.StartAsync(DatabaseKind.Sqlite);
        var (client, _) = await site.EnterAsync(Roles.Officer);

        for (var at = 20; at < 12 * 60; at += 20)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(20));
            (await client.GetAsync("/tai-khoan")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        site.Clock.Advance(TimeSpan.FromMinutes(20));
        (await client.GetAsync("/tai-khoan")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Changing_how_one_signs_in_asks_for_a_fresh_proof()
    {
        await using var site = await StaffSite.StartAsync(DatabaseKind.Sqlite);
        var (client, _) = await site.EnterAsync(Roles.Officer);
        var form = await client.ReadAsync("/tai-khoan/mat-khau");

        site.Clock.Advance(TimeSpan.FromMinutes(11));

        using var stale = await client.SubmitAsync(form, "/tai-khoan/mat-khau", ("Password", "chè tuyết nở tháng ba"));
        stale.Headers.Location!.OriginalString.ShouldBe("/dang-nhap?tiep=%2Ftai-khoan%2Fmat-khau&lai=1");
        foreach (var path in new[] { "/tai-khoan/hai-lop", "/tai-khoan/khoa", "/tai-khoan/thong-tin" })
            (await client.GetAsync(path)).Headers.Location!.OriginalString.ShouldStartWith("/dang-nhap?tiep=");
    }

    [Theory, EveryDatabase]
    public async Task Two_nodes_share_sign_ins_and_form_tokens(DatabaseKind kind)
    {
        await using var one = await StaffSite.StartAsync(kind);
        await using var two = one.StartBeside();
        var account = await one.AddAccountAsync(Roles.Producer);
        var both = new TwoNodes(one, two);

        using var form = await both.SendAsync(one, HttpMethod.Get, "/dang-nhap");
        var fields = BuyerClient.FormOf(await BuyerClient.ParseAsync(form), "/dang-nhap");
        (fields["Login"], fields["Password"]) = (account.Email, StaffSite.Password);
        using var entered = await both.SendAsync(two, HttpMethod.Post, "/dang-nhap", fields); // the token is the other node's

        entered.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var read = await both.SendAsync(one, HttpMethod.Get, "/tai-khoan");
        read.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var left = await both.SendAsync(one, HttpMethod.Post, "/dang-xuat", BuyerClient.FormOf(await BuyerClient.ParseAsync(read), "/dang-xuat"));
        using var gone = await both.SendAsync(two, HttpMethod.Get, "/tai-khoan");
        gone.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Outside_demo_mode_no_demonstration_account_exists_or_lets_anybody_in()
    {
        await using var site = await StaffSite.StartAsync(DatabaseKind.Sqlite);
        var client = site.NewBrowser();
        var page = await client.ReadAsync("/dang-nhap");
        page.QuerySelector(".demo-roles").ShouldBeNull();
        var form = BuyerClient.FormOf(page, "/dang-nhap");
        form["role"] = Roles.Admin;

        using var refused = await client.PostAsync("/dang-nhap?handler=Demo", form.Select(field => (field.Key, field.Value)));

        refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.UseAsync<AccountsDbContext, bool>(db => db.Accounts.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task A_demonstration_account_of_an_earlier_demo_stays_outside()
    {
        await using var site = await StaffSite.StartAsync(DatabaseKind.Sqlite);
        (await site.UseAsync<AccountDesk, IdentityResult>(accounts => accounts.CreateAsync(
            new Account { Name = "x", Email = DemoAccounts.EmailOf(Roles.Admin), Role = Roles.Admin, CreatedAt = site.Clock.GetUtcNow(), IsDemo = true }, StaffSite.Password))).OrThrow();
        var client = site.NewBrowser();

        await StaffSite.SubmitAsync(client, "/dang-nhap/quen", ("Login", DemoAccounts.EmailOf(Roles.Admin)));
        (await StaffSite.SignInAsync(client, DemoAccounts.EmailOf(Roles.Admin))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await site.UseAsync<CommerceDbContext, bool>(db => db.OutboxMessages.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task An_open_page_asks_nothing_about_accounts()
    {
        var watch = new CommandWatch(sql => sql.Contains("Accounts", StringComparison.Ordinal) || sql.Contains("ProtectionKeys", StringComparison.Ordinal) || sql.Contains("Sessions", StringComparison.Ordinal));
        await using var site = await StaffSite.StartAsync(watch.Watch);
        using var client = site.CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", "ocop-staff=" + new string('A', 43));
        watch.Seen.Clear(); // the start brings the tables up to date

        foreach (var path in new[] { "/", "/tim-kiem", "/en/gioi-thieu", "/health/live" })
            (await client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);

        watch.Seen.ShouldBeEmpty();
    }

    /// <summary>One browser that is sent now to this node, now to that one, by whatever stands in front.</summary>
    private sealed class TwoNodes(params StaffSite[] nodes)
    {
        private readonly CookieContainer _cookies = new();
        private readonly Dictionary<StaffSite, HttpClient> _clients = nodes.ToDictionary(
            node => node, node => node.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false }));

        public async Task<HttpResponseMessage> SendAsync(StaffSite node, HttpMethod method, string path, IEnumerable<KeyValuePair<string, string>>? form = null)
        {
            var address = new Uri("http://localhost" + path);
            using var request = new HttpRequestMessage(method, path);
            if (_cookies.GetCookieHeader(address) is { Length: > 0 } header)
                request.Headers.Add("Cookie", header);
            if (form is not null)
                request.Content = new FormUrlEncodedContent(form);
            var answer = await _clients[node].SendAsync(request);
            if (answer.Headers.TryGetValues("Set-Cookie", out var cookies))
                foreach (var cookie in cookies)
                    _cookies.SetCookies(address, cookie);
            return answer;
        }
    }
}
