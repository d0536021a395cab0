using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Database;
using Ocop.Catalog.Database.Statements;
using Ocop.Catalog.Loading;
using Ocop.Catalog.Misuse;
using Ocop.Catalog.Reports;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Feed;

namespace Ocop.Catalog;

/// <summary>Registers the catalogue: what is sold, by whom, from where, and how it is certified.</summary>
public static class CatalogServices
{
    public static IServiceCollection AddCatalog(this IServiceCollection services, DatabaseSettings database)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ChangeRecorder>();
        services.TryAddSingleton<ChangeReader>();
        services.AddScoped<CertificateFlip>().AddScoped<IssueReport>().AddScoped<SourceLoader>();
        services.AddCatalogQueries().AddRegister().AddRegisterFeed().AddMisuse();
        Store.Register(services, database);
        return database.Provider == DatabaseProvider.Sqlite
            ? services.AddModuleContext<CatalogDbContext, SqliteCatalogDbContext>(database, Schemas.Catalog)
            : services.AddModuleContext<CatalogDbContext, PostgreSqlCatalogDbContext>(database, Schemas.Catalog);
    }

    /// <summary>Registers a module's context under its common base type, pooled, with the change log attached.</summary>
    public static IServiceCollection AddModuleContext<TContext, TProviderContext>(
        this IServiceCollection services, DatabaseSettings database, string schema)
        where TContext : ModuleDbContext
        where TProviderContext : TContext
    {
        services.AddDbContextPool<TContext, TProviderContext>((provider, options) =>
        {
            database.Configure(options, schema);
            options.AddInterceptors(provider.GetRequiredService<ChangeRecorder>());
        });
        return services;
    }
}
