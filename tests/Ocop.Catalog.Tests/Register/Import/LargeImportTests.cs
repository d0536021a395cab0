using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Ocop.Catalog.Register.Import;
using Ocop.Testing;
using static Ocop.Catalog.Tests.Register.Import.ImportShop;

namespace Ocop.Catalog.Tests.Register.Import;

/// <summary>Tens of thousands of rows may not stand in memory as entities at once, however long their one transaction is.</summary>
public sealed class LargeImportTests
{
    private const int Rows = 2_200;
    private const int MostTracked = 1_500; // five hundred events, the rows they are about and their lines in the change log

    [Theory, EveryDatabase]
    public async Task A_large_annex_is_read_written_and_taken_back_in_parts(DatabaseKind kind)
    {
        var tracked = new MostTrackedEntities();
        await using var shop = await CreateAsync(kind, tracked.Watch);
        var annex = Annex([.. Enumerable.Range(1, Rows).Select(row => $"{row};Trà{row} núi{row};Hộ A{row};Xã Bắc Hà;11;3 sao;61,5")]);

        var applied = await shop.ConfirmAsync(await shop.ReadAsync(annex));
        var (certificates, rows) = (await shop.CertificatesAsync(), await shop.RowsAsync(applied));
        var undone = await shop.UndoAsync(applied);

        applied.Applied!.Created.ShouldBe(Rows);
        applied.Applied.Products.ShouldBe(Rows);
        rows.Select(row => (row.CertificateId, row.ProductId)).ShouldBe(
            certificates.Select(row => ((Guid?)row.Id.Value, (Guid?)row.ProductId.Value)), ignoreOrder: true);
        undone.State.ShouldBe(ImportState.Undone);
        tracked.Most.ShouldBeInRange(2, MostTracked);
    }

    /// <summary>Counts what a context holds when it is saved.</summary>
    private sealed class MostTrackedEntities : SaveChangesInterceptor
    {
        public int Most { get; private set; }

        public void Watch(IServiceCollection services)
        {
            services.ConfigureDbContext<SqliteCatalogDbContext>(options => options.AddInterceptors(this));
            services.ConfigureDbContext<PostgreSqlCatalogDbContext>(options => options.AddInterceptors(this));
        }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Most = Math.Max(Most, eventData.Context!.ChangeTracker.Entries().Count());
            return base.SavingChangesAsync(eventData, result, cancellationToken);
        }
    }
}
