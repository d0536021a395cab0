using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ocop.Catalog;
using Ocop.Catalog.Register.Feed;
using Ocop.Testing;
using Ocop.Web.Tests.Accounts;
using Ocop.Web.Tests.Commerce;

namespace Ocop.Web.Tests.Sync;

/// <summary>The office's pages of the sync, as an officer without script uses them.</summary>
public sealed class SyncPagesTests(ShopSites sites)
{
    private const string NewSource = "/office/dong-bo/nguon/moi";
    private const string Token = "ocop_0123456789abcdef_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    [Theory]
    [InlineData("/office/dong-bo")]
    [InlineData("/office/dong-bo/nguon/moi")]
    [InlineData("/office/dong-bo/nguoi-doc/moi")]
    [InlineData("/office/dong-bo/de-rieng")]
    [InlineData("/office/dong-bo/lan")]
    [InlineData("/office/dong-bo/nguoi-doc")]
    public async Task Every_page_stands_in_both_languages_for_the_office_alone(string path)
    {
        foreach (var language in new[] { "", "/en" })
        {
            var officer = await (await SiteAsync()).SignInAsync("Officer", language);
            (await officer.ReadAsync(path)).QuerySelectorAll("h1").Length.ShouldBe(1);
        }

        using var stranger = await (await SiteAsync()).NewBrowser().GetAsync(path);
        stranger.StatusCode.ShouldNotBe(HttpStatusCode.OK);
        using var producer = await (await (await SiteAsync()).SignInAsync("Producer")).GetAsync(path);
        producer.StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_source_is_added_tested_paused_and_changed()
    {
        var officer = await (await SiteAsync()).SignInAsync("Officer");
        var place = await AddSourceAsync(officer);

        var page = await officer.ReadAsync(place);
        page.Body!.TextContent.ShouldContain("https://nguon.example.invalid");
        page.DocumentElement.OuterHtml.ShouldNotContain(Token);
        using (var tested = await PostAsync(officer, page, place, "Test"))
            (await BuyerClient.ParseAsync(tested)).QuerySelector(".notice.bad").ShouldNotBeNull();
        using (var paused = await PostAsync(officer, page, place, "Pause"))
            paused.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await officer.ReadAsync(place)).QuerySelector(".office-top .tag")!.TextContent.ShouldBe("Tạm dừng");
        var edit = await officer.ReadAsync(place + "/sua");
        edit.DocumentElement.OuterHtml.ShouldNotContain(Token);
        var kept = await FeedAsync(place);
        using (var saved = await PostFormAsync(officer, edit, place + "/sua", ("Form.Name", "Tên khác"), ("Form.Schedule", "10 2 * * *")))
            saved.StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var changed = await FeedAsync(place);
        (changed.Name, changed.Schedule, changed.Token).ShouldBe(("Tên khác", "10 2 * * *", kept.Token)); // an empty token keeps the one there is
        var acts = await UseAsync(db => db.AuditEntries.Where(entry => entry.SubjectKey == changed.Id.ToString()).Select(entry => entry.Act).ToListAsync());
        acts.ShouldBe(["feed.added", "feed.paused", "feed.changed"], ignoreOrder: true);
        var written = await UseAsync(db => db.AuditEntries.Where(entry => entry.SubjectKey == changed.Id.ToString()).Select(entry => entry.After).ToListAsync());
        written.ShouldAllBe(after => !after!.Contains("aaaaaaaa"));
    }

    [Theory]
    [InlineData("Form.Address", "không phải địa chỉ")]
    [InlineData("Form.Address", "http://nguon.example.vn")]
    [InlineData("Form.Address", "https://name:pass@nguon.example.vn")]
    [InlineData("Form.Address", "file:///etc/passwd")]
    [InlineData("Form.Address", "https://nguon.example.vn/?x=1")]
    [InlineData("Form.Schedule", "often")]
    [InlineData("Form.Token", "")]
    [InlineData("Form.Secret", "short")]
    [InlineData("Form.Places", "15, 99")]
    [InlineData("Form.Name", " ")]
    [InlineData("Form.Rights[0]", "Everything")]
    public async Task A_wrong_setting_is_said_at_its_field(string field, string value)
    {
        var officer = await (await SiteAsync()).SignInAsync("Officer");

        using var answer = await PostFormAsync(officer, await officer.ReadAsync(NewSource), NewSource, [.. Source(), (field, value)]);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await BuyerClient.ParseAsync(answer)).QuerySelector(".error-summary").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_token_is_shown_once()
    {
        const string Path = "/office/dong-bo/nguoi-doc/moi";
        var officer = await (await SiteAsync()).SignInAsync("Officer");

        using var answer = await PostFormAsync(officer, await officer.ReadAsync(Path), Path, ("Form.Name", "Văn phòng xã"), ("Form.Provinces", "15"));
        var keys = (await BuyerClient.ParseAsync(answer)).QuerySelectorAll(".sync-key").Select(key => key.TextContent).ToList();

        keys.Count.ShouldBe(3);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var list = (await officer.ReadAsync("/office/dong-bo/nguoi-doc")).DocumentElement.OuterHtml;
        list.ShouldContain("Văn phòng xã");
        list.ShouldNotContain(keys[1]);
        list.ShouldNotContain(keys[2]);
    }

