using Ocop.Catalog.Certification;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Register.Planning;

/// <summary>A certificate as a plan sees it: of the register, or one that an earlier record of the same plan makes.</summary>
internal sealed class KnownCertificate
{
    public required CertificateId Id { get; init; }

    public required ProductId ProductId { get; init; }

    public required CertificateFacts Facts { get; set; }

    public required string Code { get; init; }

    public long Revision { get; init; }

    /// <summary>Who wrote it last, apart from newer decisions that took its place.</summary>
    public string? LastSource { get; set; }

    /// <summary>The record of this plan that makes it; null when the register has it.</summary>
    public int? MadeBy { get; init; }

    public static KnownCertificate Of(Certificate certificate, RepeatedTexts texts) => new()
    {
        Id = certificate.Id,
        ProductId = certificate.ProductId,
        Facts = texts.Share(CertificateFacts.Of(certificate)),
        Code = certificate.Code,
        Revision = certificate.Revision,
    };
}

/// <summary>What the source has said before of a certificate.</summary>
internal sealed record KnownClaim(CertificateId CertificateId, long Revision, CertificateFacts Stated, bool IsRemoved);
