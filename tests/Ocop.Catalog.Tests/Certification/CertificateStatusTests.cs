using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Tests.Certification;

public sealed class CertificateStatusTests
{
    [Theory]
    [InlineData("2021-08-04", CertificateStatus.Upcoming)]
    [InlineData("2021-08-05", CertificateStatus.Valid)]
    [InlineData("2024-02-06", CertificateStatus.Valid)] // 181 days to go
    [InlineData("2024-02-07", CertificateStatus.Expiring)] // 180 days to go
    [InlineData("2024-08-05", CertificateStatus.Expiring)] // the last day
    [InlineData("2024-08-06", CertificateStatus.Expired)]
    public void A_decision_of_5_August_2021_runs_thirty_six_months(string day, CertificateStatus expected) =>
        Of("2021-08-05").StatusOn(Day(day)).ShouldBe(expected);

    [Theory]
    [InlineData("2023-12-31", CertificateStatus.Expiring)]
    [InlineData("2024-01-01", CertificateStatus.Expiring)]
    [InlineData("2024-01-02", CertificateStatus.Expired)]
    public void A_known_year_counts_from_its_first_day(string day, CertificateStatus expected)
    {
        var certificate = Of("2021-01-01");
        certificate.ValidUntil = Certificate.EndFor(2021);
        certificate.StatusOn(Day(day)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("2024-08-05", CertificateStatus.Expiring)]
    [InlineData("2024-08-06", CertificateStatus.Extended)]
    [InlineData("2025-02-01", CertificateStatus.Extended)]
    [InlineData("2025-02-02", CertificateStatus.Expired)]
    public void A_re_evaluation_under_way_extends_it(string day, CertificateStatus expected)
    {
        var certificate = Of("2021-08-05");
        certificate.ExtendedUntil = certificate.ValidUntil.AddDays(Certificate.MaxExtensionDays);
        certificate.StatusOn(Day(day)).ShouldBe(expected);
        if (expected is CertificateStatus.Extended or CertificateStatus.Expired)
            CertificateOnDay.Of(certificate, Day(day)).StandsUntil.ShouldBe(Day("2025-02-01"));
    }

    [Theory]
    [InlineData("2022-12-20", CertificateStatus.Valid)]
    [InlineData("2022-12-21", CertificateStatus.Withdrawn)]
    [InlineData("2030-01-01", CertificateStatus.Withdrawn)]
    public void A_withdrawal_holds_from_its_day_on(string day, CertificateStatus expected)
    {
        var certificate = Of("2021-08-05");
        certificate.Withdrawal = new Withdrawal { On = new DateOnly(2022, 12, 21), Ground = WithdrawalGround.ProductionStopped };
        certificate.StatusOn(Day(day)).ShouldBe(expected);
    }

    [Fact]
    public void A_newer_decision_supersedes_from_its_first_day()
    {
        var certificate = Of("2021-08-05");
        certificate.SupersededOn = new DateOnly(2023, 3, 1);
        certificate.StatusOn(new DateOnly(2023, 2, 28)).ShouldBe(CertificateStatus.Valid);
        certificate.StatusOn(new DateOnly(2023, 3, 1)).ShouldBe(CertificateStatus.Superseded);
    }

    [Theory]
    [InlineData("2024-02-29", "2027-02-28")]
    [InlineData("2023-12-29", "2026-12-29")]
    public void The_end_is_the_same_day_three_years_on(string decided, string end) =>
        Certificate.EndFor(Day(decided)).ShouldBe(Day(end));

    [Fact]
    public void In_force_is_one_unbroken_stretch_of_days()
    {
        var facts = from extension in Gen.Choose(0, 180)
                    from withdrawn in Gen.Choose(-1, 1500)
                    from superseded in Gen.Choose(-1, 1500)
                    select (extension, withdrawn, superseded);

        Prop.ForAll(facts.ToArbitrary(), given =>
        {
            var certificate = Of("2021-08-05");
            if (given.extension > 0)
                certificate.ExtendedUntil = certificate.ValidUntil.AddDays(given.extension);
            if (given.withdrawn >= 0)
                certificate.Withdrawal = new Withdrawal { On = certificate.ValidFrom.AddDays(given.withdrawn), Ground = WithdrawalGround.OtherFinding };
            if (given.superseded >= 0)
                certificate.SupersededOn = certificate.ValidFrom.AddDays(given.superseded);

            var inForce = Enumerable.Range(-10, 1700).Select(offset => certificate.IsInForceOn(certificate.ValidFrom.AddDays(offset))).ToList();
            var edges = inForce.Zip(inForce.Skip(1)).Count(pair => pair.First != pair.Second);
            return edges is 0 or 2 && !inForce[0] && !inForce[^1];
        }).QuickCheckThrowOnFailure();
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static Certificate Of(string decidedOn)
    {
        var day = Day(decidedOn);
        return new Certificate
        {
            Code = CertificateCode.For(decidedOn),
            ProductId = ProductId.New(),
            Stars = 3,
            DecidedOn = day,
            DecidedYear = day.Year,
            ValidFrom = day,
            ValidUntil = Certificate.EndFor(day),
        };
    }
}
