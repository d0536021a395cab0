using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Ocop.Web.Components;

namespace Ocop.Web.Shop;

/// <summary>A page about one person: kept by no cache, named to no other site, found by no search engine.</summary>
public abstract class PersonalPage : OcopPage
{
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var headers = Response.Headers;
        headers.CacheControl = "no-cache, no-store"; // both words: a form token insists on them
        headers.Pragma = "no-cache";
        headers["Referrer-Policy"] = "no-referrer";
        if (await HasDoubledFieldsAsync(context.HttpContext.RequestAborted))
        {
            context.Result = BadRequest();
            return;
        }

        await next();
    }

    /// <summary>A redirect after a post: the browser asks anew with GET, whatever it speaks.</summary>
    protected StatusCodeResult SeeOther(string address)
    {
        Response.Headers.Location = address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>Whether a field may come more than once.</summary>
    protected virtual bool MayRepeat(string field) => false;

    // No form of a buyer sends a field twice; one that does wants two parts of the program to read different values.
    private async Task<bool> HasDoubledFieldsAsync(CancellationToken cancellationToken)
    {
        if (Request.Query.Any(field => field.Value.Count > 1 && !MayRepeat(field.Key)))
            return true;
        if (!Request.HasFormContentType)
            return false;
        try
        {
            return (await Request.ReadFormAsync(cancellationToken)).Any(field => field.Value.Count > 1 && !MayRepeat(field.Key));
        }
        catch (InvalidDataException) // more or longer fields than the server reads
        {
            return true;
        }
    }
}
