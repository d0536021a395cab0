using Ocop.Catalog.Audit;
using Ocop.Catalog.Certification;

namespace Ocop.Catalog.Register.Acts;

/// <param name="CertificateId">The one that is replaced.</param>
/// <param name="Facts">Of the new one, which takes its place from its <see cref="CertificateFacts.ValidFrom"/>.</param>
/// <param name="Revision">Of the one that is replaced.</param>
public sealed record SupersedeCertificateCommand(
    CertificateId CertificateId, CertificateFacts Facts, long Revision, Actor Actor, string? Reason);

/// <summary>Enters a new decision on the same product: raised to a higher star, or evaluated again. <c>Done</c> names the new certificate.</summary>
public sealed class SupersedeCertificate(CatalogDbContext db, TimeProvider clock)
{
    public Task<RegisterActResult> HandleAsync(SupersedeCertificateCommand command, CancellationToken cancellationToken) =>
        new CertificateDesk(db, clock).CreateAsync(
            productId: null, command.Facts, (command.CertificateId, command.Revision), "certificate.superseded", command.Actor, command.Reason,
            cancellationToken);
}
