using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Register.Matching;

namespace Ocop.Catalog.Register.Import;

/// <summary>Brings a confirmed import into the register, in one transaction, exactly as the officer saw it.</summary>
/// <remarks>
/// It is planned once more inside the transaction. When the register has moved since the officer looked, nothing is written
/// and the new dry run waits for another look.
/// </remarks>
public sealed class ApplyImport(CatalogDbContext db, RegisterPlanner planner, RegisterWriter writer, SettleMatch settle, TimeProvider clock)
{
    public async Task HandleAsync(Guid id, IProgress<int> progress, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await writer.LockAsync(cancellationToken);
        var import = await db.RegisterImports.AsNoTracking().SingleAsync(import => import.Id == id, cancellationToken);
        if (import.State != ImportState.Confirmed)
            return;
        var rows = await db.RegisterImportRows.AsNoTracking()
            .Where(row => row.ImportId == id && row.Record != null).OrderBy(row => row.Position).ToListAsync(cancellationToken);
        var plan = await planner.PlanAsync([.. rows.Select(row => row.Record!)], import.Source, ReadImport.Options, progress, cancellationToken);
        var moved = rows.Zip(plan.Records).Where(pair => ImportRows.Update(pair.First, pair.Second)).Select(pair => pair.First).ToList();
        if (moved.Count > 0)
            await ShowAgainAsync(import, moved, rows, cancellationToken);
        else
            await ApplyAsync(import, rows, plan, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task ApplyAsync(RegisterImport import, List<RegisterImportRow> rows, RegisterPlan plan, CancellationToken cancellationToken)
    {
        var actor = new Actor(import.ConfirmedById, import.ConfirmedBy!, import.ConfirmedRole!);
        var reason = import.Summary is { DecisionNumber: { } number } ? $"{number} · {import.FileName}" : import.FileName;
        var applied = await writer.ApplyAsync(plan, chosen: null, actor, reason, cancellationToken);
        foreach (var row in rows.Where(row => row.Outcome == PlannedOutcome.Conflict && row.Choice != ConflictChoice.Queue))
            applied = Sum(applied, await DecideAsync(import, row, actor, reason, cancellationToken));
        await KeepLinksAsync(rows, cancellationToken);

        var done = await db.RegisterImports.SingleAsync(row => row.Id == import.Id, cancellationToken);
        done.State = ImportState.Applied;
        done.Version++;
        done.ClaimedUntil = null;
        done.AppliedAt = clock.GetUtcNow();
        done.Applied = applied;
        db.Audit(actor, done.AppliedAt.Value, "import.applied", ImportAudit.Subject(done), after: applied with { Stale = [] });
        await db.SaveChangesAsync(cancellationToken);
    }

    // The conflict stands in the match queue by now; the officer has weighed both sides already
    private async Task<RegisterApplied> DecideAsync(
        RegisterImport import, RegisterImportRow row, Actor actor, string reason, CancellationToken cancellationToken)
    {
        var certificate = new CertificateId(row.CertificateId!.Value);
        var item = await db.MatchItems.AsNoTracking()
            .Where(item => item.Source == import.Source.Name && item.Kind == MatchItemKind.Conflict && item.Decision == MatchDecision.Open)
            .Where(item => item.CertificateId == certificate)
            .Select(item => item.Id).FirstOrDefaultAsync(cancellationToken);
        MatchAnswer answer = row.Choice == ConflictChoice.Take ? new MatchAnswer.Take(reason) : new MatchAnswer.Keep(reason);
        return await settle.AnswerAsync(new SettleMatchCommand(item, answer, actor), cancellationToken) is SettleMatchResult.Settled settled
            ? settled.Applied with { Queued = settled.Applied.Queued - 1 }
            : RegisterApplied.Nothing; // refused by the law: it stays in the queue
    }

    private async Task ShowAgainAsync(
        RegisterImport import, List<RegisterImportRow> moved, List<RegisterImportRow> rows, CancellationToken cancellationToken)
    {
        foreach (var row in moved)
        {
            row.Choice = ConflictChoice.Queue;
            db.Update(row);
        }

        var back = await db.RegisterImports.SingleAsync(row => row.Id == import.Id, cancellationToken);
        var faulty = await db.RegisterImportRows.CountAsync(row => row.ImportId == import.Id && row.Record == null, cancellationToken);
        back.State = ImportState.Ready;
        back.HasMoved = true;
        back.Version++;
        back.ClaimedUntil = null;
        back.Progress = 0;
        back.Tally = ImportTally.Count(rows.Select(row => row.Outcome).Concat(Enumerable.Repeat(PlannedOutcome.Error, faulty)));
        await db.SaveChangesAsync(cancellationToken);
    }

    // A plan names the certificates it makes anew each time; the report leads to those that were made
    private async Task KeepLinksAsync(List<RegisterImportRow> rows, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        foreach (var chunk in rows.Where(row => row.Outcome == PlannedOutcome.New).Chunk(1_000))
        {
            foreach (var row in chunk)
            {
                var entry = db.Attach(row);
                entry.Property(entity => entity.CertificateId).IsModified = true;
                entry.Property(entity => entity.ProductId).IsModified = true;
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    private static RegisterApplied Sum(RegisterApplied one, RegisterApplied two) => new(
        one.Created + two.Created, one.Changed + two.Changed, one.Removed + two.Removed, one.Products + two.Products,
        one.Producers + two.Producers, one.Queued + two.Queued, [.. one.Stale, .. two.Stale]);
}
