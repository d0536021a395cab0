using Microsoft.Extensions.DependencyInjection;
using Ocop.Catalog;
using Ocop.Catalog.Database;
using Ocop.Commerce.Carts;
using Ocop.Commerce.Checkout;
using Ocop.Commerce.Loading;
using Ocop.Commerce.Offers;
using Ocop.Commerce.Orders;
using Ocop.Commerce.Outbox;
using Ocop.Commerce.Shipping;
using Ocop.Commerce.Stock;

namespace Ocop.Commerce;

/// <summary>Registers the shop: offers, stock, carts, orders.</summary>
public static class CommerceServices
{
    public static IServiceCollection AddCommerce(this IServiceCollection services, DatabaseSettings database)
    {
        services.AddCommerceHandlers();
        return database.Provider == DatabaseProvider.Sqlite
            ? services.AddModuleContext<CommerceDbContext, SqliteCommerceDbContext>(database, Schemas.Commerce)
            : services.AddModuleContext<CommerceDbContext, PostgreSqlCommerceDbContext>(database, Schemas.Commerce);
    }

    private static void AddCommerceHandlers(this IServiceCollection services) => services
        .AddSingleton<OcopMetrics>().AddSingleton<WorkDue>()
        .AddSingleton<OfferQueries>()
        .AddScoped<StockKeeper>().AddScoped<StockAudit>()
        .AddSingleton<CartQueries>().AddScoped<SetCartLine>().AddScoped<UpdateCart>().AddScoped<ClearOldCarts>()
        .AddSingleton<FreightTariffs>().AddSingleton<Freight>().AddScoped<CheckoutCheck>().AddScoped<PlaceOrder>()
        .AddScoped<OrderQueries>().AddScoped<SalesQueries>().AddScoped<OrderDesk>().AddScoped<OrderChanges>().AddScoped<EndOrder>()
        .AddScoped<ConfirmOrder>().AddScoped<CancelOrder>().AddScoped<ExpireOrders>().AddScoped<MoveConsignment>()
        .AddScoped<OutboxDispatcher>()
        .AddScoped<DemoCommerceLoader>();
}
