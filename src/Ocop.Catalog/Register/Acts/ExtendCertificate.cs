using Ocop.Catalog.Audit;
using Ocop.Catalog.Certification;

namespace Ocop.Catalog.Register.Acts;

/// <param name="Until">The last day in force, at most 180 days after the end (D26 Art. 12.3).</param>
public sealed record ExtendCertificateCommand(CertificateId CertificateId, DateOnly Until, long Revision, Actor Actor, string Reason);

/// <summary>Keeps a certificate in force while its re-evaluation is under way.</summary>
public sealed class ExtendCertificate(CatalogDbContext db, TimeProvider clock)
{
    public Task<RegisterActResult> HandleAsync(ExtendCertificateCommand command, CancellationToken cancellationToken) =>
        new CertificateDesk(db, clock).ChangeAsync(
            command.CertificateId, command.Revision, RegisterEventKind.Extended, "certificate.extended", command.Actor, command.Reason,
            facts => facts with { ExtendedUntil = command.Until }, (before, _) => Check(before, command), cancellationToken);

    private static IEnumerable<RuleBreach> Check(CertificateFacts before, ExtendCertificateCommand command)
    {
        const string article = "26/2026/QĐ-TTg, Điều 12.3";
        foreach (var breach in CertificateDesk.NeedsReason(command.Reason))
            yield return breach;
        if (before.Withdrawal is not null)
            yield return new RuleBreach(nameof(before.ExtendedUntil), article, new LocalText(
                "Giấy đã bị thu hồi không được gia hạn", "A withdrawn certificate cannot be extended"));
        if (before.SupersededOn is not null)
            yield return new RuleBreach(nameof(before.ExtendedUntil), article, new LocalText(
                "Đã có quyết định mới thay thế: không còn gì để gia hạn", "A newer decision has its place: there is nothing to extend"));
    }
}
