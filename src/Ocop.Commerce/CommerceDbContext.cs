using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Database;
using Ocop.Catalog.Outbox;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Commerce.Carts;
using Ocop.Commerce.Offers;
using Ocop.Commerce.Orders;
using Ocop.Commerce.Shipping;
using Ocop.Commerce.Stock;

namespace Ocop.Commerce;

/// <summary>The shop's tables. A derived context per database provider owns the migrations.</summary>
public abstract class CommerceDbContext(DbContextOptions options) : ModuleDbContext(options)
{
    public DbSet<Offer> Offers => Set<Offer>();

    public DbSet<StockItem> StockItems => Set<StockItem>();

    public DbSet<StockMovement> StockMovements => Set<StockMovement>();

    public DbSet<Cart> Carts => Set<Cart>();

    public DbSet<CartLine> CartLines => Set<CartLine>();

    public DbSet<Order> Orders => Set<Order>();

    public DbSet<FreightTariff> FreightTariffs => Set<FreightTariff>();

    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<ProductId>().HaveConversion<ProductId.Converter>();
        configurationBuilder.Properties<ProducerId>().HaveConversion<ProducerId.Converter>();
        configurationBuilder.Properties<OfferId>().HaveConversion<OfferId.Converter>();
        configurationBuilder.Properties<CartId>().HaveConversion<CartId.Converter>();
        configurationBuilder.Properties<OrderId>().HaveConversion<OrderId.Converter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Database.IsPostgreSql() ? Schemas.Commerce : null);
        var catalog = Database.IsPostgreSql() ? Schemas.Catalog : null;
        modelBuilder.ApplyConfiguration(new ChangeConfiguration()).ApplyConfiguration(new OutboxConfiguration());
        modelBuilder.Entity<Change>().ToTable("Changes", catalog, table => table.ExcludeFromMigrations());
        modelBuilder.Entity<OutboxMessage>().ToTable("OutboxMessages", catalog, table => table.ExcludeFromMigrations());
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CommerceDbContext).Assembly);
    }
}

public sealed class SqliteCommerceDbContext(DbContextOptions<SqliteCommerceDbContext> options) : CommerceDbContext(options);

public sealed class PostgreSqlCommerceDbContext(DbContextOptions<PostgreSqlCommerceDbContext> options) : CommerceDbContext(options);
