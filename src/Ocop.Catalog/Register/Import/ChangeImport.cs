using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Catalog.Register.Import.Annexes;

namespace Ocop.Catalog.Register.Import;

/// <summary>The answers to an officer's act on an import.</summary>
public enum ImportActResult
{
    Done,

    /// <summary>It was done before, by the same click or by somebody else: nothing more happens.</summary>
    DoneBefore,

    /// <summary>Somebody else has moved the import since the page was drawn.</summary>
    Moved,
    NotFound,
}

/// <summary>What an officer does with an import; the work itself is the runner's (<see cref="ImportRunner"/>).</summary>
public sealed class ChangeImport(CatalogDbContext db, TimeProvider clock)
{
    private const int Chunk = 500;

    /// <summary>Reads the file again with another sheet, or with the decision it does not name.</summary>
    public Task<ImportActResult> ReadAgainAsync(Guid id, int version, AnnexHints hints, CancellationToken cancellationToken) =>
        MoveAsync(id, version, [ImportState.Ready, ImportState.Refused, ImportState.Failed], ImportState.Waiting, import =>
        {
            import.Hints = hints;
            import.Refusal = null;
            import.HasMoved = false;
            import.Attempts = 0;
        }, cancellationToken);

    /// <summary>Confirms what the dry run showed; it is applied in one transaction, or not at all.</summary>
    /// <param name="choices">The officer's word on conflicts, by <see cref="RegisterImportRow.Position"/>.</param>
    public async Task<ImportActResult> ConfirmAsync(
        Guid id, int version, IReadOnlyDictionary<int, ConflictChoice> choices, Actor actor, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var result = await MoveAsync(id, version, [ImportState.Ready], ImportState.Confirmed, import =>
        {
            import.ConfirmedAt = clock.GetUtcNow();
            import.ConfirmedById = actor.Id;
            import.ConfirmedBy = actor.Name;
            import.ConfirmedRole = actor.Role;
            import.HasMoved = false;
            import.Attempts = 0;
            db.Audit(actor, clock.GetUtcNow(), "import.confirmed", ImportAudit.Subject(import), after: import.Tally);
        }, cancellationToken);
        if (result != ImportActResult.Done)
            return result;
        await ChooseAsync(id, choices, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return ImportActResult.Done;
    }

    /// <summary>Keeps the officer's word on the conflicts of one page of the dry run.</summary>
    public async Task ChooseAsync(Guid id, IReadOnlyDictionary<int, ConflictChoice> choices, CancellationToken cancellationToken)
    {
        foreach (var positions in choices.Keys.Chunk(Chunk))
        {
            var rows = await db.RegisterImportRows
                .Where(row => row.ImportId == id && row.Outcome == PlannedOutcome.Conflict && positions.Contains(row.Position))
                .ToListAsync(cancellationToken);
            foreach (var row in rows)
                row.Choice = choices[row.Position];
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Gives up an import that has written nothing.</summary>
    public async Task<ImportActResult> DiscardAsync(Guid id, int version, Actor actor, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var result = await MoveAsync(id, version, [ImportState.Waiting, ImportState.Ready, ImportState.Refused, ImportState.Failed], ImportState.Discarded, import =>
            db.Audit(actor, clock.GetUtcNow(), "import.discarded", ImportAudit.Subject(import)), cancellationToken);
        if (result != ImportActResult.Done)
            return result;
        await db.RegisterImportRows.Where(row => row.ImportId == id).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return ImportActResult.Done;
    }

    /// <summary>Asks for an applied import to be taken back.</summary>
    public Task<ImportActResult> UndoAsync(Guid id, int version, Actor actor, CancellationToken cancellationToken) =>
        MoveAsync(id, version, [ImportState.Applied], ImportState.Undoing, import =>
        {
            import.UndoneById = actor.Id;
            import.UndoneBy = actor.Name;
            import.ConfirmedRole = actor.Role;
            import.InTheWay = [];
            import.Attempts = 0;
        }, cancellationToken);

    private async Task<ImportActResult> MoveAsync(
        Guid id, int version, ImportState[] from, ImportState to, Action<RegisterImport> change, CancellationToken cancellationToken)
    {
        var import = await db.RegisterImports.SingleOrDefaultAsync(import => import.Id == id, cancellationToken);
        if (import is null)
            return ImportActResult.NotFound;
        if (import.Version != version || !from.Contains(import.State))
            return Came(import.State, to) ? ImportActResult.DoneBefore : ImportActResult.Moved;
        change(import);
        import.State = to;
        import.Version++;
        import.ClaimedUntil = null;
        import.Progress = 0;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return ImportActResult.Done;
        }
        catch (DbUpdateConcurrencyException) // two officers in the same moment
        {
            db.ChangeTracker.Clear();
            return ImportActResult.Moved;
        }
    }

    // A second press of the same button finds the work under way or done
    private static bool Came(ImportState now, ImportState to) =>
        now == to || (to == ImportState.Confirmed && now == ImportState.Applied) || (to == ImportState.Undoing && now == ImportState.Undone);
}
