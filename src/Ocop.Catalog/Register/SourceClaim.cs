using Ocop.Catalog.Certification;

namespace Ocop.Catalog.Register;

/// <summary>What a source last said of a certificate. Of a hand: the fields it holds.</summary>
public sealed class SourceClaim
{
    /// <summary><see cref="RegisterSource.Name"/>.</summary>
    public required string Source { get; init; }

    /// <summary>The certificate's id in the source; the register's own id where the source has none.</summary>
    public required string Key { get; init; }

    public required CertificateId CertificateId { get; set; }

    /// <summary>The product's id in the source; null where the source gives none.</summary>
    public string? ProductKey { get; set; }

    /// <summary>Older revisions of this source are ignored.</summary>
    public long Revision { get; set; }

    /// <summary>JSON of the <see cref="CertificateFacts"/>; of a hand the names of the fields it holds.</summary>
    public required string Stated { get; set; }

    /// <summary>The source has taken the entry out.</summary>
    public bool IsRemoved { get; set; }
}
