using Microsoft.AspNetCore.Diagnostics;
using Ocop.Web.Hosting;

namespace Ocop.Web.Security;

/// <summary>Refuses methods that nothing here knows, and writes that another site's page sent with the visitor's cookies.</summary>
/// <remarks>
/// Pages with an "add to cart" form are cached for everybody and cannot carry an antiforgery token. Every browser of the last
/// years says where a form comes from (Sec-Fetch-Site, else Origin); forms on uncached pages carry a token as well.
/// </remarks>
public sealed class SameOriginGuard(RequestDelegate next, OcopOptions options)
{
    private const string Known = "GET, HEAD, POST, OPTIONS";

    private readonly string _origin = options.BaseUrl.GetLeftPart(UriPartial.Authority);

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            return next(context); // the page that tells of the refusal
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
            return next(context);
        if (!HttpMethods.IsPost(request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = Known;
            return Task.CompletedTask;
        }

        if (IsOurs(request))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private bool IsOurs(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site is "same-origin" or "none";
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 // not a browser: no cookies of a visitor to misuse
            || string.Equals(origin, _origin, StringComparison.OrdinalIgnoreCase)
            || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
