using Ocop.Catalog.Certification;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Register;

/// <summary>One thing that happened in the register. Appended in the transaction of the change, never altered.</summary>
/// <remarks>
/// <see cref="Seq"/> order equals commit order (SQLite has one writer, PostgreSQL takes an advisory lock in a trigger), so a
/// reader that remembers the last one it has seen misses nothing. <see cref="Certificate.Revision"/> is the last of its certificate.
/// </remarks>
public sealed class RegisterEvent
{
    public long Seq { get; private init; }

    public required RegisterEventKind Kind { get; init; }

    /// <summary>Null for an event of a product or producer alone.</summary>
    public CertificateId? CertificateId { get; init; }

    public ProductId? ProductId { get; init; }

    public ProducerId? ProducerId { get; init; }

    public required DateTimeOffset At { get; init; }

    public Guid? ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary><see cref="RegisterSource.Name"/>.</summary>
    public required string Source { get; init; }

    /// <summary>The number of the decision on which it rests.</summary>
    public string? DecisionNumber { get; init; }

    /// <summary><see cref="CertificateFacts"/> (or the product's or producer's facts) as JSON; null when there was nothing.</summary>
    public string? Before { get; init; }

    /// <summary>As <see cref="Before"/>; null when nothing is left.</summary>
    public string? After { get; init; }

    public string? Reason { get; init; }
}

/// <summary>What can happen in the register.</summary>
public enum RegisterEventKind
{
    Created,
    Corrected,
    Withdrawn,
    Extended,

    /// <summary>A newer decision of the same product took its place, or no longer does.</summary>
    Superseded,

    /// <summary>Taken out as made in error; subscribers are told by this event, the row is gone.</summary>
    Removed,

    /// <summary>Reads again as before an act that was taken back.</summary>
    Restored,
    ProductCreated,
    ProductCorrected,
    ProductRemoved,
    ProducerCreated,
    ProducerCorrected,
    ProducerRemoved,
}
