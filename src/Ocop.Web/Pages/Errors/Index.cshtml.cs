using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Ocop.Catalog;
using Ocop.Web.Components;

namespace Ocop.Web.Pages.Errors;

/// <summary>What happened, in words, and the way on. It reads nothing from the database, which may be what failed.</summary>
[IgnoreAntiforgeryToken] // shown in answer to any request, also a post
public sealed class IndexModel : OcopPage
{
    public int Status { get; private set; }

    public ErrorWords Words { get; private set; } = ErrorWords.Of(404, new Language.Lang());

    /// <summary>What a person tells us when asking for help; also in the log.</summary>
    public string RequestId { get; private set; } = "";

    /// <summary>The words of a mistyped address, offered as a search.</summary>
    public string? Guess { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var asked = Convert.ToInt32(RouteData.Values["code"], System.Globalization.CultureInfo.InvariantCulture);
        Status = HttpContext.Features.Get<IExceptionHandlerFeature>() is null ? asked : Response.StatusCode;
        if (Status is < 400 or > 599)
            Status = StatusCodes.Status404NotFound;
        Response.StatusCode = Status;
        Response.Headers.CacheControl = "no-store";
        RequestId = Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;
        Words = ErrorWords.Of(Status, T);
        Meta = new PageMeta(Words.Title) { NoIndex = true };
        if (Status == StatusCodes.Status404NotFound)
            Guess = GuessFrom(HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath);
    }

    private static string? GuessFrom(string? path)
    {
        var last = path?.TrimEnd('/').Split('/')[^1];
        return last is not null && Slug.IsValid(last) && last.Any(char.IsAsciiLetter) ? last.Replace('-', ' ') : null;
    }
}
