using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ocop.Catalog.Register.Import;

/// <summary>Does the next piece of work that waits on some import. Any node may call it at any time; two never work on the same import.</summary>
/// <remarks>
/// A node claims an import for a minute and renews the claim while it works. When it dies, the claim runs out and another begins
/// the step anew: reading repeats harmlessly, applying and undoing are one transaction each.
/// </remarks>
public sealed partial class ImportRunner(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ImportRunner> logger)
{
    private const int MaxAttempts = 3;
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    /// <returns>False when nothing waits.</returns>
    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        if (await ClaimNextAsync(cancellationToken) is not var (id, state))
            return false;
        var progress = new Count();
        var work = WorkAsync(id, state, progress, cancellationToken);
        while (await Task.WhenAny(work, Task.Delay(Beat, cancellationToken)) != work)
            await RenewAsync(id, state, progress.Value, cancellationToken);
        try
        {
            if (!await work)
                return false;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailed(error, id, state);
            await GiveBackAsync(id, state, cancellationToken);
        }

        await LargeImport.TidyAsync(progress.Value, cancellationToken);
        return true;
    }

    private async Task<bool> WorkAsync(Guid id, ImportState state, Count progress, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        switch (state)
        {
            case ImportState.Waiting:
                return await scope.ServiceProvider.GetRequiredService<ReadImport>().HandleAsync(id, progress, cancellationToken);
            case ImportState.Confirmed:
                await scope.ServiceProvider.GetRequiredService<ApplyImport>().HandleAsync(id, progress, cancellationToken);
                return true;
            default:
                await scope.ServiceProvider.GetRequiredService<UndoImport>().HandleAsync(id, cancellationToken);
                return true;
        }
    }

    private async Task<(Guid, ImportState)?> ClaimNextAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CatalogDbContext>();
        var now = clock.GetUtcNow();
        var waiting = await db.RegisterImports.AsNoTracking()
            .Where(import => (import.State == ImportState.Waiting || import.State == ImportState.Confirmed || import.State == ImportState.Undoing)
                && (import.ClaimedUntil == null || import.ClaimedUntil < now))
            .OrderBy(import => import.UploadedAt)
            .Select(import => new { import.Id, import.State })
            .ToListAsync(cancellationToken);
        foreach (var next in waiting)
        {
            await using var transaction = await db.BeginWriteAsync(cancellationToken);
            var claimed = await db.RegisterImports
                .Where(import => import.Id == next.Id && import.State == next.State && (import.ClaimedUntil == null || import.ClaimedUntil < now))
                .ExecuteUpdateAsync(set => set.SetProperty(import => import.ClaimedUntil, now + Claim), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            if (claimed == 1)
                return (next.Id, next.State);
        }

        return null;
    }

    private async Task RenewAsync(Guid id, ImportState state, int rows, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CatalogDbContext>();
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await db.RegisterImports.Where(import => import.Id == id && import.State == state)
            .ExecuteUpdateAsync(set => set
                .SetProperty(import => import.ClaimedUntil, clock.GetUtcNow() + Claim)
                .SetProperty(import => import.Progress, rows), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task GiveBackAsync(Guid id, ImportState state, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CatalogDbContext>();
        var import = await db.RegisterImports.SingleAsync(import => import.Id == id, cancellationToken);
        if (import.State != state)
            return;
        import.ClaimedUntil = null;
        import.Attempts++;
        if (import.Attempts >= MaxAttempts)
        {
            // Nothing of the step was written: what could be done before can be done again by hand
            import.State = state == ImportState.Undoing ? ImportState.Applied : ImportState.Failed;
            import.Version++;
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {ImportId} broke off while {State}")]
    private partial void LogFailed(Exception error, Guid importId, ImportState state);

    private sealed class Count : IProgress<int>
    {
        private volatile int _value;

        public int Value => _value;

        public void Report(int value) => _value = value;
    }
}
