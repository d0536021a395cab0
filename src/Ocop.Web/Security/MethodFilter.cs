using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;

namespace Ocop.Web.Security;

/// <summary>Answers 405 where a page has no handler for the method; the framework would run its view over nothing.</summary>
public sealed class MethodFilter : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // The framework takes OnPageHandlerExecuting, too, for a handler: of the method PAGE
        var methods = context.ActionDescriptor.HandlerMethods.Select(handler => handler.HttpMethod.ToUpperInvariant()).Where(IsKnown).Distinct().ToList();
        if (context.HandlerMethod is not null || methods.Count == 0)
            return; // the error page has none: it answers to the method of whatever request failed
        if (methods.Contains(HttpMethods.Get))
            methods.Add(HttpMethods.Head);
        context.HttpContext.Response.Headers[HeaderNames.Allow] = string.Join(", ", methods);
        context.Result = new StatusCodeResult(
            HttpMethods.IsOptions(context.HttpContext.Request.Method) ? StatusCodes.Status204NoContent : StatusCodes.Status405MethodNotAllowed);
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }

    private static bool IsKnown(string method) => HttpMethods.IsGet(method) || HttpMethods.IsPost(method);
}
