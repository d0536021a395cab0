using Ocop.Catalog.Audit;
using Ocop.Catalog.Certification;

namespace Ocop.Catalog.Register.Acts;

/// <param name="Facts">All of them, as they should read, withdrawal, extension and supersession included: null takes them away.</param>
/// <param name="Revision">The revision the form was filled from.</param>
/// <param name="Reason">Required.</param>
public sealed record CorrectCertificateCommand(
    CertificateId CertificateId, CertificateFacts Facts, long Revision, Actor Actor, string Reason);

/// <summary>Corrects what was entered wrongly. The corrected fields are held: no feed changes them without a person's word.</summary>
public sealed class CorrectCertificate(CatalogDbContext db, TimeProvider clock)
{
    public Task<RegisterActResult> HandleAsync(CorrectCertificateCommand command, CancellationToken cancellationToken) =>
        new CertificateDesk(db, clock).ChangeAsync(
            command.CertificateId, command.Revision, RegisterEventKind.Corrected, "certificate.corrected", command.Actor, command.Reason,
            _ => command.Facts, (_, _) => CertificateDesk.NeedsReason(command.Reason), cancellationToken);
}
