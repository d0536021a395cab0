using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Database;

namespace Ocop.Catalog.Register;

/// <summary>One writer of the register at a time.</summary>
internal static class RegisterLock
{
    /// <summary>Held until the transaction ends. SQLite has its gate; on PostgreSQL it is the lock the trigger on the events takes too.</summary>
    /// <remarks>Taken before the lock of the change log, always in this order: two writers that took them crosswise would wait for each other.</remarks>
    public static async Task LockRegisterAsync(this CatalogDbContext db, CancellationToken cancellationToken)
    {
        if (db.Database.IsPostgreSql())
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(7263003)", cancellationToken);
    }
}
