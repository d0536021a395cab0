using Ocop.Catalog.Products;

namespace Ocop.Catalog.Certification;

/// <summary>A certificate as a reader sees it on one day, its status computed for that day.</summary>
public sealed record CertificateOnDay
{
    public required CertificateId Id { get; init; }

    public required string Code { get; init; }

    public required ProductId ProductId { get; init; }

    public required DateOnly Day { get; init; }

    public required CertificateStatus Status { get; init; }

    public required int Stars { get; init; }

    public string? HolderName { get; init; }

    public decimal? Score { get; init; }

    public CriteriaEdition? Edition { get; init; }

    public string? DecisionNumber { get; init; }

    public DateOnly? DecidedOn { get; init; }

    public int DecidedYear { get; init; }

    public LocalText Round { get; init; } = LocalText.Empty;

    public string? IssuedBy { get; init; }

    public IssuerLevel? IssuerLevel { get; init; }

    public DateOnly ValidFrom { get; init; }

    /// <summary>The last day in force.</summary>
    public DateOnly ValidUntil { get; init; }

    public DateOnly? ExtendedUntil { get; init; }

    public DateOnly? SupersededOn { get; init; }

    public Withdrawal? Withdrawal { get; init; }

    public string Source { get; init; } = "";

    public bool IsExactDateMissing => DecidedOn is null;

    /// <summary>Only then may anything show a star or the OCOP mark.</summary>
    public bool IsInForce => Status.IsInForce();

    /// <summary>The last day on which the star may be shown, an extension counted.</summary>
    public DateOnly StandsUntil =>
        Status is CertificateStatus.Extended or CertificateStatus.Expired && ExtendedUntil > ValidUntil ? ExtendedUntil.Value : ValidUntil;

    public static CertificateOnDay Of(Certificate certificate, DateOnly day) => new()
    {
        Id = certificate.Id,
        Code = certificate.Code,
        ProductId = certificate.ProductId,
        Day = day,
        Status = certificate.StatusOn(day),
        Stars = certificate.Stars,
        HolderName = certificate.HolderName,
        Score = certificate.Score,
        Edition = certificate.Edition,
        DecisionNumber = certificate.DecisionNumber,
        DecidedOn = certificate.DecidedOn,
        DecidedYear = certificate.DecidedYear,
        Round = certificate.Round,
        IssuedBy = certificate.IssuedBy,
        IssuerLevel = certificate.IssuerLevel,
        ValidFrom = certificate.ValidFrom,
        ValidUntil = certificate.ValidUntil,
        ExtendedUntil = certificate.ExtendedUntil,
        SupersededOn = certificate.SupersededOn,
        Withdrawal = certificate.Withdrawal,
        Source = certificate.Source,
    };
}
