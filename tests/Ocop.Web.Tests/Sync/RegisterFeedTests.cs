using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ocop.Catalog;
using Ocop.Catalog.Register.Feed;
using Ocop.Web.Endpoints.Register;
using Ocop.Web.Sync;
using Ocop.Web.Tests.Endpoints;
using Ocop.Web.Tests.Pages;

namespace Ocop.Web.Tests.Sync;

/// <summary>The register as it is served to other administrations, and the notices it takes.</summary>
public sealed class RegisterFeedTests(SqliteStorefront site) : IClassFixture<SqliteStorefront>
{
    private const string Address = "/api/register/v1/certificates";

    [Theory]
    [InlineData(null)]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer ")]
    [InlineData("Bearer something")]
    [InlineData("Bearer ocop_0123456789abcdef_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task Nothing_without_a_token(string? header)
    {
        using var answer = await AskAsync("?limit=1", header);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task A_revoked_token_is_worth_nothing_and_the_rest_of_a_token_counts()
    {
        var (token, subscriber) = await AdmitAsync();
        using (var good = await AskAsync("?limit=1", $"Bearer {token.Text}"))
            good.StatusCode.ShouldBe(HttpStatusCode.OK);
        using (var guess = await AskAsync("?limit=1", $"Bearer {token.Text[..^1]}{(token.Text[^1] == 'A' ? 'B' : 'A')}"))
            guess.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        await UseAsync<FeedDesk, bool>(desk => desk.RevokeAsync(subscriber.Id, new Catalog.Audit.Actor(null, "Thử", "Admin"), CancellationToken.None));

        using var revoked = await AskAsync("?limit=1", $"Bearer {token.Text}");
        revoked.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Following_the_cursor_reads_every_certificate_once_by_revision()
    {
        var (token, _) = await AdmitAsync();
        var (ids, revisions, after) = (new List<string>(), new List<long>(), "");
        for (var hasMore = true; hasMore;)
        {
            using var answer = await AskAsync($"?limit=25{after}", $"Bearer {token.Text}");
            var page = JsonSerializer.Deserialize(await answer.Content.ReadAsStringAsync(), FeedJson.Default.FeedPage)!;
            ids.AddRange(page.Items.Select(item => item.Id));
            revisions.AddRange(page.Items.Select(item => item.Revision));
            (after, hasMore) = ("&after=" + page.Next, page.HasMore);
        }

        ids.ShouldBeUnique();
        revisions.ShouldBeInOrder();
        ids.Count.ShouldBe(await UseAsync<CatalogDbContext, int>(db => db.Certificates.CountAsync(row => row.Revision > 0)));
        using var end = await AskAsync($"?limit=25{after}", $"Bearer {token.Text}");
        using var again = new HttpRequestMessage(HttpMethod.Get, $"{Address}?limit=25{after}");
        again.Headers.IfNoneMatch.Add(end.Headers.ETag!);
        again.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Text);
        using var client = site.CreatePlainClient();
        using var unchanged = await client.SendAsync(again);
        unchanged.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await unchanged.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("?limit=0", 400)]
    [InlineData("?limit=1001", 400)]
    [InlineData("?limit=many", 400)]
    [InlineData("?after=x", 400)]
    [InlineData("?aftr=x", 400)]
    [InlineData("", 200)]
    public async Task A_wrong_question_is_answered_as_ProblemDetails(string query, int status)
    {
        var (token, _) = await AdmitAsync();

        using var answer = await AskAsync(query, $"Bearer {token.Text}");

        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(status == 200 ? "application/json" : "application/problem+json");
    }

    [Fact]
    public async Task A_cursor_of_another_history_is_gone()
    {
        var (token, _) = await AdmitAsync();

        using var answer = await AskAsync("?after=" + new FeedCursor(Guid.NewGuid(), 5), $"Bearer {token.Text}");

        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Answers_are_signed_with_the_subscriber_s_key_and_kept_by_nobody()
    {
        var (token, _) = await AdmitAsync();

        using var answer = await AskAsync("?limit=3", $"Bearer {token.Text}");

        var body = await answer.Content.ReadAsByteArrayAsync();
        FeedSignature.Check(SourceServer.Secret, answer.Headers.GetValues(FeedSignature.Header).Single(), body, site.Clock.GetUtcNow(), out _).ShouldBe(SignatureVerdict.Right);
        answer.Headers.CacheControl!.Private.ShouldBeTrue();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task The_token_is_kept_as_a_hash_and_the_key_encrypted()
    {
        var (token, subscriber) = await AdmitAsync();

        var row = await UseAsync<CatalogDbContext, FeedSubscriber>(db => db.FeedSubscribers.AsNoTracking().SingleAsync(row => row.Id == subscriber.Id));

        row.TokenHash.ShouldBe(token.Hash());
        row.Secret!.ShouldNotContain(SourceServer.Secret);
    }

    [Fact]
    public async Task The_document_describes_what_is_answered()
    {
        var (token, _) = await AdmitAsync();
        var document = await site.ReadJsonAsync("/openapi/register-v1.json");
        document["paths"]!.AsObject().Select(path => path.Key).Order().ShouldBe(["/api/register/v1/certificates", "/api/register/v1/notify"]);
        var get = document["paths"]![Address]!["get"]!;
        foreach (var status in new[] { "200", "304", "400", "401", "410", "429" })
            get["responses"]![status].ShouldNotBeNull(status);
        get["security"]!.AsArray().ShouldHaveSingleItem();
        foreach (var parameter in get["parameters"]!.AsArray())
            parameter!["example"].ShouldNotBeNull($"{parameter["name"]}");
        var media = get["responses"]!["200"]!["content"]!["application/json"]!;
        JsonSchema.Check(document, media["schema"]!, media["example"], "the example");
        JsonSerializer.SerializeToNode(RegisterFeedDescription.Example, FeedJson.Default.FeedPage)!.ToJsonString().ShouldBe(media["example"]!.ToJsonString());

        using var answer = await AskAsync("?limit=100", $"Bearer {token.Text}");
        JsonSchema.Check(document, media["schema"]!, JsonNode.Parse(await answer.Content.ReadAsStringAsync()), Address);
        (await site.ReadJsonAsync("/openapi/v1.json"))["paths"]!.AsObject().ShouldNotContain(path => path.Key.StartsWith("/api/register", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_signed_notice_wakes_the_sync_once()
    {
        var (key, feed) = await FollowAsync();
        var body = Notice(key);
        var signature = FeedSignature.Write(SourceServer.Secret, site.Clock.GetUtcNow(), body);

        (await NotifyAsync(body, signature)).ShouldBe(HttpStatusCode.Accepted);
        (await UseAsync<SyncQueries, FeedSubscription?>(queries => queries.SubscriptionAsync(feed, CancellationToken.None)))!.LastNoticeAt.ShouldNotBeNull();
        (await NotifyAsync(body, signature)).ShouldBe(HttpStatusCode.Unauthorized); // played again
        var later = FeedSignature.Write(SourceServer.Secret, site.Clock.GetUtcNow().AddSeconds(1), body);
        (await NotifyAsync(body, later)).ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task A_notice_that_is_not_as_agreed_wakes_nothing()
    {
        var (key, feed) = await FollowAsync();
        var (body, now) = (Notice(key), site.Clock.GetUtcNow());

        (await NotifyAsync(body, null)).ShouldBe(HttpStatusCode.Unauthorized);
        (await NotifyAsync(body, FeedSignature.Write("another key", now, body))).ShouldBe(HttpStatusCode.Unauthorized);
        (await NotifyAsync(body, FeedSignature.Write(SourceServer.Secret, now.AddMinutes(-6), body))).ShouldBe(HttpStatusCode.Unauthorized);
        (await NotifyAsync(Notice("0000000000000000"), FeedSignature.Write(SourceServer.Secret, now, Notice("0000000000000000")))).ShouldBe(HttpStatusCode.Unauthorized);
        (await NotifyAsync("no"u8.ToArray(), null)).ShouldBe(HttpStatusCode.BadRequest);
        (await NotifyAsync(new byte[100_000], null)).ShouldBe(HttpStatusCode.BadRequest);
        (await UseAsync<SyncQueries, FeedSubscription?>(queries => queries.SubscriptionAsync(feed, CancellationToken.None)))!.LastNoticeAt.ShouldBeNull();
    }

    private async Task<(FeedToken Token, FeedSubscriber Subscriber)> AdmitAsync()
    {
        var token = FeedToken.New();
        var subscriber = new FeedSubscriber
        {
            Name = "Văn phòng thử",
            KeyId = token.KeyId,
            TokenHash = token.Hash(),
            Secret = site.Services.GetRequiredService<FeedSecrets>().Protect(SourceServer.Secret),
            CreatedAt = site.Clock.GetUtcNow(),
        };
        await UseAsync<FeedDesk, int>(async desk =>
        {
            await desk.AdmitAsync(subscriber, new Catalog.Audit.Actor(null, "Thử", "Admin"), CancellationToken.None);
            return 0;
        });
        return (token, subscriber);
    }

    private async Task<(string Key, Guid Feed)> FollowAsync()
    {
        var secrets = site.Services.GetRequiredService<FeedSecrets>();
        var token = FeedToken.New();
        var feed = new FeedSubscription
        {
            Name = "Nguồn thử",
            Address = "https://nguon.invalid",
            Token = secrets.Protect(token.Text),
            KeyId = token.KeyId,
            Secret = secrets.Protect(SourceServer.Secret),
            Schedule = "168h",
            CreatedAt = site.Clock.GetUtcNow(),
        };
        await UseAsync<FeedDesk, int>(async desk =>
        {
            await desk.FollowAsync(feed, new Catalog.Audit.Actor(null, "Thử", "Admin"), CancellationToken.None);
            return 0;
        });
        return (token.KeyId, feed.Id);
    }

    private static byte[] Notice(string key) => SourceServer.Bytes(string.Create(CultureInfo.InvariantCulture, $$"""{"key":"{{key}}","revision":5}"""));

    private async Task<HttpStatusCode> NotifyAsync(byte[] body, string? signature)
    {
        using var client = site.CreatePlainClient();
        using var notice = new HttpRequestMessage(HttpMethod.Post, RegisterFeedEndpoints.NotifyPath) { Content = new ByteArrayContent(body) };
        notice.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (signature is not null)
            notice.Headers.Add(FeedSignature.Header, signature);
        using var answer = await client.SendAsync(notice);
        return answer.StatusCode;
    }

    private async Task<HttpResponseMessage> AskAsync(string query, string? authorization)
    {
        using var client = site.CreatePlainClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, Address + query);
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await client.SendAsync(request);
    }

    private async Task<T> UseAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
