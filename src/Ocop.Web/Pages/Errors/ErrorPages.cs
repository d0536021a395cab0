using Microsoft.AspNetCore.Diagnostics;

namespace Ocop.Web.Pages.Errors;

/// <summary>Every refusal and every bug ends in a page a person can use, or in ProblemDetails under /api.</summary>
public static class ErrorPages
{
    private const string Address = "/loi/";

    public static IServiceCollection AddOcopErrorPages(this IServiceCollection services) => services.AddProblemDetails();

    /// <summary>Outermost: an error page runs through the pipeline again and so carries the same headers as every page.</summary>
    public static void UseOcopErrorPages(this WebApplication app)
    {
        var isDevelopment = app.Environment.IsDevelopment(); // there the developer wants the stack trace
        app.UseWhen(IsApi, api =>
        {
            if (!isDevelopment)
                api.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf, AllowStatusCode404Response = true });
            api.UseStatusCodePages();
        });
        app.UseWhen(context => !IsApi(context), pages =>
        {
            if (!isDevelopment)
                pages.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = Address + "500", StatusCodeSelector = StatusOf });
            pages.UseStatusCodePagesWithReExecute(Address + "{0}");
        });
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api");

    private static int StatusOf(Exception error) =>
        error is BadHttpRequestException refused ? refused.StatusCode : StatusCodes.Status500InternalServerError;
}
