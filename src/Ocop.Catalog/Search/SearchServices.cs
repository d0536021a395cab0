using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ocop.Catalog.Search.Embedded;

namespace Ocop.Catalog.Search;

/// <summary>Registers the search.</summary>
public static class SearchServices
{
    /// <summary>The engine of a single node, with its files in the data folder.</summary>
    public static IServiceCollection AddEmbeddedSearch(this IServiceCollection services, Action<SearchOptions> configure)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.Configure(configure);
        services.AddSingleton<ISearchIndex, EmbeddedSearchIndex>();
        return services;
    }
}
