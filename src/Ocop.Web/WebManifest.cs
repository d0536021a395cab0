using Ocop.Web.Language;

namespace Ocop.Web;

/// <summary>What a phone needs to keep the shop on its home screen, in the language of the page that was kept.</summary>
public static class WebManifest
{
    public static void MapWebManifest(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/site.webmanifest", (HttpContext context, Lang t) =>
    {
        context.Response.Headers.CacheControl = "public, max-age=86400";
        return Results.Json(
            new
            {
                name = t["Ocop: đặc sản OCOP Việt Nam", "Ocop: OCOP specialities of Vietnam"],
                short_name = "Ocop",
                lang = t.Code,
                start_url = PageAddresses.In(context.Request, t.IsEnglish, "/"),
                scope = "/",
                display = "browser",
                background_color = "#f7f2e6",
                theme_color = "#3a132c",
                icons = new[]
                {
                    new { src = "/icon.svg", sizes = "any", type = "image/svg+xml" },
                    new { src = "/icon-192.png", sizes = "192x192", type = "image/png" },
                    new { src = "/icon-512.png", sizes = "512x512", type = "image/png" },
                },
            },
            contentType: "application/manifest+json");
    });
}
