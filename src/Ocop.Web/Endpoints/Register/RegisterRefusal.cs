using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ocop.Web.Endpoints.Register;

/// <summary>Answers of the feed that say no, as ProblemDetails.</summary>
internal static class RegisterRefusal
{
    /// <summary>The same for a token that is missing, wrong or revoked: an answer must not tell which.</summary>
    public static ProblemHttpResult NoToken(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return TypedResults.Problem(detail: "A valid bearer token is needed.", statusCode: StatusCodes.Status401Unauthorized);
    }

    public static ProblemHttpResult Unsigned() =>
        TypedResults.Problem(detail: "The notice is not signed as agreed, too old, or was sent before.", statusCode: StatusCodes.Status401Unauthorized);

    public static ProblemHttpResult Gone() => TypedResults.Problem(
        detail: "This register was restored from a backup since the cursor was given. Read it from the beginning.", statusCode: StatusCodes.Status410Gone);

    public static ProblemHttpResult TooMany(HttpContext context, TimeSpan wait)
    {
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return TypedResults.Problem(
            detail: $"At most {SubscriberLimits.PerMinute} requests a minute are answered.", statusCode: StatusCodes.Status429TooManyRequests);
    }
}