    [Theory, EveryDatabase]
    public async Task The_history_of_runs_is_narrowed_sorted_and_sent_out(DatabaseKind kind)
    {
        var site = await sites.OpenAsync(kind);
        var officer = await site.SignInAsync("Officer", "/en");
        var now = TimeProvider.System.GetUtcNow();
        var source = PausedSource(now);
        var (feed, place) = (source.Id, $"/office/dong-bo/nguon/{source.Id}");
        await site.UseAsync<CatalogDbContext, int>(db =>
        {
            db.AddRange(
                source,
                Run(feed, now.AddMinutes(-3), RunState.Done, read: 7), Run(feed, now.AddMinutes(-2), RunState.Failed, read: 0), Run(feed, now.AddMinutes(-1), RunState.Done, read: 3, waiting: 2));
            return db.SaveChangesAsync();
        });
        var list = $"/office/dong-bo/lan?nguon={feed}";

        (await ReadRunsAsync(officer, list)).ShouldBe(["3", "0", "7"]);
        (await ReadRunsAsync(officer, list + "&xep=-doc")).ShouldBe(["7", "3", "0"]);
        (await ReadRunsAsync(officer, list + "&ket-qua=loi")).ShouldBe(["0"]);
        (await ReadRunsAsync(officer, list + "&ket-qua=cho&xep=cho")).ShouldBe(["3"]);
        (await officer.ReadAsync(place)).QuerySelectorAll(".list tbody tr").Length.ShouldBe(3);
        (await officer.ReadAsync($"/office/dong-bo?q={Uri.EscapeDataString(source.Name)}&tinh-trang=dung&xep=-tot"))
            .QuerySelector(".list tbody a")!.GetAttribute("href").ShouldBe("/en" + place);
        using var file = await officer.GetAsync(list + "&xuat=csv");
        (await file.Content.ReadAsStringAsync()).TrimEnd().Split("\r\n").Length.ShouldBe(4);
    }

