using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;

namespace Ocop.Web.Language;

/// <summary>
/// English pages stand under <c>/en</c> with the same slugs. The prefix moves into <see cref="HttpRequest.PathBase"/>,
/// so one set of routes serves both languages and every generated link stays in the language of its page.
/// </summary>
public sealed class LanguageMiddleware(RequestDelegate next)
{
    internal const string English = "/en";
    private static readonly Lang VietnamesePage = new();
    private static readonly Lang EnglishPage = new() { IsEnglish = true };

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<Lang>() is not null)
            return next(context); // an error page of this request, run through the pipeline again

        var request = context.Request;
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is { } refused) // before its language was known
            request.Path = new PathString(refused.OriginalPath).StartsWithSegments(English, StringComparison.Ordinal) ? English + request.Path : request.Path;
        var english = request.Path.StartsWithSegments(English, StringComparison.Ordinal, out var rest);
        if (english && !rest.HasValue)
        {
            context.Response.Redirect($"{request.PathBase}{English}/{request.QueryString}", permanent: true);
            return Task.CompletedTask;
        }

        if (english)
        {
            request.PathBase = request.PathBase.Add(English);
            request.Path = rest;
        }

        var lang = english ? EnglishPage : VietnamesePage;
        context.Features.Set(lang);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = lang.Culture;
        return next(context);
    }

    /// <summary>The language of a request, Vietnamese outside one (a job, a mail).</summary>
    internal static Lang Of(HttpContext? context) => context?.Features.Get<Lang>() ?? VietnamesePage;
}
