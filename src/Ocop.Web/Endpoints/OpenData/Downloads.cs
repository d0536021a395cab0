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
        Map(files, "producers", (sets, stop) => sets.ProducersAsync(stop));
        Map(files, "sales-points", (sets, stop) => sets.SalesPointsAsync(stop));
        Map(files, "villages", (sets, stop) => sets.VillagesAsync(stop));
    }

    private static void Map<T>(RouteGroupBuilder files, string name, Func<DataSets, CancellationToken, IAsyncEnumerable<T>> rows)
    {
        files.MapGet($"/{name}.csv", (DataSets sets, CancellationToken stop) =>
            Results.Stream(target => CsvFile.WriteAsync(target, rows(sets, stop), stop), "text/csv; charset=utf-8", $"ocop-{name}.csv"));
        files.MapGet($"/{name}.json", (DataSets sets, CancellationToken stop) =>
            Results.Stream(target => JsonSerializer.SerializeAsync(target, rows(sets, stop), Json, stop), "application/json; charset=utf-8", $"ocop-{name}.json"));
    }
}