    [Theory, EveryDatabase]
    public async Task A_subscriber_is_found_and_its_token_revoked(DatabaseKind kind)
    {
        var site = await sites.OpenAsync(kind);
        var officer = await site.SignInAsync("Officer");
        var name = $"Văn phòng {Guid.NewGuid():n}";
        const string Path = "/office/dong-bo/nguoi-doc/moi";
        using var admitted = await PostFormAsync(officer, await officer.ReadAsync(Path), Path, ("Form.Name", name), ("Form.Provinces", "15, 38"));
        var list = $"/office/dong-bo/nguoi-doc?q={Uri.EscapeDataString(name)}&tinh-trang=doc&xep=-doc";
        var page = (await officer.ReadAsync(list)).QuerySelector(".list tbody a")!.GetAttribute("href")!;
        (await officer.ReadAsync(page)).QuerySelector(".facts")!.TextContent.ShouldContain("Lào Cai, Thanh Hóa");

        using var revoked = await PostFormAsync(officer, await officer.ReadAsync(page), page);

        revoked.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await officer.ReadAsync(list)).QuerySelectorAll(".list tbody tr").ShouldBeEmpty();
        (await officer.ReadAsync(list.Replace("=doc&", "=thu-hoi&", StringComparison.Ordinal))).QuerySelectorAll(".list tbody tr").Length.ShouldBe(1);
        (await officer.ReadAsync(page)).QuerySelectorAll("main form").ShouldBeEmpty();
        using var file = await officer.GetAsync("/office/dong-bo/nguoi-doc?xuat=csv");
        (await file.Content.ReadAsStringAsync()).ShouldContain(name);
    }

    [Fact]
    public async Task A_run_and_what_it_set_aside_can_be_read()
    {
        var officer = await (await SiteAsync()).SignInAsync("Officer");
        var feed = PausedSource(TimeProvider.System.GetUtcNow());
        var run = new SyncRun { SubscriptionId = feed.Id, Trigger = RunTrigger.Push, StartedAt = TimeProvider.System.GetUtcNow(), SeenAt = TimeProvider.System.GetUtcNow(), Node = "thu:1", Read = 3, SetAside = 1 };
        await UseAsync(async db =>
        {
            db.AddRange(feed, run);
            db.Add(new SetAsideRecord
            {
                SubscriptionId = feed.Id,
                RemoteId = Guid.NewGuid().ToString(),
                Revision = 4,
                Kind = SetAsideKind.Broken,
                RunId = run.Id,
                Record = "{\"id\":\"<b>\"}",
                Title = "OC-7K2M-9XQ4 · <script>",
                Reasons = [new LocalText("stars: thiếu", "stars: missing")],
                At = TimeProvider.System.GetUtcNow(),
            });
            return await db.SaveChangesAsync();
        });

        var page = await officer.ReadAsync($"/office/dong-bo/lan/{run.Id}");
        page.Body!.TextContent.ShouldContain("stars: thiếu");
        page.QuerySelector("main script").ShouldBeNull();
        page.QuerySelector(".sync-progress")!.GetAttribute("hx-trigger").ShouldBe("every 1s");
        var moving = await officer.ReadAsync($"/office/dong-bo/lan/{run.Id}?handler=Progress");
        moving.QuerySelector("h1").ShouldBeNull();
        moving.QuerySelector(".sync-progress").ShouldNotBeNull();
        var list = await officer.ReadAsync("/office/dong-bo/de-rieng");
        var retry = BuyerClient.FormOf(list, "?handler=Retry");
        using var tried = await officer.PostAsync("/office/dong-bo/de-rieng?handler=Retry", retry.Select(field => (field.Key, field.Value)));
        tried.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        tried.Headers.Location!.OriginalString.ShouldEndWith("lai=false");
    }

    [Theory]
    [InlineData("/office/dong-bo/nguon/01934d4e-7a52-7c11-8f3e-0a5d4be07d2a")]
    [InlineData("/office/dong-bo/nguon/01934d4e-7a52-7c11-8f3e-0a5d4be07d2a/sua")]
    [InlineData("/office/dong-bo/lan/01934d4e-7a52-7c11-8f3e-0a5d4be07d2a")]
    [InlineData("/office/dong-bo/nguoi-doc/01934d4e-7a52-7c11-8f3e-0a5d4be07d2a")]
    [InlineData("/office/dong-bo/lan?nguon=01934d4e-7a52-7c11-8f3e-0a5d4be07d2a")]
    [InlineData("/office/dong-bo/lan?ket-qua=khong-co")]
    [InlineData("/office/khop/01934d4e-7a52-7c11-8f3e-0a5d4be07d2a")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var answer = await (await (await SiteAsync()).SignInAsync("Officer")).GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string[]> ReadRunsAsync(BuyerClient officer, string path) =>
        [.. (await officer.ReadAsync(path)).QuerySelectorAll(".list tbody td[data-label=Read]").Select(cell => cell.TextContent.Trim())];

    // No real run comes between
    private static FeedSubscription PausedSource(DateTimeOffset now) => new()
    {
        Name = $"Sổ của tỉnh {Guid.NewGuid():n}",
        Address = "https://nguon.example.invalid",
        Token = "-",
        KeyId = "-",
        Schedule = "168h",
        CreatedAt = now,
        PausedAt = now,
    };

    private static SyncRun Run(Guid feed, DateTimeOffset at, RunState state, int read, int waiting = 0) => new()
    {
        SubscriptionId = feed,
        Trigger = RunTrigger.Schedule,
        State = state,
        StartedAt = at,
        EndedAt = at.AddSeconds(4),
        SeenAt = at,
        Node = "thu:1",
        Read = read,
        Conflicts = waiting,
    };

    private Task<ShopSite> SiteAsync() => sites.OpenAsync(DatabaseKind.Sqlite);

    private static (string, string)[] Source() =>
    [
        ("Form.Name", "Sổ của tỉnh"), ("Form.Address", "https://nguon.example.invalid"), ("Form.Token", Token), ("Form.Secret", "mot-khoa-chu-ky-du-dai"),
        ("Form.Schedule", "168h"), ("Form.Rights[0]", "Add"), ("Form.Places", "15"),
    ];

    private static async Task<string> AddSourceAsync(BuyerClient officer)
    {
        using var answer = await PostFormAsync(officer, await officer.ReadAsync(NewSource), NewSource, Source());
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return answer.Headers.Location!.OriginalString;
    }

    // These forms go to the page they stand on.
    private static Task<HttpResponseMessage> PostFormAsync(BuyerClient officer, AngleSharp.Html.Dom.IHtmlDocument page, string path, params IEnumerable<(string Name, string Value)> fields)
    {
        var form = new Dictionary<string, string> { ["__RequestVerificationToken"] = page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")! };
        foreach (var input in page.QuerySelectorAll("main .field input.input"))
            form[input.GetAttribute("name")!] = input.GetAttribute("value") ?? "";
        foreach (var (name, value) in fields)
            form[name] = value;
        return officer.PostAsync(path, form.Select(field => (field.Key, field.Value)));
    }

    private static Task<HttpResponseMessage> PostAsync(BuyerClient officer, AngleSharp.Html.Dom.IHtmlDocument page, string path, string handler) =>
        PostFormAsync(officer, page, $"{path}?handler={handler}");

    private Task<FeedSubscription> FeedAsync(string place)
    {
        var id = Guid.Parse(place[(place.LastIndexOf('/') + 1)..]);
        return UseAsync(db => db.FeedSubscriptions.AsNoTracking().SingleAsync(row => row.Id == id));
    }

    private async Task<T> UseAsync<T>(Func<CatalogDbContext, Task<T>> use)
    {
        await using var scope = (await SiteAsync()).Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<CatalogDbContext>());
    }
}
