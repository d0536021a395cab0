using Ocop.Web.Components;
using Ocop.Web.Language;

namespace Ocop.Web.Endpoints.Feeds;

/// <summary>What robots need not read: carts, orders and fragments. Listings by filter say "noindex" themselves.</summary>
public static class Robots
{
    private static readonly string[] Private = ["/gio-hang", "/don-hang", "/goi-y"];

    public static void MapRobots(this IEndpointRouteBuilder endpoints) => endpoints.MapMethods("/robots.txt", ["GET", "HEAD"], (
        StructuredData data, HttpResponse response) =>
    {
        response.Headers.CacheControl = "no-cache";
        return Results.Text(string.Join('\n', [
            "User-agent: *",
            .. Private.SelectMany(path => new[] { $"Disallow: {path}", $"Disallow: /en{path}" }),
            "",
            $"Sitemap: {data.Url(new Lang(), "/sitemap.xml")}",
            "",
        ]));
    }).ExcludeFromDescription();
}
