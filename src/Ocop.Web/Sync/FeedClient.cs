using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Ocop.Catalog.Register.Feed;
using Ocop.Web.Hosting;

namespace Ocop.Web.Sync;

/// <summary>Asks another register for one page. Believes nothing: not the address, not the length, not the words.</summary>
public sealed class FeedClient(FeedConnections connections, OcopOptions options, TimeProvider clock)
{
    private const int MostRedirects = 3;

    /// <param name="etag">The validator of the last answer to the same question.</param>
    /// <exception cref="FeedException">Anything but a page, "nothing new" or "that cursor is gone".</exception>
    public async Task<FeedAnswer> GetAsync(FeedSource source, string? after, int limit, string? etag, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(options.Sync.Timeout);
        try
        {
            return await GetWithinAsync(source, after, limit, etag, limited.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new FeedException(FeedTrouble.TimedOut, $"No whole answer within {options.Sync.TimeoutSeconds} seconds.");
        }
        catch (HttpRequestException error) when (Within(error) is { } refusal)
        {
            throw refusal;
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            throw new FeedException(FeedTrouble.Unreachable, error.Message, error);
        }
    }

    private async Task<FeedAnswer> GetWithinAsync(FeedSource source, string? after, int limit, string? etag, CancellationToken cancellationToken)
    {
        var address = source.PageAddress(after, limit);
        connections.Check(address);
        for (var redirects = 0; ; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", source.Token);
            request.Headers.Accept.ParseAdd("application/json");
            if (etag is not null && EntityTagHeaderValue.TryParse(etag, out var validator))
                request.Headers.IfNoneMatch.Add(validator);
            using var response = await connections.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (IsRedirect(response.StatusCode))
            {
                address = Follow(address, response.Headers.Location, redirects);
                continue;
            }

            return await ReadAsync(response, source, after, cancellationToken);
        }
    }

    private async Task<FeedAnswer> ReadAsync(HttpResponseMessage response, FeedSource source, string? after, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK or HttpStatusCode.NotModified:
                break;
            case HttpStatusCode.Gone:
                return FeedAnswer.CursorGone;
            case HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden:
                throw new FeedException(FeedTrouble.Refused, $"Answered {status}.");
            case HttpStatusCode.NotFound:
                throw new FeedException(FeedTrouble.NotAFeed, "Answered 404: there is no register at this address.");
            case HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable:
                throw new FeedException(FeedTrouble.Busy, $"Answered {status}.") { RetryAfter = RetryAfter(response) };
            default:
                throw new FeedException(FeedTrouble.BadStatus, $"Answered {status}.") { IsPassing = status >= 500 };
        }

        var body = await BodyAsync(response.Content, cancellationToken);
        Verify(source.Secret, response, body);
        var tag = response.Headers.ETag?.ToString();
        return response.StatusCode == HttpStatusCode.NotModified ? new FeedAnswer(null, tag, false) : new FeedAnswer(Parse(body, after), tag, false);
    }

    // Counted as it arrives, after unpacking: neither a missing length nor a bomb gets past.
    private async Task<byte[]> BodyAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var most = options.Sync.MaxResponseBytes;
        if (content.Headers.ContentLength > most)
            throw TooLarge(most);
        var body = new ArrayBufferWriter<byte>(64 << 10);
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        while (await stream.ReadAsync(body.GetMemory(32 << 10), cancellationToken) is > 0 and var read)
        {
            body.Advance(read);
            if (body.WrittenCount > most)
                throw TooLarge(most);
        }

        return body.WrittenSpan.ToArray();
    }

    private void Verify(string? secret, HttpResponseMessage response, byte[] body)
    {
        if (secret is null)
            return;
        var header = response.Headers.TryGetValues(FeedSignature.Header, out var values) ? values.FirstOrDefault() : null;
        switch (FeedSignature.Check(secret, header, body, clock.GetUtcNow(), out var signedAt))
        {
            case SignatureVerdict.Missing:
                throw new FeedException(FeedTrouble.BadSignature, "The answer is not signed.");
            case SignatureVerdict.Wrong:
                throw new FeedException(FeedTrouble.BadSignature, "The signature is wrong: the keys differ, or somebody has changed the answer.");
            case SignatureVerdict.Stale:
                throw new FeedException(FeedTrouble.ClockApart, string.Create(CultureInfo.InvariantCulture, $"Signed at {signedAt:u}; it is {clock.GetUtcNow():u} here."));
            default:
                return;
        }
    }

    private static IncomingPage Parse(byte[] body, string? after)
    {
        try
        {
            var page = IncomingPage.Read(body);
            return page.After == after ? page : throw new FeedException(FeedTrouble.NotAFeed, "The answer is to another question.");
        }
        catch (JsonException error)
        {
            throw new FeedException(FeedTrouble.BadJson, error.Message, error);
        }
    }

    private static Uri Follow(Uri from, Uri? to, int redirects)
    {
        var address = to is null ? null : new Uri(from, to);
        if (address is null || redirects >= MostRedirects || Uri.Compare(from, address, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) != 0)
            throw new FeedException(FeedTrouble.RedirectedAway, $"Redirected to {address?.Host ?? "nowhere"}; only the address given is read.");
        return address;
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter is not { } after ? null
        : after.Delta ?? (after.Date - clock.GetUtcNow() is { } wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero);

    private static bool IsRedirect(HttpStatusCode status) =>
        status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private static FeedException TooLarge(int most) =>
        new(FeedTrouble.TooLarge, string.Create(CultureInfo.InvariantCulture, $"The answer is larger than {most:N0} bytes."));

    private static FeedException? Within(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            if (error is FeedException refusal)
                return refusal;
        }

        return null;
    }
}

/// <summary>What a register answered.</summary>
/// <param name="Page">Null when there is nothing new, or the cursor is gone.</param>
/// <param name="IsCursorGone">The source was restored from a backup: read it from the beginning.</param>
public sealed record FeedAnswer(IncomingPage? Page, string? ETag, bool IsCursorGone)
{
    public static readonly FeedAnswer CursorGone = new(null, null, true);
}
