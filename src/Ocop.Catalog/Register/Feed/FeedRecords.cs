using System.Diagnostics.CodeAnalysis;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Producers;

namespace Ocop.Catalog.Register.Feed;

/// <summary>Turns certificates into records of the feed, and these into what the register plans with.</summary>
public static class FeedRecords
{
    public static FeedCertificate Write(Certificate certificate, Versions versions, FeedProduct product, FeedMaker? maker, FeedPlace place) => new()
    {
        Id = certificate.Id.ToString(),
        Revision = certificate.Revision,
        Versions = versions.Revisions.ToDictionary(),
        Code = certificate.Code,
        Product = product,
        HolderName = certificate.HolderName,
        Maker = maker,
        Place = place,
        Stars = certificate.Stars,
        Score = certificate.Score,
        Edition = certificate.Edition?.ToString(),
        Decision = new FeedDecision
        {
            Number = certificate.DecisionNumber,
            On = certificate.DecidedOn,
            Year = certificate.DecidedYear,
            Round = FeedText.Of(certificate.Round),
            IssuedBy = certificate.IssuedBy,
            IssuerLevel = certificate.IssuerLevel?.ToString(),
        },
        ValidFrom = certificate.ValidFrom,
        ValidUntil = certificate.ValidUntil,
        ExtendedUntil = certificate.ExtendedUntil,
        SupersededOn = certificate.SupersededOn,
        Withdrawal = certificate.Withdrawal is { } withdrawal ? new FeedWithdrawal
        {
            On = withdrawal.On,
            DecisionNumber = withdrawal.DecisionNumber,
            Ground = withdrawal.Ground.ToString(),
            Note = FeedText.Of(withdrawal.Note),
        }
        : null,
    };

    /// <summary>Says of a certificate only that it is gone.</summary>
    public static FeedCertificate Removed(CertificateId id, long revision, Versions versions) => new()
    {
        Id = id.ToString(),
        Revision = revision,
        Versions = versions.Revisions.ToDictionary(),
        IsRemoved = true,
    };

    /// <summary>Reads a record of another register; <paramref name="faults"/> say what keeps it from being one.</summary>
    public static bool TryRead(FeedCertificate item, [NotNullWhen(true)] out RegisterRecord? record, out List<LocalText> faults)
    {
        record = null;
        faults = FeedRecordCheck.FaultsOf(item);
        if (faults.Count > 0)
            return false;
        record = item.IsRemoved
            ? new RegisterRecord
            {
                SourceId = item.Id,
                Revision = item.Revision,
                IsRemoved = true,
                ProductName = "",
                Stars = 0,
                DecidedYear = 0,
                ValidFrom = DateOnly.MinValue,
                ValidUntil = DateOnly.MinValue,
            }
            : Read(item);
        return true;
    }

    private static RegisterRecord Read(FeedCertificate item) => new()
    {
        SourceId = item.Id,
        Revision = item.Revision,
        Code = item.Code,
        ProductSourceId = item.Product!.Id,
        ProductCode = item.Product.Code,
        ProductName = item.Product.Name,
        HolderName = item.HolderName,
        HolderKind = Enum.TryParse<ProducerKind>(item.Maker?.Kind, out var kind) ? kind : null,
        Commune = item.Place?.Commune,
        District = item.Place?.District,
        Province = item.Place?.Province,
        CommuneCode = item.Place?.CommuneCode,
        ProvinceCode = item.Place?.ProvinceCode,
        CriteriaSet = item.Product.CriteriaSet,
        Stars = item.Stars,
        Score = item.Score,
        Edition = item.Edition is null ? null : Enum.Parse<CriteriaEdition>(item.Edition),
        DecisionNumber = item.Decision!.Number,
        DecidedOn = item.Decision.On,
        DecidedYear = item.Decision.Year,
        Round = FeedText.From(item.Decision.Round),
        IssuedBy = item.Decision.IssuedBy,
        IssuerLevel = item.Decision.IssuerLevel is null ? null : Enum.Parse<IssuerLevel>(item.Decision.IssuerLevel),
        ValidFrom = item.ValidFrom,
        ValidUntil = item.ValidUntil,
        ExtendedUntil = item.ExtendedUntil,
        SupersededOn = item.SupersededOn,
        Withdrawal = item.Withdrawal is { } withdrawal ? new Withdrawal
        {
            On = withdrawal.On,
            DecisionNumber = withdrawal.DecisionNumber,
            Ground = Enum.Parse<WithdrawalGround>(withdrawal.Ground),
            Note = FeedText.From(withdrawal.Note),
        }
        : null,
    };
}
