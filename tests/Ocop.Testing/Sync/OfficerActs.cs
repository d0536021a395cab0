using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Audit;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Acts;

namespace Ocop.Testing.Sync;

/// <summary>What officers do to certificates, one act after the other, always in the same order.</summary>
public sealed class OfficerActs(RegisterNode node)
{
    private static readonly Actor Officer = new(null, "Cán bộ thử", "Officer");
    private static readonly DateOnly Today = VietnamCalendar.Today(TimeProvider.System);

    private int _number;

    /// <summary>Does the next act and says what it was; an act the law forbids for this certificate is passed over.</summary>
    public async Task<string> NextAsync()
    {
        while (true)
        {
            var number = ++_number;
            var certificate = await CertificateAsync(number);
            var (name, result) = (number % 5) switch
            {
                0 => ("withdraws", await WithdrawAsync(certificate, number)),
                1 => ("corrects", await CorrectAsync(certificate, number)),
                2 => ("extends", await ExtendAsync(certificate)),
                3 => ("replaces by a newer decision", await SupersedeAsync(certificate, number)),
                _ => ("enters a new certificate beside", await CreateAsync(certificate, number)),
            };
            if (result is RegisterActResult.Done)
                return $"{name} {certificate.Code}";
        }
    }

    /// <summary>Corrects one certificate so that its page reads a decision number of one's choice.</summary>
    public async Task<RegisterActResult> RenumberAsync(Certificate certificate, string decision) =>
        await node.UseAsync<CorrectCertificate, RegisterActResult>(act => act.HandleAsync(
            new CorrectCertificateCommand(
                certificate.Id, CertificateFacts.Of(certificate) with { DecisionNumber = decision }, certificate.Revision, Officer, "Đo tốc độ"),
            CancellationToken.None));

    public Task<RegisterActResult> CorrectAsync(Certificate certificate, int number) =>
        node.UseAsync<CorrectCertificate, RegisterActResult>(act => act.HandleAsync(
            new CorrectCertificateCommand(
                certificate.Id, CertificateFacts.Of(certificate) with { Round = new LocalText($"Đợt thử {number}", $"Trial round {number}") },
                certificate.Revision, Officer, "Ghi nhầm đợt"),
            CancellationToken.None));

    private Task<RegisterActResult> WithdrawAsync(Certificate certificate, int number) =>
        node.UseAsync<WithdrawCertificate, RegisterActResult>(act => act.HandleAsync(
            new WithdrawCertificateCommand(
                certificate.Id, WithdrawalGround.ProductionStopped, $"{number}/QĐ-UBND", Today,
                certificate.Stars == 5 ? IssuerLevel.Ministry : IssuerLevel.Province, LocalText.Empty, certificate.Revision, Officer),
            CancellationToken.None));

    private Task<RegisterActResult> ExtendAsync(Certificate certificate) =>
        node.UseAsync<ExtendCertificate, RegisterActResult>(act => act.HandleAsync(
            new ExtendCertificateCommand(certificate.Id, certificate.ValidUntil.AddDays(90), certificate.Revision, Officer, "Hồ sơ đang xét lại"),
            CancellationToken.None));

    private Task<RegisterActResult> SupersedeAsync(Certificate certificate, int number) =>
        node.UseAsync<SupersedeCertificate, RegisterActResult>(act => act.HandleAsync(
            new SupersedeCertificateCommand(certificate.Id, Fresh(certificate, number), certificate.Revision, Officer, null), CancellationToken.None));

    private Task<RegisterActResult> CreateAsync(Certificate certificate, int number) =>
        node.UseAsync<CreateCertificate, RegisterActResult>(act => act.HandleAsync(
            new CreateCertificateCommand(certificate.ProductId, Fresh(certificate, number), Officer, null), CancellationToken.None));

    private static CertificateFacts Fresh(Certificate before, int number)
    {
        var day = Today.AddDays(-number % 100);
        return new CertificateFacts
        {
            HolderName = before.HolderName,
            Stars = before.Stars,
            Edition = CriteriaEdition.Decision26Of2026,
            DecisionNumber = $"{1000 + number}/QĐ-UBND",
            DecidedOn = day,
            DecidedYear = day.Year,
            Round = new LocalText($"Đợt thử {number}"),
            IssuedBy = before.Stars == 5 ? "Bộ Nông nghiệp và Môi trường" : "UBND tỉnh Lào Cai",
            IssuerLevel = before.Stars == 5 ? IssuerLevel.Ministry : IssuerLevel.Province,
            ValidFrom = day,
            ValidUntil = Certificate.EndFor(day),
        };
    }

    // Round and round through the register, in steps that touch all of it.
    private Task<Certificate> CertificateAsync(int number) => node.UseAsync<CatalogDbContext, Certificate>(async db =>
    {
        var count = await db.Certificates.CountAsync();
        return await db.Certificates.AsNoTracking().OrderBy(row => row.Code).Skip(number * 37 % count).FirstAsync();
    });
}
