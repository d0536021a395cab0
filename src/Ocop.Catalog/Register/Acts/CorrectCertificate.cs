using Ocop.Catalog.Audit;
using Ocop.Catalog.Certification;

namespace Ocop.Catalog.Register.Acts;

/// <param name="Facts">All of them, as they should read. Withdrawal, extension and supersession are acts of their own: left as they are unless given.</param>
/// <param name="Revision">The revision the form was filled from.</param>
/// <param name="Reason">Required.</param>
public sealed record CorrectCertificateCommand(
    CertificateId CertificateId, CertificateFacts Facts, long Revision, Actor Actor, string Reason);

/// <summary>Corrects what was entered wrongly, withdrawal and extension included. The corrected fields are held: no feed changes them without a person's word.</summary>
public sealed class CorrectCertificate
{
    public Task<RegisterActResult> HandleAsync(CorrectCertificateCommand command, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
