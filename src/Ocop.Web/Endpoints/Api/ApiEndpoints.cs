using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Ocop.Web.Security;

namespace Ocop.Web.Endpoints.Api;

/// <summary>The public read API: /api/v1, described by /openapi/v1.json.</summary>
public static class ApiEndpoints
{
    public const string Cors = "api";
    public const string Root = "/api/v1";

    private static readonly string[] Read = ["GET", "HEAD"];

    public static IServiceCollection AddOcopApi(this IServiceCollection services)
    {
        services.AddScoped<ApiReader>().AddSingleton<ApiWriter>();
        services.AddCors(cors => cors.AddPolicy(Cors, policy => policy
            .AllowAnyOrigin().WithMethods("GET", "HEAD").WithHeaders("If-None-Match", "Accept").WithExposedHeaders("ETag", "Link", "Retry-After")));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false); // a wrong type is answered, not logged as a fault
        services.AddOpenApi("v1", ApiDescription.Configure);
        return services;
    }

    public static void MapOcopApi(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup(Root).RequireCors(Cors).RequireRateLimiting(RateLimits.Api)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status429TooManyRequests)
            .AddEndpointFilterFactory(ApiKeys.Refuse);
        api.MapMethods("/products", Read, (ApiReader read, [AsParameters] ApiList list, CancellationToken stop) => read.ProductsAsync(list, stop))
            .Describe("listProducts", "Products", "Published products by slug, with their stars of today and their packs.");
        api.MapMethods("/products/{slug}", Read, (ApiReader read, string slug, CancellationToken stop) => read.ProductAsync(slug, stop))
            .Describe("getProduct", "Products", "One product with its story, papers and certificates.").ProducesProblem(404);
        api.MapMethods("/certificates", Read, (ApiReader read, [AsParameters] ApiList list, CancellationToken stop) => read.CertificatesAsync(list, stop))
            .Describe("listCertificates", "Certificates", "The whole register by code, with the status of today.");
        api.MapMethods("/certificates/{code}", Read, (ApiReader read, string code, CancellationToken stop) => read.CertificateAsync(code, stop))
            .Describe("getCertificate", "Certificates", "The certificate of a code as printed, such as OC-7K2M-9XQ4.").ProducesProblem(404);
        api.MapMethods("/producers", Read, (ApiReader read, [AsParameters] ApiList list, CancellationToken stop) => read.ProducersAsync(list, stop))
            .Describe("listProducers", "Producers", "Makers by slug.");
        api.MapMethods("/sales-points", Read, (ApiReader read, [AsParameters] ApiList list, CancellationToken stop) => read.SalesPointsAsync(list, stop))
            .Describe("listSalesPoints", "Sales points", "Shops, markets, fairs and open workshops by slug.");
        api.MapMethods("/villages", Read, (ApiReader read, [AsParameters] ApiList list, CancellationToken stop) => read.VillagesAsync(list, stop))
            .Describe("listVillages", "Villages", "Tourism and craft villages by slug.");
        api.MapMethods("/search", Read, (ApiReader read, string? q, int? page, int? limit, CancellationToken stop) => read.SearchAsync(q, page, limit, stop))
            .Describe("search", "Search", "Products for a text. Vietnamese accents are not needed. `page` counts from 1, `limit` is 1 to 100.");
        api.MapMethods("/suggest", Read, (ApiReader read, string? q, CancellationToken stop) => read.SuggestAsync(q, stop))
            .Describe("suggest", "Search", "Pages that an unfinished text may be after, best first.");
        endpoints.MapOpenApi("/openapi/{documentName}.json").RequireCors(Cors).Add(endpoint =>
        {
            endpoint.Metadata.Add(new HttpMethodMetadata(Read)); // the last one counts
            var write = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = context =>
            {
                context.Response.Headers.CacheControl = "no-cache";
                return write(context);
            };
        });
    }

    private static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, string name, string tag, string summary) =>
        endpoint.WithName(name).WithTags(tag).WithSummary(summary);
}
