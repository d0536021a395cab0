using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Database;
using Ocop.Catalog.Products;
using Ocop.Catalog.Register.Matching;
using Ocop.Catalog.Register.Writing;

namespace Ocop.Catalog.Register;

/// <summary>The only way into the register of certificates: applies plans, keeps the events, and takes a source back.</summary>
/// <remarks>
/// Works inside the write transaction the caller has opened with <c>db.BeginWriteAsync</c> and does not commit, so that a
/// caller's own rows (a feed's cursor, an import's state) stand or fall with it. It clears the change tracker: save your
/// own rows before, or add them after.
/// </remarks>
public sealed class RegisterWriter(CatalogDbContext db, TimeProvider clock)
{
    private const int Chunk = 500;

    /// <summary>Keeps every other writer out of the register until the transaction ends. Take it before planning, and before writing anything else.</summary>
    /// <exception cref="InvalidOperationException">The caller has opened no transaction.</exception>
    public async Task LockAsync(CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("The register is written inside the caller's transaction: db.BeginWriteAsync comes first.");
        await db.LockRegisterAsync(cancellationToken);
    }

    /// <summary>Applies New, Changed and Conflict records (of these what nobody contests) and puts Unmatched ones and conflicts into the queue.</summary>
    /// <param name="chosen">The <see cref="PlannedRecord.Index"/>es to apply; null applies all.</param>
    /// <param name="reason">Kept in every event.</param>
    /// <exception cref="InvalidOperationException">The caller has opened no transaction.</exception>
    public async Task<RegisterApplied> ApplyAsync(
        RegisterPlan plan, IReadOnlySet<int>? chosen, Actor actor, string? reason, CancellationToken cancellationToken)
    {
        await LockAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        var wanted = plan.Records.Where(record => chosen is null || chosen.Contains(record.Index)).ToList();
        var stale = await StaleAsync(plan, wanted, cancellationToken);
        var records = wanted.Where(record => !stale.Contains(record.Index)).ToList();

        var journal = new RegisterJournal(db, actor, plan.Source, reason, clock.GetUtcNow());
        var drafts = new DraftWriter(db, journal);
        await drafts.WriteAsync(records.Where(IsWritten).Select(record => record.Draft).OfType<DraftProduct>(), cancellationToken);
        var supersession = new Supersession(db, journal);
        var (created, changed, removed) = await WriteCertificatesAsync(records, journal, supersession, cancellationToken);
        await DecisionWriter.WriteAsync(db, records.Select(record => record.Result).OfType<CertificateFacts>(), cancellationToken);
        await supersession.SettleAsync(cancellationToken);
        if (plan.Source.IsFeed)
            await new ClaimWriter(db).WriteAsync(plan.Source, records, cancellationToken);
        var queued = await new QueueWriter(db, plan.Source, clock.GetUtcNow()).WriteAsync(records, cancellationToken);

        var applied = new RegisterApplied(created, changed, removed, drafts.Products, drafts.Producers, queued, [.. stale.Order()]);
        if (created + changed + removed + queued > 0)
            await AuditAsync("register.applied", plan.Source, actor, applied with { Stale = [] }, reason, cancellationToken);
        return applied;
    }

    /// <summary>Enters new certificates as they are, without a plan: for measuring data, whose maker knows them to be new.</summary>
    /// <exception cref="InvalidOperationException">The caller has opened no transaction.</exception>
    public async Task EnterAsync(
        IEnumerable<Certificate> certificates, RegisterSource source, Actor actor, CancellationToken cancellationToken)
    {
        await LockAsync(cancellationToken);
        var journal = new RegisterJournal(db, actor, source, null, clock.GetUtcNow());
        foreach (var certificate in certificates)
            await journal.CreateAsync(certificate, cancellationToken);
        await journal.FlushAsync(cancellationToken);
    }

    /// <summary>What would stand in the way of taking back everything a source has written; empty when nothing does.</summary>
    public Task<IReadOnlyList<Dependent>> DependentsAsync(RegisterSource source, CancellationToken cancellationToken) =>
        new RegisterUndo(db, source).DependentsAsync(cancellationToken);

    /// <summary>Takes back everything a source has written, while nothing later depends on it.</summary>
    /// <exception cref="InvalidOperationException">The caller has opened no transaction.</exception>
    public async Task<UndoResult> UndoAsync(RegisterSource source, Actor actor, string? reason, CancellationToken cancellationToken)
    {
        await LockAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        var result = await new RegisterUndo(db, source).UndoAsync(new RegisterJournal(db, actor, source, reason, clock.GetUtcNow()), cancellationToken);
        if (result is UndoResult.Undone undone)
            await AuditAsync("register.undone", source, actor, undone, reason, cancellationToken);
        return result;
    }

    private static bool IsWritten(PlannedRecord record) =>
        record.Outcome is PlannedOutcome.New or PlannedOutcome.Changed or PlannedOutcome.Conflict;

