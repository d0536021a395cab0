using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;

namespace Ocop.Catalog.Register.Import;

/// <summary>Takes a whole import back, in one transaction, while nothing later rests on it.</summary>
public sealed class UndoImport(CatalogDbContext db, RegisterWriter writer, TimeProvider clock)
{
    public async Task HandleAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await writer.LockAsync(cancellationToken);
        var asked = await db.RegisterImports.AsNoTracking().SingleAsync(import => import.Id == id, cancellationToken);
        if (asked.State != ImportState.Undoing)
            return;
        var actor = new Actor(asked.UndoneById, asked.UndoneBy!, asked.ConfirmedRole!);
        var result = await writer.UndoAsync(asked.Source, actor, asked.FileName, cancellationToken);
        db.ChangeTracker.Clear();
        var import = await db.RegisterImports.SingleAsync(import => import.Id == id, cancellationToken);
        import.Version++;
        import.ClaimedUntil = null;
        if (result is UndoResult.InTheWay blocked)
        {
            import.State = ImportState.Applied;
            import.InTheWay = [.. blocked.Dependents];
            import.UndoneBy = null;
            import.UndoneById = null;
        }
        else
        {
            import.State = ImportState.Undone;
            import.UndoneAt = clock.GetUtcNow();
            db.Audit(actor, import.UndoneAt.Value, "import.undone", ImportAudit.Subject(import), before: import.Applied);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
