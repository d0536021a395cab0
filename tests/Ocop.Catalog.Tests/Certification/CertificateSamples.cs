using FsCheck;
using FsCheck.Fluent;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Tests.Certification;

/// <summary>Made-up certificates whose dates fall together around one day.</summary>
internal static class CertificateSamples
{
    public static IReadOnlyList<Certificate> Around(DateOnly day, int count)
    {
        var around = Gen.Choose(-4, 8).Select(offset => day.AddDays(offset));
        return [.. Gen.Sample(
            from end in around
            from window in Gen.Elements(0, Certificate.ExpiringDays)
            from extension in Gen.Elements(0, 2, 5)
            from superseded in Gen.OneOf(Gen.Constant((DateOnly?)null), around.Select(day => (DateOnly?)day))
            from withdrawn in Gen.OneOf(Gen.Constant((DateOnly?)null), around.Select(day => (DateOnly?)day))
            from starts in Gen.Elements(-1000, -2, 0)
            from isFull in Gen.Elements(true, false)
            select Make(end.AddDays(window), extension, superseded, withdrawn, starts, isFull), count)];
    }

    private static Certificate Make(DateOnly end, int extension, DateOnly? superseded, DateOnly? withdrawn, int starts, bool isFull)
    {
        var id = CertificateId.New();
        return new Certificate
        {
            Id = id,
            Code = CertificateCode.For(id.ToString()),
            ProductId = ProductId.New(),
            HolderName = isFull ? "HTX Tả Van Chư" : null,
            Stars = 3,
            Score = isFull ? 63.25m : null,
            Edition = isFull ? CriteriaEdition.Decision148Of2023 : null,
            DecisionNumber = isFull ? "715/QĐ-UBND" : null,
            DecidedOn = isFull ? end.AddDays(starts) : null,
            DecidedYear = 2023,
            Round = isFull ? new LocalText("đợt 2", "round 2") : LocalText.Empty,
            IssuedBy = isFull ? "UBND tỉnh Lào Cai" : null,
            IssuerLevel = isFull ? IssuerLevel.Province : null,
            ValidFrom = end.AddDays(starts),
            ValidUntil = end,
            ExtendedUntil = extension == 0 ? null : end.AddDays(extension),
            SupersededOn = superseded,
            Withdrawal = withdrawn is not { } on ? null : new Withdrawal
            {
                On = on,
                DecisionNumber = isFull ? "16/QĐ-UBND" : null,
                Ground = WithdrawalGround.OtherFinding,
                Note = isFull ? new LocalText("theo kiểm tra", "after an inspection") : LocalText.Empty,
            },
            Evidence = isFull ? EvidenceGrade.A : EvidenceGrade.B1,
            Source = isFull ? "Cổng tỉnh" : "",
            Revision = isFull ? 7 : 0,
        };
    }
}
