using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Articles;
using Ocop.Catalog.Audit;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Database;
using Ocop.Catalog.Jobs;
using Ocop.Catalog.Loading;
using Ocop.Catalog.Misuse;
using Ocop.Catalog.Outbox;
using Ocop.Catalog.Places;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Catalog.Redirects;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Feed;
using Ocop.Catalog.Register.Import;
using Ocop.Catalog.Register.Matching;
using Ocop.Catalog.Reports;
using Ocop.Catalog.SalesPoints;
using Ocop.Catalog.Villages;

namespace Ocop.Catalog;

/// <summary>The catalogue's tables. A derived context per database provider owns the migrations.</summary>
public abstract class CatalogDbContext(DbContextOptions options) : ModuleDbContext(options)
{
    public DbSet<Product> Products => Set<Product>();

    public DbSet<Producer> Producers => Set<Producer>();

    public DbSet<Certificate> Certificates => Set<Certificate>();

    public DbSet<Province> Provinces => Set<Province>();

    public DbSet<Commune> Communes => Set<Commune>();

    public DbSet<OldUnit> OldUnits => Set<OldUnit>();

    public DbSet<SalesPoint> SalesPoints => Set<SalesPoint>();

    public DbSet<Village> Villages => Set<Village>();

    public DbSet<Article> Articles => Set<Article>();

    public DbSet<SlugRedirect> SlugRedirects => Set<SlugRedirect>();

    public DbSet<RegisterEvent> RegisterEvents => Set<RegisterEvent>();

    public DbSet<SourceClaim> SourceClaims => Set<SourceClaim>();

    public DbSet<Decision> Decisions => Set<Decision>();

    public DbSet<MatchItem> MatchItems => Set<MatchItem>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<FeedSubscriber> FeedSubscribers => Set<FeedSubscriber>();

    public DbSet<FeedSubscription> FeedSubscriptions => Set<FeedSubscription>();

    public DbSet<FeedKnowledge> FeedKnowledge => Set<FeedKnowledge>();

    public DbSet<SyncRun> SyncRuns => Set<SyncRun>();

    public DbSet<SetAsideRecord> SetAsideRecords => Set<SetAsideRecord>();

    public DbSet<MisuseCase> MisuseCases => Set<MisuseCase>();

    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();

    public DbSet<LoadedRecord> LoadedRecords => Set<LoadedRecord>();

    public DbSet<Report> Reports => Set<Report>();

    public DbSet<JobMark> JobMarks => Set<JobMark>();

    public DbSet<RegisterImport> RegisterImports => Set<RegisterImport>();

    public DbSet<RegisterImportRow> RegisterImportRows => Set<RegisterImportRow>();

    public DbSet<StoreEpoch> StoreEpochs => Set<StoreEpoch>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<ProductId>().HaveConversion<ProductId.Converter>();
        configurationBuilder.Properties<ProducerId>().HaveConversion<ProducerId.Converter>();
        configurationBuilder.Properties<CertificateId>().HaveConversion<CertificateId.Converter>();
        configurationBuilder.Properties<SalesPointId>().HaveConversion<SalesPointId.Converter>();
        configurationBuilder.Properties<VillageId>().HaveConversion<VillageId.Converter>();
        configurationBuilder.Properties<ArticleId>().HaveConversion<ArticleId.Converter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Database.IsPostgreSql() ? Schemas.Catalog : null);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CatalogDbContext).Assembly);
    }
}

public sealed class SqliteCatalogDbContext(DbContextOptions<SqliteCatalogDbContext> options) : CatalogDbContext(options);

public sealed class PostgreSqlCatalogDbContext(DbContextOptions<PostgreSqlCatalogDbContext> options) : CatalogDbContext(options);
