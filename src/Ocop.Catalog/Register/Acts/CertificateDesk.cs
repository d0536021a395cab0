using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Products;
using Ocop.Catalog.Register.Writing;

namespace Ocop.Catalog.Register.Acts;

/// <summary>What an officer's acts on certificates have in common: the law, the lost-update guard, the event, the audit, one transaction.</summary>
internal sealed class CertificateDesk(CatalogDbContext db, TimeProvider clock)
{
    public DateOnly Today => VietnamCalendar.Today(clock);

    /// <summary>Enters a new certificate.</summary>
    /// <param name="replaces">The one whose place it takes, and its revision as the officer saw it; null when it takes none in particular.</param>
    public async Task<RegisterActResult> CreateAsync(
        ProductId? productId, CertificateFacts facts, (CertificateId Id, long Revision)? replaces, string act, Actor actor, string? reason,
        CancellationToken cancellationToken)
    {
        await using var write = await db.BeginWriteAsync(cancellationToken);
        await db.LockRegisterAsync(cancellationToken);
        Certificate? old = null;
        if (replaces is { } replaced)
        {
            old = await db.Certificates.AsNoTracking().SingleOrDefaultAsync(row => row.Id == replaced.Id, cancellationToken);
            if (old is not null && old.Revision != replaced.Revision)
                return await ConflictAsync(old, cancellationToken);
            productId = old?.ProductId;
        }

        if (productId is not { } product || !await db.Products.AnyAsync(row => row.Id == product, cancellationToken))
            return new RegisterActResult.NotFound();
        facts = facts with { SupersededOn = null };
        var breaches = RecognitionRules.Check(facts, Today).ToList();
        if (old is not null && facts.ValidFrom <= old.ValidFrom)
            breaches.Add(new RuleBreach(nameof(facts.ValidFrom), "26/2026/QĐ-TTg, Điều 7", new LocalText(
                "Quyết định mới phải có hiệu lực sau quyết định được thay thế", "The new decision begins after the one it replaces")));
        var others = await db.Certificates.AsNoTracking().Where(row => row.ProductId == product).ToListAsync(cancellationToken);
        if (others.Find(row => DecisionKey.IsSame(CertificateFacts.Of(row), facts)) is { } same)
            breaches.Add(new RuleBreach(nameof(facts.DecisionNumber), "26/2026/QĐ-TTg, Điều 4", new LocalText(
                $"Sản phẩm đã có giấy {same.Code} theo quyết định này", $"The product has certificate {same.Code} by this decision already")));
        if (breaches.Count > 0)
            return new RegisterActResult.Refused(breaches);

        var id = CertificateId.New();
        var certificate = new Certificate
        {
            Id = id,
            Code = CertificateCode.For(id.ToString()),
            ProductId = product,
            Stars = facts.Stars,
            DecidedYear = facts.DecidedYear,
            ValidFrom = facts.ValidFrom,
            ValidUntil = facts.ValidUntil,
            Evidence = EvidenceGrade.A,
            Source = RegisterWriter.SourceText(facts, RegisterSource.Hand),
        };
        facts.CopyTo(certificate);
        var journal = JournalOf(actor, reason);
        await journal.CreateAsync(certificate, cancellationToken);
        return await FinishAsync(
            journal, certificate, act, null, FactsField.All.Where(field => field.Get(facts) is not null && !field.IsSupersession), write, cancellationToken);
    }

    /// <summary>Changes a certificate as one act.</summary>
    /// <param name="change">What it should read; called with what it reads.</param>
    /// <param name="check">What forbids the act beyond the rules of recognition; called with before and after.</param>
    public async Task<RegisterActResult> ChangeAsync(
        CertificateId id, long revision, RegisterEventKind kind, string act, Actor actor, string? reason,
        Func<CertificateFacts, CertificateFacts> change, Func<CertificateFacts, CertificateFacts, IEnumerable<RuleBreach>> check,
        CancellationToken cancellationToken)
    {
        await using var write = await db.BeginWriteAsync(cancellationToken);
        await db.LockRegisterAsync(cancellationToken);
        var certificate = await db.Certificates.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (certificate is null)
            return new RegisterActResult.NotFound();
        if (certificate.Revision != revision)
            return await ConflictAsync(certificate, cancellationToken);
        var before = CertificateFacts.Of(certificate);
        var after = change(before);
        if (after == before)
            return new RegisterActResult.Done(id.Value, revision);
        RuleBreach[] breaches = [.. check(before, after), .. RecognitionRules.Check(after, Today).Except(RecognitionRules.Check(before))];
        if (breaches.Length > 0)
            return new RegisterActResult.Refused(breaches);

        var journal = JournalOf(actor, reason);
        var formerFrom = before.ValidFrom == after.ValidFrom ? (DateOnly?)null : before.ValidFrom;
        await journal.ChangeAsync(certificate, after, kind, cancellationToken);
        return await FinishAsync(
            journal, certificate, act, before, FactsField.All.Where(field => !field.Agrees(before, after)), write, cancellationToken, formerFrom);
    }

    /// <summary>The breach of an empty reason, where one is required.</summary>
    public static IEnumerable<RuleBreach> NeedsReason(string? reason) => string.IsNullOrWhiteSpace(reason)
        ? [new RuleBreach("Reason", "", new LocalText("Hãy ghi lý do", "Give a reason"))]
        : [];

    private async Task<RegisterActResult> FinishAsync(
        RegisterJournal journal, Certificate certificate, string act, CertificateFacts? before, IEnumerable<FactsField> changed,
        Database.WriteTransaction write, CancellationToken cancellationToken, DateOnly? formerFrom = null)
    {
        await journal.FlushAsync(cancellationToken);
        var after = CertificateFacts.Of(certificate);
        await new ClaimWriter(db).HoldAsync(certificate.Id, changed.Select(field => field.Name), cancellationToken);
        db.Audit(
            journal.Actor, journal.At, act, new AuditSubject("certificate", certificate.Id.ToString(), certificate.Code),
            before, after, journal.Reason);
        await DecisionWriter.WriteAsync(db, [after], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var supersession = new Supersession(db, journal);
        supersession.Touch(certificate.ProductId, formerFrom);
        await supersession.SettleAsync(cancellationToken);
        var revision = await db.Certificates.Where(row => row.Id == certificate.Id).Select(row => row.Revision).SingleAsync(cancellationToken);
        await write.CommitAsync(cancellationToken);
        return new RegisterActResult.Done(certificate.Id.Value, revision);
    }

    private async Task<RegisterActResult> ConflictAsync(Certificate certificate, CancellationToken cancellationToken) =>
        new RegisterActResult.Conflict(
            CertificateFacts.Of(certificate), certificate.Revision,
            await db.RegisterEvents.AsNoTracking().SingleOrDefaultAsync(row => row.Seq == certificate.Revision, cancellationToken));

    private RegisterJournal JournalOf(Actor actor, string? reason) => new(db, actor, RegisterSource.Hand, reason, clock.GetUtcNow());
}
