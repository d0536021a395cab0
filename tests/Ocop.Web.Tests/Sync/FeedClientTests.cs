using System.Globalization;
using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Http;
using Ocop.Catalog.Register.Feed;
using Ocop.Testing;
using Ocop.Web.Sync;

namespace Ocop.Web.Tests.Sync;

/// <summary>Everything that can be wrong at the other end.</summary>
public sealed class FeedClientTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_is_read_with_the_token_and_the_cursor()
    {
        string? seen = null;
        await using var source = await SourceServer.StartAsync((context, _) =>
        {
            seen = $"{context.Request.Path}{context.Request.QueryString} {context.Request.Headers.Authorization}";
            context.Response.Headers.ETag = "\"abc\"";
            return SourceServer.WriteAsync(context, SourceServer.Page("here"));
        });
        var feed = source.Source;

        var answer = await SourceServer.ClientOf().GetAsync(feed, "here", 10, null, Stop);

        seen.ShouldBe($"/api/register/v1/certificates?limit=10&after=here Bearer {feed.Token}");
        answer.Page!.Next.ShouldBe(SourceServer.Cursor);
        answer.ETag.ShouldBe("\"abc\"");
    }

    [Theory]
    [InlineData(401, FeedTrouble.Refused, false)]
    [InlineData(403, FeedTrouble.Refused, false)]
    [InlineData(404, FeedTrouble.NotAFeed, false)]
    [InlineData(400, FeedTrouble.BadStatus, false)]
    [InlineData(418, FeedTrouble.BadStatus, false)]
    [InlineData(500, FeedTrouble.BadStatus, true)]
    [InlineData(502, FeedTrouble.BadStatus, true)]
    [InlineData(503, FeedTrouble.Busy, true)]
    [InlineData(429, FeedTrouble.Busy, true)]
    public async Task A_refusal_has_a_name(int status, FeedTrouble trouble, bool isPassing)
    {
        await using var source = await SourceServer.StartAsync((context, _) => SourceServer.WriteAsync(context, "no", (HttpStatusCode)status));

        var error = await RefusedAsync(SourceServer.ClientOf(), source.Source);

        error.Trouble.ShouldBe(trouble);
        error.IsPassing.ShouldBe(isPassing);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Sun, 22 Nov 2026 02:00:30 GMT", 30)]
    [InlineData("Sun, 22 Nov 2026 01:00:00 GMT", 0)]
    public async Task Retry_After_is_read_as_seconds_and_as_a_date(string header, int seconds)
    {
        await using var source = await SourceServer.StartAsync((context, _) =>
        {
            context.Response.Headers.RetryAfter = header;
            return SourceServer.WriteAsync(context, "", HttpStatusCode.TooManyRequests);
        });
        var clock = new MovableClock(new DateTimeOffset(2026, 11, 22, 2, 0, 0, TimeSpan.Zero));

        (await RefusedAsync(SourceServer.ClientOf(clock: clock), source.Source)).RetryAfter.ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public async Task A_source_that_does_not_answer_is_given_up()
    {
        await using var source = await SourceServer.StartAsync((context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted));

        (await RefusedAsync(SourceServer.ClientOf(sync => sync.TimeoutSeconds = 1), source.Source)).Trouble.ShouldBe(FeedTrouble.TimedOut);
    }

    [Fact]
    public async Task A_source_that_drips_is_given_up()
    {
        await using var source = await SourceServer.StartAsync(async (context, _) =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync(" ", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(100, context.RequestAborted);
            }
        });

        (await RefusedAsync(SourceServer.ClientOf(sync => sync.TimeoutSeconds = 1), source.Source)).Trouble.ShouldBe(FeedTrouble.TimedOut);
    }

    [Fact]
    public async Task Nobody_at_the_address()
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}");

        (await RefusedAsync(SourceServer.ClientOf(), new FeedSource(address, "t", null))).Trouble.ShouldBe(FeedTrouble.Unreachable);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Half_a_page_is_no_page(bool withLength)
    {
        await using var source = await SourceServer.StartAsync(async (context, _) =>
        {
            var body = SourceServer.Page();
            if (withLength)
                context.Response.ContentLength = body.Length;
            await context.Response.WriteAsync(body[..(body.Length / 2)]);
            await context.Response.Body.FlushAsync();
            context.Abort();
        });

        (await RefusedAsync(SourceServer.ClientOf(), source.Source)).Trouble.ShouldBe(FeedTrouble.Unreachable);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<!doctype html><title>Xin chào</title>")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"register":"x","items":[],"next":"a","hasMore":false}""")]
    [InlineData("""{"register":"6f1d2f0e-6c1b-4b56-9d0c-5f2f1a7f4e10","items":{},"next":"a","hasMore":false}""")]
    [InlineData("""{"register":"6f1d2f0e-6c1b-4b56-9d0c-5f2f1a7f4e10","items":[],"next":"","hasMore":false}""")]
    [InlineData("""{"register":"6f1d2f0e-6c1b-4b56-9d0c-5f2f1a7f4e10","items":[],"next":"a","hasMore":"no"}""")]
    public async Task What_is_no_page_is_refused(string body)
    {
        await using var source = await SourceServer.StartAsync((context, _) => SourceServer.WriteAsync(context, body));

        (await RefusedAsync(SourceServer.ClientOf(), source.Source)).Trouble.ShouldBe(FeedTrouble.BadJson);
    }

    [Fact]
    public async Task JSON_that_is_too_deep_is_refused()
    {
        await using var source = await SourceServer.StartAsync((context, _) =>
            SourceServer.WriteAsync(context, string.Concat(Enumerable.Repeat("[", 2000)) + string.Concat(Enumerable.Repeat("]", 2000))));

        (await RefusedAsync(SourceServer.ClientOf(), source.Source)).Trouble.ShouldBe(FeedTrouble.BadJson);
    }

    [Fact]
    public async Task An_answer_to_another_question_is_refused()
    {
        await using var source = await SourceServer.StartAsync((context, _) => SourceServer.WriteAsync(context, SourceServer.Page("elsewhere")));

        (await RefusedAsync(SourceServer.ClientOf(), source.Source)).Trouble.ShouldBe(FeedTrouble.NotAFeed);
    }

    [Fact]
    public async Task A_huge_answer_is_not_read_to_its_end()
    {
        await using var source = await SourceServer.StartAsync(async (context, _) =>
        {
            var much = new byte[64 << 10];
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(much, context.RequestAborted);
        });

        (await RefusedAsync(SourceServer.ClientOf(), source.Source)).Trouble.ShouldBe(FeedTrouble.TooLarge);
    }

    [Fact]
    public async Task A_small_answer_that_unpacks_to_a_huge_one_is_refused()
    {
        await using var source = await SourceServer.StartAsync(async (context, _) =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await using var packed = new GZipStream(context.Response.Body, CompressionLevel.Optimal);
            await packed.WriteAsync(new byte[5_000_000], context.RequestAborted);
        });

        (await RefusedAsync(SourceServer.ClientOf(), source.Source)).Trouble.ShouldBe(FeedTrouble.TooLarge);
    }

    [Theory]
    [InlineData("http://localhost:{0}/api/register/v1/certificates")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("https://127.0.0.1:{0}/")]
    [InlineData("//evil.example/")]
    [InlineData("")]
    public async Task A_redirect_to_another_host_is_not_followed(string to)
    {
        var port = 0;
        await using var source = await SourceServer.StartAsync((context, _) =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = string.Format(CultureInfo.InvariantCulture, to, port);
            return Task.CompletedTask;
        });
        port = source.Address.Port;

        (await RefusedAsync(SourceServer.ClientOf(), source.Source)).Trouble.ShouldBe(FeedTrouble.RedirectedAway);
    }

    [Fact]
    public async Task A_redirect_within_the_host_is_followed_but_not_for_ever()
    {
        await using var source = await SourceServer.StartAsync((context, call) =>
        {
            if (call == 2)
                return SourceServer.WriteAsync(context, SourceServer.Page());
            context.Response.Redirect("/moved?limit=1");
            return Task.CompletedTask;
        });
        (await SourceServer.ClientOf().GetAsync(source.Source, null, 1, null, Stop)).Page.ShouldNotBeNull();

        await using var circle = await SourceServer.StartAsync((context, _) =>
        {
            context.Response.Redirect("/round");
            return Task.CompletedTask;
        });
        (await RefusedAsync(SourceServer.ClientOf(), circle.Source)).Trouble.ShouldBe(FeedTrouble.RedirectedAway);
        circle.Calls.ShouldBe(4);
    }

    [Fact]
    public async Task Private_addresses_and_plain_http_are_refused_unless_allowed()
    {
        await using var source = await SourceServer.StartAsync((context, _) => SourceServer.WriteAsync(context, SourceServer.Page()));
        var client = SourceServer.ClientOf(sync => sync.AllowPrivateAddresses = false);

        (await RefusedAsync(client, source.Source)).Trouble.ShouldBe(FeedTrouble.NotEncrypted);
        foreach (var host in new[] { "127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1" })
            (await RefusedAsync(client, source.Source with { Root = new Uri($"https://{host}:{source.Address.Port}") })).Trouble.ShouldBe(FeedTrouble.PrivateAddress, host);
        source.Calls.ShouldBe(0);
    }

    [Fact]
    public async Task A_signed_answer_is_checked()
    {
        var now = new DateTimeOffset(2026, 11, 22, 2, 0, 0, TimeSpan.Zero);
        var (clock, body) = (new MovableClock(now), SourceServer.Page());
        string? signature = null;
        await using var source = await SourceServer.StartAsync((context, _) =>
        {
            if (signature is not null)
                context.Response.Headers[FeedSignature.Header] = signature;
            return SourceServer.WriteAsync(context, body);
        });
        var (client, feed) = (SourceServer.ClientOf(clock: clock), source.Source with { Secret = SourceServer.Secret });

        (await RefusedAsync(client, feed)).Trouble.ShouldBe(FeedTrouble.BadSignature);
        signature = FeedSignature.Write("another key", now, SourceServer.Bytes(body));
        (await RefusedAsync(client, feed)).Trouble.ShouldBe(FeedTrouble.BadSignature);
        signature = FeedSignature.Write(SourceServer.Secret, now, SourceServer.Bytes(body + " "));
        (await RefusedAsync(client, feed)).Trouble.ShouldBe(FeedTrouble.BadSignature);
        signature = FeedSignature.Write(SourceServer.Secret, now.AddMinutes(-6), SourceServer.Bytes(body));
        (await RefusedAsync(client, feed)).Trouble.ShouldBe(FeedTrouble.ClockApart);
        signature = FeedSignature.Write(SourceServer.Secret, now.AddMinutes(4), SourceServer.Bytes(body));
        (await client.GetAsync(feed, null, 1, null, Stop)).Page.ShouldNotBeNull();
    }

    [Fact]
    public async Task Nothing_new_and_a_cursor_of_another_history_are_answers()
    {
        await using var source = await SourceServer.StartAsync((context, call) =>
        {
            context.Response.StatusCode = call == 1 && context.Request.Headers.IfNoneMatch == "\"abc\"" ? 304 : 410;
            return Task.CompletedTask;
        });

        var same = await SourceServer.ClientOf().GetAsync(source.Source, "c", 1, "\"abc\"", Stop);
        (same.Page, same.IsCursorGone).ShouldBe((null, false));
        (await SourceServer.ClientOf().GetAsync(source.Source, "c", 1, null, Stop)).IsCursorGone.ShouldBeTrue();
    }

    private static Task<FeedException> RefusedAsync(FeedClient client, FeedSource source) =>
        Should.ThrowAsync<FeedException>(() => client.GetAsync(source, null, 1, null, Stop));
}
