using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;

namespace Ocop.Catalog.Misuse;

/// <summary>The answers to an act of the office on a case.</summary>
public abstract record CaseActResult
{
    private CaseActResult()
    {
    }

    public sealed record Done : CaseActResult;

    /// <summary>Somebody else did something since the page was opened; look again.</summary>
    public sealed record Changed : CaseActResult;

    public sealed record Refused(LocalText Reason) : CaseActResult;

    public sealed record NotFound : CaseActResult;
}

/// <summary>Changes one case with its history and its audit entry, if it still is what the officer saw.</summary>
internal sealed class CaseDesk(CatalogDbContext db, TimeProvider clock)
{
    public async Task<CaseActResult> ChangeAsync(
        Guid id, int version, Actor actor, string act, string? note, Func<MisuseCase, DateTimeOffset, LocalText?> change, CancellationToken cancellationToken)
    {
        await using var write = await db.BeginWriteAsync(cancellationToken);
        var row = await db.MisuseCases.AsTracking().SingleOrDefaultAsync(found => found.Id == id, cancellationToken);
        if (row is null)
            return new CaseActResult.NotFound();
        if (row.Version != version)
            return new CaseActResult.Changed();
        var (before, now) = (Told(row), clock.GetUtcNow());
        if (change(row, now) is { } refusal)
            return new CaseActResult.Refused(refusal);
        db.Audit(actor, now, act, new AuditSubject("misuse", row.Id.ToString(), row.Number), before, Told(row), note);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new CaseActResult.Changed();
        }

        await write.CommitAsync(cancellationToken);
        return new CaseActResult.Done();
    }

    // Nothing of the person who reported: the audit is kept for ever
    private static object Told(MisuseCase row) => new { State = row.State.ToString(), Outcome = row.Outcome?.ToString(), row.AssignedName };
}
