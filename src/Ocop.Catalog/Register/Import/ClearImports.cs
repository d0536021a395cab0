using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;

namespace Ocop.Catalog.Register.Import;

/// <summary>
/// Lets go of dry runs that nobody has confirmed in time: their rows and their files go, what they were and who uploaded them stays.
/// Of confirmed imports everything is kept, also when they were taken back: it is evidence.
/// </summary>
/// <remarks>Each node calls it once a day: the rows go with whoever comes first, its own files every node clears itself.</remarks>
public sealed class ClearImports(CatalogDbContext db, ImportFiles files, TimeProvider clock)
{
    /// <summary>The name under which it stands in the audit.</summary>
    public const string Job = "imports-cleared";

    private static readonly ImportState[] Unconfirmed = [ImportState.Waiting, ImportState.Ready, ImportState.Refused, ImportState.Failed];
    private static readonly TimeSpan UploadTakes = TimeSpan.FromDays(1); // at most, from the first byte to the row that names the file

    /// <returns>How many imports have expired.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var limit = now.AddDays(-RegisterImport.DaysUnconfirmedIsKept);
        var due = await db.RegisterImports.AsNoTracking()
            .Where(import => import.ConfirmedAt == null && import.UploadedAt <= limit && Unconfirmed.Contains(import.State))
            .Select(import => import.Id).ToListAsync(cancellationToken);
        var expired = 0;
        foreach (var id in due)
            expired += await ExpireAsync(id, now, cancellationToken) ? 1 : 0;
        await DeleteFilesAsync(now, limit, cancellationToken);
        return expired;
    }

    private async Task<bool> ExpireAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var import = await db.RegisterImports.AsTracking().SingleAsync(import => import.Id == id, cancellationToken);
        if (import.ConfirmedAt is not null || !Unconfirmed.Contains(import.State) || import.ClaimedUntil > now)
            return false; // an officer, another node or the reader was there in between
        import.State = ImportState.Expired;
        import.Version++;
        import.ClaimedUntil = null;
        db.Audit(Actor.System(Job), now, "import.expired", ImportAudit.Subject(import));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException) // in the same moment
        {
            return false;
        }

        await db.RegisterImportRows.Where(row => row.ImportId == id).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    // A file may belong to several imports, and one that is being uploaded to none yet
    private async Task DeleteFilesAsync(DateTimeOffset now, DateTimeOffset limit, CancellationToken cancellationToken)
    {
        var needed = (await db.RegisterImports.AsNoTracking()
            .Where(import => import.ConfirmedAt != null || import.UploadedAt > limit || Unconfirmed.Contains(import.State))
            .Select(import => import.FileHash).Distinct().ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        files.Clear(needed, now - UploadTakes);
    }
}
