using Ocop.Catalog.Certification;
using Ocop.Catalog.Producers;

namespace Ocop.Catalog.Register;

/// <summary>One certificate as a source states it: a row of an annex, a record of a feed, an officer's form.</summary>
/// <remarks>
/// Names and places stand as printed. A reader of files fills what it finds and leaves the rest null; the planner
/// says what is wrong or unknown. <see cref="ValidFrom"/> and <see cref="ValidUntil"/> must be filled by the reader
/// (<see cref="Certificate.EndFor(DateOnly)"/> when the annex is silent).
/// </remarks>
public sealed record RegisterRecord
{
    /// <summary>The certificate's stable id in the register it comes from, Guid text; null for an annex.</summary>
    public string? SourceId { get; init; }

    /// <summary>The product's stable id in the register the record comes from, Guid text; records with the same one are of one product.</summary>
    public string? ProductSourceId { get; init; }

    /// <summary>Grows with every change in the register it comes from; 0 for an annex.</summary>
    public long Revision { get; init; }

    /// <summary>The source has taken the entry out as made in error (an undone import). Nothing but the id and revision counts.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>"OC-7K2M-9XQ4"; kept by a register that takes the record over, so that printed QR codes stay true.</summary>
    public string? Code { get; init; }

    /// <summary>The product's code in the register (D26 Annex II: province – commune – serial – year).</summary>
    public string? ProductCode { get; init; }

    public required string ProductName { get; init; }

    public string? HolderName { get; init; }

    public ProducerKind? HolderKind { get; init; }

    /// <summary>As printed, with or without its kind: "Xã Tà Chải".</summary>
    public string? Commune { get; init; }

    /// <summary>As printed; districts exist until 30/06/2025.</summary>
    public string? District { get; init; }

    public string? Province { get; init; }

    /// <summary>Five digits of 19/2025/QĐ-TTg, when the source gives them.</summary>
    public string? CommuneCode { get; init; }

    /// <summary>Two digits of 19/2025/QĐ-TTg, when the source gives them.</summary>
    public string? ProvinceCode { get; init; }

    /// <summary>The set of D26 Annex I, 1 to 26.</summary>
    public int? CriteriaSet { get; init; }

    public required int Stars { get; init; }

    public decimal? Score { get; init; }

    public CriteriaEdition? Edition { get; init; }

    public string? DecisionNumber { get; init; }

    public DateOnly? DecidedOn { get; init; }

    public required int DecidedYear { get; init; }

    /// <summary>"Đợt 2 năm 2021".</summary>
    public LocalText Round { get; init; } = LocalText.Empty;

    public string? IssuedBy { get; init; }

    public IssuerLevel? IssuerLevel { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day in force.</summary>
    public required DateOnly ValidUntil { get; init; }

    public DateOnly? ExtendedUntil { get; init; }

    public DateOnly? SupersededOn { get; init; }

    public Withdrawal? Withdrawal { get; init; }

    /// <summary>A remark of the source; kept with the event, not shown in public.</summary>
    public string? Note { get; init; }
}
