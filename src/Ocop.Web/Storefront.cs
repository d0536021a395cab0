using Microsoft.AspNetCore.Mvc;
using Ocop.Web.Articles;
using Ocop.Web.Components;
using Ocop.Web.Endpoints;
using Ocop.Web.Endpoints.Api;
using Ocop.Web.Endpoints.Feeds;
using Ocop.Web.Endpoints.OpenData;
using Ocop.Web.Endpoints.Register;
using Ocop.Web.Pages.Misuse;
using Ocop.Web.Security;

namespace Ocop.Web;

/// <summary>Registers what the pages of the catalogue share, and what stands beside them: feeds, open data, the public API.</summary>
public static class Storefront
{
    public static IServiceCollection AddStorefront(this IServiceCollection services) => services
        .AddSingleton<MarkdownText>()
        .AddSingleton<StructuredData>()
        .AddScoped<FreightHint>()
        .AddScoped<ProductShelf>()
        .AddScoped<OldAddress>()
        .AddScoped<SiteMapEntries>()
        .AddSingleton<FormStamp>()
        .AddScoped<DataSets>()
        .Configure<MvcOptions>(mvc => mvc.Filters.Add<MethodFilter>())
        .AddOcopApi()
        .AddRegisterFeedEndpoints();

    public static void MapStorefront(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapRss();
        endpoints.MapSiteMap();
        endpoints.MapRobots();
        endpoints.MapDownloads();
        endpoints.MapShortPaths();
        endpoints.MapOcopApi();
        endpoints.MapRegisterFeed();
    }
}
