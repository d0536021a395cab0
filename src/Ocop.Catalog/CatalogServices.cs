using Microsoft.Extensions.DependencyInjection;

namespace Ocop.Catalog;

/// <summary>Registers the catalogue: what is sold, by whom, from where, and how it is certified.</summary>
public static class CatalogServices
{
    public static IServiceCollection AddCatalog(this IServiceCollection services) => services;
}
