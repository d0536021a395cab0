using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Ocop.Catalog;
using Ocop.Commerce;
using Ocop.Web.Hosting;
using Ocop.Web.Security;

namespace Ocop.Web.Caching;

/// <summary>Answers from the cache before anything else runs, and keeps what pages offer with <see cref="PageCacheExtensions.CachePage"/>.</summary>
/// <remarks>Browsers revalidate at every use (no-cache and an ETag), so that no copy outlives a withdrawn star.</remarks>
public sealed class PageCacheMiddleware(
    RequestDelegate next, PageCache cache, PageShelf shelf, OcopMetrics metrics, TimeProvider clock, OcopOptions options, SecurityHeaders headers)
{
    private readonly bool _isOn = options.IsPageCacheOn;

    public Task InvokeAsync(HttpContext context)
    {
        var isGet = HttpMethods.IsGet(context.Request.Method);
        if (!isGet && !HttpMethods.IsHead(context.Request.Method))
            return next(context);
        var key = KeyOf(context.Request);
        if (_isOn && cache.Find(key) is { } page)
            return SendKeptAsync(context, page);
        return AnswerAsync(context, key, isGet);
    }

    private async Task AnswerAsync(HttpContext context, string key, bool isGet)
    {
        var generation = cache.Generation;
        if (await shelf.FindAsync(key, context.RequestAborted) is { } page)
        {
            cache.Store(key, page, generation);
            await SendKeptAsync(context, page);
            return;
        }

        await RenderAsync(context, key, isGet);
    }

    private async Task RenderAsync(HttpContext context, string key, bool isGet)
    {
        // The day is taken before anything is computed: an answer begun before midnight belongs to the day that ends.
        var midnight = VietnamCalendar.StartOf(VietnamCalendar.Today(clock).AddDays(1));
        var feature = new PageCacheFeature(cache.Generation, shelf.Position);
        context.Features.Set(feature);
        try
        {
            await next(context);
        }
        finally
        {
            if (feature.Original is { } original)
            {
                await context.Response.BodyWriter.FlushAsync();
                context.Features.Set(original);
            }
        }

        if (feature.Body is not { } body)
            return;
        if (context.Response.StatusCode != StatusCodes.Status200OK || context.Response.Headers.ContainsKey(HeaderNames.SetCookie))
        {
            context.Response.ContentLength = isGet ? body.Length : null;
            await context.Response.Body.WriteAsync(body.GetBuffer().AsMemory(0, (int)body.Length), context.RequestAborted);
            return;
        }

        var page = ToPage(body.ToArray(), context.Response.ContentType ?? "text/html; charset=utf-8", feature.Tags, midnight);
        if (_isOn && isGet && HasOnlyKnownKeys(context.Request.Query))
        {
            cache.Store(key, page, feature.Generation);
            shelf.Keep(key, page, feature.Position);
            metrics.PageDrawn();
        }

        await SendAsync(context, page);
    }

    private CachedPage ToPage(byte[] body, string contentType, List<string> tags, DateTimeOffset midnight)
    {
        // Stars, seasons and "today" follow the day in Vietnam: nothing is kept past its midnight.
        var entityTag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 10))}\"";
        return new CachedPage(body, contentType, entityTag, midnight, tags, _isOn ? 5 : 1);
    }

    // Nothing else has run for this request, so the protective headers are still to be set.
    private Task SendKeptAsync(HttpContext context, CachedPage page)
    {
        metrics.PageKept();
        headers.Apply(context.Response.Headers);
        return SendAsync(context, page);
    }

    private static Task SendAsync(HttpContext context, CachedPage page)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.ETag = page.EntityTag;
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = "Accept-Encoding";
        if (request.Headers.IfNoneMatch is { Count: > 0 } known && known.ToString().Contains(page.EntityTag, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.ContentLength = null;
            return Task.CompletedTask;
        }

        var (body, encoding) = page.For(request.Headers.AcceptEncoding);
        response.ContentType = page.ContentType;
        if (encoding is not null)
            response.Headers.ContentEncoding = encoding;
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body, 0, body.Length);
    }

    // Anything else in the query changes nothing on a page: keeping a copy of each would let one visitor push out all others.
    private static bool HasOnlyKnownKeys(IQueryCollection query) => query.Count == 0 || query.Keys.All(PageQuery.Keys.Contains);

    private static string KeyOf(HttpRequest request)
    {
        var path = request.Path.Value ?? "/";
        var query = request.QueryString.Value;
        return string.IsNullOrEmpty(query) ? path : string.Concat(path, query);
    }
}
