using Ocop.Catalog.Audit;
using Ocop.Catalog.Certification;

namespace Ocop.Catalog.Register.Acts;

/// <param name="On">The first day without effect.</param>
/// <param name="By">Who withdraws: the province 3 and 4 stars, the minister 5 (D26 Art. 8).</param>
public sealed record WithdrawCertificateCommand(
    CertificateId CertificateId, WithdrawalGround Ground, string DecisionNumber, DateOnly On, IssuerLevel By, LocalText Note,
    long Revision, Actor Actor);

/// <summary>Takes a certificate back (Decision 26/2026 Art. 8).</summary>
public sealed class WithdrawCertificate(CatalogDbContext db, TimeProvider clock)
{
    public Task<RegisterActResult> HandleAsync(WithdrawCertificateCommand command, CancellationToken cancellationToken)
    {
        var withdrawal = new Withdrawal
        {
            On = command.On,
            Ground = command.Ground,
            DecisionNumber = command.DecisionNumber.Trim(),
            Note = command.Note,
        };
        return new CertificateDesk(db, clock).ChangeAsync(
            command.CertificateId, command.Revision, RegisterEventKind.Withdrawn, "certificate.withdrawn", command.Actor, command.Note.Vi,
            facts => facts with { Withdrawal = withdrawal }, (before, _) => Check(before, command), cancellationToken);
    }

    private static IEnumerable<RuleBreach> Check(CertificateFacts before, WithdrawCertificateCommand command)
    {
        const string article = "26/2026/QĐ-TTg, Điều 8";
        if (before.Withdrawal is not null)
            yield return new RuleBreach(nameof(before.Withdrawal), article, new LocalText("Giấy đã bị thu hồi", "It is withdrawn already"));
        if (string.IsNullOrWhiteSpace(command.DecisionNumber))
            yield return new RuleBreach(nameof(command.DecisionNumber), article, new LocalText(
                "Thu hồi phải có quyết định: hãy ghi số", "A withdrawal takes a decision: give its number"));
        else if (command.DecisionNumber.Length > 60)
            yield return new RuleBreach(nameof(command.DecisionNumber), "", new LocalText("Dài quá 60 ký tự", "Longer than 60 characters"));
        if (RecognitionRules.CheckWithdrawer(before.Stars, command.On, command.By) is { } breach)
            yield return breach;
    }
}
