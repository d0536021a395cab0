using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Database;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;

namespace Ocop.Commerce;

/// <summary>The shop's tables. A derived context per database provider owns the migrations.</summary>
public abstract class CommerceDbContext(DbContextOptions options) : ModuleDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<ProductId>().HaveConversion<ProductId.Converter>();
        configurationBuilder.Properties<ProducerId>().HaveConversion<ProducerId.Converter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Database.IsNpgsql() ? Schemas.Commerce : null);
        modelBuilder.ApplyConfiguration(new ChangeConfiguration());
        modelBuilder.Entity<Change>().ToTable(
            "Changes", Database.IsNpgsql() ? Schemas.Catalog : null, table => table.ExcludeFromMigrations());
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CommerceDbContext).Assembly);
    }
}

public sealed class SqliteCommerceDbContext(DbContextOptions<SqliteCommerceDbContext> options) : CommerceDbContext(options);

public sealed class PostgreSqlCommerceDbContext(DbContextOptions<PostgreSqlCommerceDbContext> options) : CommerceDbContext(options);
