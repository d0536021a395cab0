using Microsoft.AspNetCore.Http.HttpResults;

namespace Ocop.Web.Endpoints.Api;

/// <summary>Answers that say no, as ProblemDetails.</summary>
internal static class ApiRefusal
{
    public static ProblemHttpResult NotFound(string what) =>
        TypedResults.Problem(detail: $"There is no {what} of this name.", statusCode: StatusCodes.Status404NotFound);

    public static ProblemHttpResult BadRequest(string detail) =>
        TypedResults.Problem(detail: detail, statusCode: StatusCodes.Status400BadRequest);
}