    private async Task<(int Created, int Changed, int Removed)> WriteCertificatesAsync(
        List<PlannedRecord> records, RegisterJournal journal, Supersession supersession, CancellationToken cancellationToken)
    {
        var (created, changed, removed) = (0, 0, 0);
        foreach (var chunk in records.Where(IsWritten).Chunk(Chunk))
        {
            var rows = await CertificatesOfAsync(chunk, cancellationToken);
            foreach (var record in chunk)
            {
                rows.TryGetValue(record.CertificateId!.Value, out var row);
                if (record.Record.IsRemoved)
                {
                    if (record.Outcome == PlannedOutcome.Changed && row is not null && await RemoveAsync(row, journal, supersession, cancellationToken))
                        removed++;
                }
                else if (row is null)
                {
                    row = Make(record, journal.Source);
                    rows[row.Id] = row;
                    supersession.Touch(row.ProductId);
                    await journal.CreateAsync(row, cancellationToken);
                    created++;
                }
                else if (record.Result is { } after && after != CertificateFacts.Of(row))
                {
                    supersession.Touch(row.ProductId, after.ValidFrom == row.ValidFrom ? null : row.ValidFrom);
                    await journal.ChangeAsync(row, after, KindOf(CertificateFacts.Of(row), after), cancellationToken, record.Record.Note);
                    changed++;
                }
            }

            await journal.FlushAsync(cancellationToken);
        }

        return (created, changed, removed);
    }

    private async Task<Dictionary<CertificateId, Certificate>> CertificatesOfAsync(
        PlannedRecord[] chunk, CancellationToken cancellationToken)
    {
        var ids = chunk.Select(record => record.CertificateId!.Value).Distinct().ToList();
        return await db.Certificates.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
    }

    private async Task<bool> RemoveAsync(
        Certificate row, RegisterJournal journal, Supersession supersession, CancellationToken cancellationToken)
    {
        supersession.Touch(row.ProductId, row.ValidFrom);
        await journal.RemoveAsync(row, cancellationToken);
        await db.Certificates.Where(other => other.Id == row.Id).ExecuteDeleteAsync(cancellationToken);
        db.Append(row.ChangeKey, journal.At);
        return true;
    }

    private static Certificate Make(PlannedRecord record, RegisterSource source)
    {
        var facts = record.Result!;
        var certificate = new Certificate
        {
            Id = record.CertificateId!.Value,
            Code = record.Code!,
            ProductId = record.ProductId!.Value,
            Stars = facts.Stars,
            DecidedYear = facts.DecidedYear,
            ValidFrom = facts.ValidFrom,
            ValidUntil = facts.ValidUntil,
            Evidence = facts.DecisionNumber is null ? EvidenceGrade.B1 : EvidenceGrade.A,
            Source = SourceText(facts, source),
        };
        facts.CopyTo(certificate);
        return certificate;
    }

    /// <summary>What a page names as the source: the decision, as far as it is known.</summary>
    internal static string SourceText(CertificateFacts facts, RegisterSource source) =>
        string.Join(", ", new[] { facts.DecisionNumber, facts.IssuedBy }.OfType<string>()) is { Length: > 0 } decision ? decision : source.Name;

    private static RegisterEventKind KindOf(CertificateFacts before, CertificateFacts after) =>
        before.Withdrawal is null && after.Withdrawal is not null ? RegisterEventKind.Withdrawn
        : before.ExtendedUntil != after.ExtendedUntil && before with { ExtendedUntil = after.ExtendedUntil } == after ? RegisterEventKind.Extended
        : before with { SupersededOn = after.SupersededOn } == after ? RegisterEventKind.Superseded
        : RegisterEventKind.Corrected;

    // What has happened since the plan was made; a record it concerns is not written.
    private async Task<HashSet<int>> StaleAsync(RegisterPlan plan, List<PlannedRecord> records, CancellationToken cancellationToken)
    {
        var since = await db.RegisterEvents.AsNoTracking().Where(row => row.Seq > plan.AsOf)
            .Select(row => new { row.CertificateId, row.ProductId, row.Kind }).ToListAsync(cancellationToken);
        if (since.Count == 0)
            return [];
        var certificates = since.Select(row => row.CertificateId).OfType<CertificateId>().ToHashSet();
        var products = since.Select(row => row.ProductId).OfType<ProductId>().ToHashSet();
        var areProductsNew = since.Any(row => row.Kind is RegisterEventKind.ProductCreated or RegisterEventKind.ProductCorrected);
        return
        [
            .. records.Where(record =>
                    (record.CertificateId is { } certificate && certificates.Contains(certificate))
                    || (record.ProductId is { } product && products.Contains(product))
                    || (areProductsNew && (record.Draft is not null || record.Outcome == PlannedOutcome.Unmatched)))
                .Select(record => record.Index),
        ];
    }

    private async Task AuditAsync(
        string act, RegisterSource source, Actor actor, object after, string? reason, CancellationToken cancellationToken)
    {
        var kind = source.IsImport ? "import" : source.IsFeed ? "feed" : "register";
        db.Audit(actor, clock.GetUtcNow(), act, new AuditSubject(kind, source.Key ?? source.Name, source.Name), null, after, reason);
        await db.SaveChangesAsync(cancellationToken);
    }
}
