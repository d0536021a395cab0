using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;
using Ocop.Web.Components;
using Ocop.Web.Images;
using Ocop.Web.Language;
using Ocop.Web.Pages.Errors;

namespace Ocop.Web;

/// <summary>Registers what every page stands on: language, layout, components, assets and pictures.</summary>
public static class FrontEnd
{
    public static WebApplicationBuilder AddOcopFrontEnd(this WebApplicationBuilder builder)
    {
        // A build that was not published finds its bundles through a manifest, which is otherwise read in development only
        builder.WebHost.UseStaticWebAssets();
        // Vietnamese letters stay letters in the HTML: &#x1EA1; would be eight times as long
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddLanguage().AddMedia().AddOcopErrorPages().AddSingleton<Assets>().AddSingleton<DrawnPartials>().AddTransient<PartialText>();
        return builder;
    }

    /// <summary>Language first, then everything that reads the path.</summary>
    public static IApplicationBuilder UseOcopFrontEnd(this IApplicationBuilder app) => app
        .UseLanguage()
        .Use(KeepBundlesForEver);

    public static void MapOcopFrontEnd(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapOcopMedia();
        endpoints.MapWebManifest();
    }

    // A bundle's name changes with its content
    private static Task KeepBundlesForEver(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/dist"))
        {
            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
                    context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return Task.CompletedTask;
            });
        }

        return next(context);
    }
}
