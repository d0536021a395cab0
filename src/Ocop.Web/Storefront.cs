using Ocop.Web.Articles;
using Ocop.Web.Components;

namespace Ocop.Web;

/// <summary>Registers what the pages of the catalogue share.</summary>
public static class Storefront
{
    public static IServiceCollection AddStorefront(this IServiceCollection services) => services
        .AddSingleton<MarkdownText>()
        .AddSingleton<StructuredData>()
        .AddSingleton<FreightHint>()
        .AddScoped<ProductShelf>()
        .AddScoped<OldAddress>();
}
