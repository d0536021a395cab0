using Ocop.Catalog.Products;

namespace Ocop.Catalog.Certification;

/// <summary>What the register is counted by: a certificate with its status on one day, computed by the database.</summary>
public class StatusRow
{
    public CertificateId Id { get; init; }

    public ProductId ProductId { get; init; }

    public CertificateStatus Status { get; init; }

    public int Stars { get; init; }

    public DateOnly ValidUntil { get; init; }

    /// <summary>Whether a later certificate of the same product exists, in force or still to come.</summary>
    public bool HasSuccessor { get; init; }
}
