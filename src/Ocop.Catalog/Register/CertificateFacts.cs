using Ocop.Catalog.Certification;

namespace Ocop.Catalog.Register;

/// <summary>What a certificate says and the law has a word on. Also the shape in which events keep before and after.</summary>
public sealed record CertificateFacts
{
    public string? HolderName { get; init; }

    public required int Stars { get; init; }

    public decimal? Score { get; init; }

    public CriteriaEdition? Edition { get; init; }

    public string? DecisionNumber { get; init; }

    public DateOnly? DecidedOn { get; init; }

    public required int DecidedYear { get; init; }

    public LocalText Round { get; init; } = LocalText.Empty;

    public string? IssuedBy { get; init; }

    public IssuerLevel? IssuerLevel { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public required DateOnly ValidUntil { get; init; }

    public DateOnly? ExtendedUntil { get; init; }

    public DateOnly? SupersededOn { get; init; }

    public Withdrawal? Withdrawal { get; init; }

    /// <summary>Writes the facts into a certificate.</summary>
    internal void CopyTo(Certificate certificate)
    {
        certificate.HolderName = HolderName;
        certificate.Stars = Stars;
        certificate.Score = Score;
        certificate.Edition = Edition;
        certificate.DecisionNumber = DecisionNumber;
        certificate.DecidedOn = DecidedOn;
        certificate.DecidedYear = DecidedYear;
        certificate.Round = Round;
        certificate.IssuedBy = IssuedBy;
        certificate.IssuerLevel = IssuerLevel;
        certificate.ValidFrom = ValidFrom;
        certificate.ValidUntil = ValidUntil;
        certificate.ExtendedUntil = ExtendedUntil;
        certificate.SupersededOn = SupersededOn;
        certificate.Withdrawal = Withdrawal;
    }

    public static CertificateFacts Of(RegisterRecord record) => new()
    {
        HolderName = record.HolderName,
        Stars = record.Stars,
        Score = record.Score,
        Edition = record.Edition,
        DecisionNumber = record.DecisionNumber,
        DecidedOn = record.DecidedOn,
        DecidedYear = record.DecidedYear,
        Round = record.Round,
        IssuedBy = record.IssuedBy,
        IssuerLevel = record.IssuerLevel,
        ValidFrom = record.ValidFrom,
        ValidUntil = record.ValidUntil,
        ExtendedUntil = record.ExtendedUntil,
        SupersededOn = record.SupersededOn,
        Withdrawal = record.Withdrawal,
    };

    public static CertificateFacts Of(Certificate certificate) => new()
    {
        HolderName = certificate.HolderName,
        Stars = certificate.Stars,
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
    };
}
