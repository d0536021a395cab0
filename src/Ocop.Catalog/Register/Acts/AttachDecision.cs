using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Register.Writing;

namespace Ocop.Catalog.Register.Acts;

/// <param name="File">A PDF of at most <see cref="AttachDecision.MaxBytes"/>; read once, not disposed.</param>
/// <param name="FileName">As uploaded; only its last part is kept.</param>
public sealed record AttachDecisionCommand(CertificateId CertificateId, Stream File, string FileName, Actor Actor);

/// <summary>The answers to attaching a scan.</summary>
public abstract record AttachDecisionResult
{
    private AttachDecisionResult()
    {
    }

    public sealed record Attached(Guid DecisionId, string Hash) : AttachDecisionResult;

    /// <summary>No PDF, too big, or the certificate names no decision (issuer, number and day).</summary>
    public sealed record Refused(LocalText Message) : AttachDecisionResult;

    public sealed record NotFound : AttachDecisionResult;
}

/// <summary>Keeps the scanned paper of a decision. All certificates of that decision share it.</summary>
public sealed class AttachDecision(CatalogDbContext db, DecisionScans scans, TimeProvider clock)
{
    /// <summary>20 MB.</summary>
    public const long MaxBytes = 20L * 1024 * 1024;

    private const int LongestName = 200;

    public async Task<AttachDecisionResult> HandleAsync(AttachDecisionCommand command, CancellationToken cancellationToken)
    {
        var certificate = await db.Certificates.AsNoTracking().SingleOrDefaultAsync(row => row.Id == command.CertificateId, cancellationToken);
        if (certificate is null)
            return new AttachDecisionResult.NotFound();
        var (hash, bytes, refusal) = await scans.KeepAsync(command.File, MaxBytes, cancellationToken); // before the transaction: no disk inside
        if (hash is null)
            return new AttachDecisionResult.Refused(refusal!);

        await using var write = await db.BeginWriteAsync(cancellationToken);
        await db.LockRegisterAsync(cancellationToken);
        var decision = await DecisionWriter.FindAsync(db, CertificateFacts.Of(certificate), cancellationToken);
        if (decision is null)
            return new AttachDecisionResult.Refused(new LocalText(
                "Giấy chưa ghi đủ cơ quan, số và ngày quyết định", "The certificate does not name issuer, number and day of its decision"));
        var before = decision.Scan;
        var name = Path.GetFileName(command.FileName.Replace('\\', '/'));
        decision.Scan = new DecisionScan(hash, name.Length > LongestName ? name[^LongestName..] : name, bytes, clock.GetUtcNow());
        db.Audit(
            command.Actor, clock.GetUtcNow(), "decision.attached",
            new AuditSubject("decision", decision.Id.ToString(), $"{decision.Number}, {decision.IssuedBy}"), before, decision.Scan);
        await db.SaveChangesAsync(cancellationToken);
        await write.CommitAsync(cancellationToken);
        return new AttachDecisionResult.Attached(decision.Id, hash);
    }
}
