using Microsoft.Extensions.DependencyInjection;
using Ocop.Catalog;
using Ocop.Catalog.Database;

namespace Ocop.Commerce;

/// <summary>Registers the shop: offers, stock, carts, orders.</summary>
public static class CommerceServices
{
    public static IServiceCollection AddCommerce(this IServiceCollection services, DatabaseSettings database) =>
        database.Provider == DatabaseProvider.Sqlite
            ? services.AddModuleContext<CommerceDbContext, SqliteCommerceDbContext>(database, Schemas.Commerce)
            : services.AddModuleContext<CommerceDbContext, PostgreSqlCommerceDbContext>(database, Schemas.Commerce);
}
