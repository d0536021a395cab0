using Ocop.Catalog.Audit;
using Ocop.Catalog.Certification;

namespace Ocop.Catalog.Register.Acts;

/// <param name="Until">The last day in force, at most 180 days after the end (D26 Art. 12.3).</param>
public sealed record ExtendCertificateCommand(CertificateId CertificateId, DateOnly Until, long Revision, Actor Actor, string Reason);

/// <summary>Keeps a certificate in force while its re-evaluation is under way.</summary>
public sealed class ExtendCertificate
{
    public Task<RegisterActResult> HandleAsync(ExtendCertificateCommand command, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
