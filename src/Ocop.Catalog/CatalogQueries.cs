using Microsoft.Extensions.DependencyInjection;
using Ocop.Catalog.Articles;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Places;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Catalog.Redirects;
using Ocop.Catalog.SalesPoints;
using Ocop.Catalog.Villages;

namespace Ocop.Catalog;

/// <summary>Registers the reads of the catalogue.</summary>
public static class CatalogQueries
{
    public static IServiceCollection AddCatalogQueries(this IServiceCollection services) => services
        .AddSingleton<PlaceDirectory>()
        .AddScoped<PlaceQueries>()
        .AddScoped<CertificateQueries>()
        .AddScoped<EndedCertificates>()
        .AddScoped<RegisterFigures>()
        .AddScoped<ProductQueries>()
        .AddSingleton<KnownProducts>().AddScoped<ProductSnapshots>()
        .AddScoped<ProducerQueries>()
        .AddScoped<SalesPointQueries>()
        .AddScoped<VillageQueries>()
        .AddScoped<ArticleQueries>()
        .AddScoped<RedirectQueries>()
        .AddScoped<ChangeQueries>();
}
