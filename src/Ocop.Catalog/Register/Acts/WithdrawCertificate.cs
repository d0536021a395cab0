using Ocop.Catalog.Audit;
using Ocop.Catalog.Certification;

namespace Ocop.Catalog.Register.Acts;

/// <param name="On">The first day without effect.</param>
/// <param name="By">Who withdraws: the province 3 and 4 stars, the minister 5 (D26 Art. 8).</param>
public sealed record WithdrawCertificateCommand(
    CertificateId CertificateId, WithdrawalGround Ground, string DecisionNumber, DateOnly On, IssuerLevel By, LocalText Note,
    long Revision, Actor Actor);

/// <summary>Takes a certificate back (Decision 26/2026 Art. 8).</summary>
public sealed class WithdrawCertificate
{
    public Task<RegisterActResult> HandleAsync(WithdrawCertificateCommand command, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
