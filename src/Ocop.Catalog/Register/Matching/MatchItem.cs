using Ocop.Catalog.Certification;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Register.Matching;

/// <summary>A record on which a person has to decide, and what was decided. Decisions are remembered for later runs.</summary>
public sealed class MatchItem
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required MatchItemKind Kind { get; init; }

    /// <summary>Records with the same key are the same question: one decision answers all of them.</summary>
    public required string MatchKey { get; init; }

    /// <summary>Names the record for ever, so that a second delivery does not ask again.</summary>
    public required string RecordKey { get; init; }

    /// <summary><see cref="RegisterSource.Name"/>.</summary>
    public required string Source { get; init; }

    /// <summary>The newest record of this certificate from this source.</summary>
    public required RegisterRecord Record { get; set; }

    public required string ProductName { get; set; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Of a conflict: the certificate as it stands here.</summary>
    public CertificateId? CertificateId { get; set; }

    /// <summary>Of a conflict: both sides.</summary>
    public List<Difference> Differences { get; set; } = [];

    public MatchDecision Decision { get; set; }

    /// <summary>The product linked or made.</summary>
    public ProductId? ProductId { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public string? DecidedBy { get; set; }

    public string? Reason { get; set; }
}

/// <summary>What the question is.</summary>
public enum MatchItemKind
{
    /// <summary>Which product is it?</summary>
    Product,

    /// <summary>Whose word holds: the source's, or what stands here?</summary>
    Conflict,
}

/// <summary>What a person has decided.</summary>
public enum MatchDecision
{
    Open,
    Linked,
    Drafted,
    Dismissed,

    /// <summary>Of a conflict: the source's side was taken.</summary>
    Taken,

    /// <summary>Of a conflict: what stood here was kept.</summary>
    Kept,
}
