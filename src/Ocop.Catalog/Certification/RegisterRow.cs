using Ocop.Catalog.Products;

namespace Ocop.Catalog.Certification;

/// <summary>A certificate with its product and maker as an office list shows it, its status computed by the database for one day.</summary>
public sealed class RegisterRow
{
    public CertificateId Id { get; init; }

    public string Code { get; init; } = "";

    public CertificateStatus Status { get; init; }

    public int Stars { get; init; }

    public decimal? Score { get; init; }

    public ProductId ProductId { get; init; }

    public string ProductSlug { get; init; } = "";

    public string ProductName { get; init; } = "";

    public string? HolderName { get; init; }

    public string? ProducerName { get; init; }

    public string? CommuneCode { get; init; }

    public string ProvinceCode { get; init; } = "";

    public string? DecisionNumber { get; init; }

    public DateOnly? DecidedOn { get; init; }

    public int DecidedYear { get; init; }

    public string? IssuedBy { get; init; }

    public DateOnly ValidFrom { get; init; }

    public DateOnly ValidUntil { get; init; }

    public DateOnly? ExtendedUntil { get; init; }

    public DateOnly? SupersededOn { get; init; }

    public DateOnly? WithdrawnOn { get; init; }

    /// <summary>Whether a later certificate of the same product exists, in force or to come.</summary>
    public bool HasSuccessor { get; init; }
}
