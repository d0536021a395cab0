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
        .AddSingleton<PlaceQueries>()
        .AddSingleton<CertificateQueries>()
        .AddScoped<EndedCertificates>()
        .AddScoped<RegisterFigures>()
        .AddSingleton<ProductQueries>()
        .AddSingleton<KnownProducts>().AddSingleton<ProductSnapshots>()
        .AddSingleton<ProducerQueries>()
        .AddSingleton<SalesPointQueries>()
        .AddSingleton<VillageQueries>()
        .AddSingleton<ArticleQueries>()
        .AddSingleton<RedirectQueries>()
        .AddSingleton<ChangeQueries>();
}
