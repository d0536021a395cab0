using Ocop.Catalog.Changes;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Certification;

/// <summary>A recognition of one product with 3 to 5 stars. Its status is computed for a day and never stored.</summary>
public sealed class Certificate : IPublicRecord
{
    /// <summary>Thirty-six months, docs/glossary.md#certificate (1048, 148 and Decision 26/2026 Art. 4.3).</summary>
    public const int MonthsInForce = 36;

    /// <summary>The re-evaluation window opens this many days before the end (Art. 7).</summary>
    public const int ExpiringDays = 180;

    /// <summary>A re-evaluation under way keeps it in force at most this long after the end (Art. 12.3).</summary>
    public const int MaxExtensionDays = 180;

    public CertificateId Id { get; init; } = CertificateId.New();

    /// <summary>Printed under the QR code: "OC-7K2M-9XQ4". Letters and digits that cannot be mistaken for one another.</summary>
    public required string Code { get; init; }

    public required ProductId ProductId { get; init; }

    /// <summary>Who holds it, as the decision spells it; null when the source does not say.</summary>
    public string? HolderName { get; set; }

    /// <summary>3, 4 or 5: one and two stars are never certified (Art. 4.1.a).</summary>
    public required int Stars { get; set; }

    public decimal? Score { get; set; }

    /// <summary>Null when only the year is known and two editions share it.</summary>
    public CriteriaEdition? Edition { get; set; }

    public string? DecisionNumber { get; set; }

    /// <summary>The day of the decision; null when the source names only a year.</summary>
    public DateOnly? DecidedOn { get; set; }

    public required int DecidedYear { get; set; }

    /// <summary>"Đợt 2 năm 2021".</summary>
    public LocalText Round { get; set; } = LocalText.Empty;

    /// <summary>The issuing body as printed, also when it no longer exists.</summary>
    public string? IssuedBy { get; set; }

    public IssuerLevel? IssuerLevel { get; set; }

    public required DateOnly ValidFrom { get; set; }

    /// <summary>The last day in force.</summary>
    public required DateOnly ValidUntil { get; set; }

    /// <summary>The last day of an extension while the re-evaluation is under way.</summary>
    public DateOnly? ExtendedUntil { get; set; }

    /// <summary>The first day on which a newer decision replaces this one.</summary>
    public DateOnly? SupersededOn { get; set; }

    public Withdrawal? Withdrawal { get; set; }

    public EvidenceGrade Evidence { get; set; }

    public string Source { get; set; } = "";

    /// <summary>The number of its last event in the register; 0 until the register has touched it. Guards against lost updates.</summary>
    public long Revision { get; set; }

    /// <summary>The source names only a year, so the dates are the earliest that could be.</summary>
    public bool IsExactDateMissing => DecidedOn is null;

    public ChangeKey ChangeKey => new(ChangeKinds.Certificate, ProductId.ToString());

    public CertificateStatus StatusOn(DateOnly day) =>
        Withdrawal is not null && day >= Withdrawal.On ? CertificateStatus.Withdrawn
        : SupersededOn <= day ? CertificateStatus.Superseded
        : day < ValidFrom ? CertificateStatus.Upcoming
        : day <= ValidUntil ? (ValidUntil.DayNumber - day.DayNumber <= ExpiringDays ? CertificateStatus.Expiring : CertificateStatus.Valid)
        : day <= ExtendedUntil ? CertificateStatus.Extended
        : CertificateStatus.Expired;

    public bool IsInForceOn(DateOnly day) => StatusOn(day).IsInForce();

    /// <summary>The last day in force for a decision of a known day: a decision of 5/8/2021 ends with 5/8/2024.</summary>
    public static DateOnly EndFor(DateOnly decidedOn) => decidedOn.AddMonths(MonthsInForce);

    /// <summary>The earliest day it could end when only the year is known: a decision of 2021 may be of 1 January.</summary>
    public static DateOnly EndFor(int decidedYear) => EndFor(new DateOnly(decidedYear, 1, 1));
}
