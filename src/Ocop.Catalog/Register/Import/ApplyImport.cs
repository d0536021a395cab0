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
    private const int Chunk = 1_000;

    public async Task HandleAsync(Guid id, IProgress<int> progress, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await writer.LockAsync(cancellationToken);
        var import = await db.RegisterImports.AsNoTracking().SingleAsync(import => import.Id == id, cancellationToken);
        if (import.State != ImportState.Confirmed)
            return;
        var records = await ImportRecords.ReadAsync(db, id, cancellationToken);
        var plan = await planner.PlanAsync(records.Records, import.Source, ReadImport.Options, progress, cancellationToken);
        if (LargeImport.Is(plan.Records.Count))
            planner.Forget(); // of a small one the conflicts are settled with it
        await LargeImport.TidyAsync(plan.Records.Count, cancellationToken);
        var (moved, decided) = await CompareAsync(id, records, plan, cancellationToken);
        if (moved > 0)
            await ShowAgainAsync(id, plan, cancellationToken);
        else
            await ApplyAsync(import, records, plan, decided, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    // Row by row with what the officer saw; what would come out otherwise now is written down for another look
    private async Task<(int Moved, List<Decided> Decided)> CompareAsync(
        Guid id, ImportRecords records, RegisterPlan plan, CancellationToken cancellationToken)
    {
        if (LargeImport.Is(plan.Records.Count))
            planner.Forget(); // of a small one the conflicts are settled with it
        await LargeImport.TidyAsync(plan.Records.Count, cancellationToken);
        var (moved, decided) = (0, new List<Decided>());
        foreach (var chunk in records.Positions.Zip(plan.Records).Chunk(Chunk))
        {
            var (first, last) = (chunk[0].First, chunk[^1].First);
            var rows = await db.RegisterImportRows.AsNoTracking()
                .Where(row => row.ImportId == id && row.Position >= first && row.Position <= last)
                .ToDictionaryAsync(row => row.Position, cancellationToken);
            foreach (var (position, planned) in chunk)
            {
                var row = rows[position];
                if (row is { Outcome: PlannedOutcome.Conflict, Choice: not ConflictChoice.Queue } && planned.CertificateId is { } certificate)
                    decided.Add(new Decided(certificate, row.Choice));
                if (!ImportRows.Update(row, planned))
                    continue;
                row.Choice = ConflictChoice.Queue;
                db.Update(row);
                moved++;
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }

        return (moved, decided);
    }

    private async Task ApplyAsync(
        RegisterImport import, ImportRecords records, RegisterPlan plan, List<Decided> decided, CancellationToken cancellationToken)
    {
        var actor = new Actor(import.ConfirmedById, import.ConfirmedBy!, import.ConfirmedRole!);
        var reason = import.Summary is { DecisionNumber: { } number } ? $"{number} · {import.FileName}" : import.FileName;
        var applied = await writer.ApplyAsync(plan, chosen: null, actor, reason, cancellationToken);
        foreach (var conflict in decided)
            applied = Sum(applied, await DecideAsync(import, conflict, actor, reason, cancellationToken));
        await KeepLinksAsync(import.Id, records, plan, cancellationToken);

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
        RegisterImport import, Decided conflict, Actor actor, string reason, CancellationToken cancellationToken)
    {
        var item = await db.MatchItems.AsNoTracking()
            .Where(item => item.Source == import.Source.Name && item.Kind == MatchItemKind.Conflict && item.Decision == MatchDecision.Open)
            .Where(item => item.CertificateId == conflict.Certificate)
            .Select(item => item.Id).FirstOrDefaultAsync(cancellationToken);
        MatchAnswer answer = conflict.Choice == ConflictChoice.Take ? new MatchAnswer.Take(reason) : new MatchAnswer.Keep(reason);
        return await settle.AnswerAsync(new SettleMatchCommand(item, answer, actor), cancellationToken) is SettleMatchResult.Settled settled
            ? settled.Applied with { Queued = settled.Applied.Queued - 1 }
            : RegisterApplied.Nothing; // refused by the law: it stays in the queue
    }

    private async Task ShowAgainAsync(Guid id, RegisterPlan plan, CancellationToken cancellationToken)
    {
        var back = await db.RegisterImports.SingleAsync(row => row.Id == id, cancellationToken);
        var faulty = await db.RegisterImportRows.CountAsync(row => row.ImportId == id && row.Record == null, cancellationToken);
        back.State = ImportState.Ready;
        back.HasMoved = true;
        back.Version++;
        back.ClaimedUntil = null;
        back.Progress = 0;
        back.Tally = ImportTally.Count(plan.Records.Select(record => record.Outcome).Concat(Enumerable.Repeat(PlannedOutcome.Error, faulty)));
        await db.SaveChangesAsync(cancellationToken);
    }

    // A plan names the certificates it makes anew each time; the report leads to those that were made
    private async Task KeepLinksAsync(Guid id, ImportRecords records, RegisterPlan plan, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        foreach (var chunk in records.Positions.Zip(plan.Records).Where(pair => pair.Second.Outcome == PlannedOutcome.New).Chunk(Chunk))
        {
            foreach (var (position, planned) in chunk)
            {
                var entry = db.Attach(ImportRows.Link(id, position, planned));
                entry.Property(row => row.CertificateId).IsModified = true;
                entry.Property(row => row.ProductId).IsModified = true;
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    private static RegisterApplied Sum(RegisterApplied one, RegisterApplied two) => new(
        one.Created + two.Created, one.Changed + two.Changed, one.Removed + two.Removed, one.Products + two.Products,
        one.Producers + two.Producers, one.Queued + two.Queued, [.. one.Stale, .. two.Stale]);

    /// <summary>What the officer has decided about a certificate the file contradicts.</summary>
    private sealed record Decided(CertificateId Certificate, ConflictChoice Choice);
}
