using System.Data;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Changes;

namespace Ocop.Catalog.Database;

/// <summary>What the contexts of all modules share: the change log, the way instants are stored, and one writer at a time on SQLite.</summary>
public abstract class ModuleDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Change> Changes => Set<Change>();

    /// <summary>Opens a transaction for writing. Every ExecuteUpdate or ExecuteDelete belongs inside one.</summary>
    public async Task<WriteTransaction> BeginWriteAsync(CancellationToken cancellationToken)
    {
        var pass = await EnterGateAsync(cancellationToken);
        try
        {
            return new WriteTransaction(await Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken), pass);
        }
        catch
        {
            pass?.Dispose();
            throw;
        }
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        using var pass = Database.CurrentTransaction is null ? await EnterGateAsync(cancellationToken) : null;
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcDateTimeConverter>();
    }

    private async Task<WriteGate.Pass?> EnterGateAsync(CancellationToken cancellationToken) =>
        Database.IsSqlite()
            ? await WriteGate.For(Database.GetConnectionString()!).EnterAsync(cancellationToken)
            : null;
}
