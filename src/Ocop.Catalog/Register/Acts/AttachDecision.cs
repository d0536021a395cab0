using Ocop.Catalog.Audit;
using Ocop.Catalog.Certification;

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
public sealed class AttachDecision
{
    /// <summary>20 MB.</summary>
    public const long MaxBytes = 20L * 1024 * 1024;

    public Task<AttachDecisionResult> HandleAsync(AttachDecisionCommand command, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
