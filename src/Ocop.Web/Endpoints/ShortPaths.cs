namespace Ocop.Web.Endpoints;

/// <summary>Addresses a reader gets by cutting the end off one: they lead to the list of what stood there.</summary>
public static class ShortPaths
{
    private static readonly (string From, string To)[] Lists =
        [("/san-pham", "/tim-kiem"), ("/chu-the", "/tim-kiem"), ("/xa", "/#xa"), ("/tinh", "/#xa")];

    public static void MapShortPaths(this IEndpointRouteBuilder endpoints)
    {
        foreach (var (from, to) in Lists)
        {
            endpoints.MapMethods(from, ["GET", "HEAD"], (HttpRequest request) => Results.Redirect(request.PathBase + to, permanent: true))
                .ExcludeFromDescription();
        }
    }
}
