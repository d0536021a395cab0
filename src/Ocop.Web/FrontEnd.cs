using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;
using Ocop.Web.Components;
using Ocop.Web.Language;

namespace Ocop.Web;

/// <summary>Registers what every page stands on: language, layout, components, assets and pictures.</summary>
public static class FrontEnd
{
    public static IServiceCollection AddOcopFrontEnd(this IServiceCollection services)
    {
        // Vietnamese letters stay letters in the HTML: &#x1EA1; would be eight times as long
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services.AddLanguage().AddSingleton<Assets>();
    }

    /// <summary>Language first, then everything that reads the path.</summary>
    public static IApplicationBuilder UseOcopFrontEnd(this IApplicationBuilder app) => app
        .UseLanguage()
        .Use(KeepBundlesForEver);

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
