using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Ocop.Web.Endpoints.Api;
using Ocop.Web.Security;

namespace Ocop.Web.Endpoints.OpenData;

/// <summary>The open data as files: CSV for a spreadsheet, JSON for a program. Both are written while they are read.</summary>
public static class Downloads
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void MapDownloads(this IEndpointRouteBuilder endpoints)
    {
        var files = endpoints.MapGroup("/du-lieu").RequireCors(ApiEndpoints.Cors).RequireRateLimiting(RateLimits.Api).ExcludeFromDescription();
        Map(files, "products", (sets, stop) => sets.ProductsAsync(stop));
        Map(files, "certificates", (sets, stop) => sets.CertificatesAsync(stop));
        Map(files, "ended-certificates", (sets, stop) => sets.EndedCertificatesAsync(stop));
        Map(files, "producers", (sets, stop) => sets.ProducersAsync(stop));
        Map(files, "sales-points", (sets, stop) => sets.SalesPointsAsync(stop));
        Map(files, "villages", (sets, stop) => sets.VillagesAsync(stop));
    }

    private static void Map<T>(RouteGroupBuilder files, string name, Func<DataSets, CancellationToken, IAsyncEnumerable<T>> rows)
    {
        Map(files, $"{name}.csv", "text/csv; charset=utf-8", (sets, target, stop) => CsvFile.WriteAsync(target, rows(sets, stop), stop));
        Map(files, $"{name}.json", "application/json; charset=utf-8", (sets, target, stop) => JsonSerializer.SerializeAsync(target, rows(sets, stop), Json, stop));
    }

    private static void Map(RouteGroupBuilder files, string name, string type, Func<DataSets, Stream, CancellationToken, Task> write) =>
        files.MapMethods("/" + name, ["GET", "HEAD"], (HttpContext context, DataSets sets, CancellationToken stop) =>
        {
            context.Response.Headers.CacheControl = "no-cache"; // a copy may hold stars that have ended
            return Results.Stream(
                target => HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : write(sets, target, stop), type, "ocop-" + name);
        });
}
