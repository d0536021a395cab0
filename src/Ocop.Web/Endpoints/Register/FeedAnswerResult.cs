using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using Ocop.Catalog.Register.Feed;
using Ocop.Web.Sync;

namespace Ocop.Web.Endpoints.Register;

/// <summary>A page of the feed with a validator over its bytes and, when the subscriber has a key, a signature.</summary>
public sealed class FeedAnswerResult(FeedPage page, string? secret) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(page, FeedJson.Default.FeedPage);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 10))}\"";
        var response = httpContext.Response;
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.Vary = HeaderNames.Authorization;
        var isKnown = httpContext.Request.Headers.IfNoneMatch.ToString()
            .Split(',', StringSplitOptions.TrimEntries).Any(known => known == "*" || known.TrimStart('W', '/') == tag);
        if (isKnown)
            body = [];
        if (secret is not null)
            response.Headers[FeedSignature.Header] = FeedSignature.Write(secret, httpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(), body);
        if (isKnown)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "application/json; charset=utf-8";
        response.Headers.ContentLength = body.Length;
        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}
