using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Ocop.Catalog.Changes;

/// <summary>Appends a <see cref="Change"/> for every public row that a SaveChanges writes, in the same transaction.</summary>
/// <remarks>ExecuteUpdate and ExecuteDelete pass by the change tracker: such code adds its own rows with <see cref="ChangeLog.Append"/>.</remarks>
public sealed class ChangeRecorder(TimeProvider clock) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Record(eventData.Context!);
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Record(eventData.Context!);
        return base.SavingChanges(eventData, result);
    }

    private void Record(DbContext context)
    {
        var keys = context.ChangeTracker.Entries<IPublicRecord>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(entry => entry.Entity.ChangeKey)
            .Distinct()
            .ToList();
        foreach (var key in keys)
            context.Append(key, clock.GetUtcNow());
    }
}
