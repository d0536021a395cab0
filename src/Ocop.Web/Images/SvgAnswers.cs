using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using Ocop.Web.Caching;

namespace Ocop.Web.Images;

/// <summary>Drawings that follow from their address alone: made once, kept compressed in memory, and by browsers for ever.</summary>
public sealed class SvgAnswers
{
    /// <summary>About 4 KB each; past it the memory is given back and filled anew.</summary>
    private const int MaxKept = 2000;

    private readonly ConcurrentDictionary<string, CachedPage> _kept = new(StringComparer.Ordinal);

    public async Task SendAsync(HttpContext context, string key, Func<string> draw)
    {
        if (!_kept.TryGetValue(key, out var drawing))
        {
            if (_kept.Count >= MaxKept)
                _kept.Clear();
            _kept[key] = drawing = Keep(draw());
        }

        var (request, response) = (context.Request, context.Response);
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.ETag = drawing.EntityTag;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox"; // opened by itself it is a picture and no page
        response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        if (request.Headers.IfNoneMatch.ToString().Contains(drawing.EntityTag, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var (body, encoding) = drawing.For(request.Headers.AcceptEncoding);
        response.ContentType = drawing.ContentType;
        response.ContentLength = body.Length;
        if (encoding is not null)
            response.Headers.ContentEncoding = encoding;
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static CachedPage Keep(string svg)
    {
        var body = Encoding.UTF8.GetBytes(svg);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 8))}\"";
        return new CachedPage(body, "image/svg+xml", tag, DateTimeOffset.MaxValue, []);
    }
}
