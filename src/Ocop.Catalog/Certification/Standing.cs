namespace Ocop.Catalog.Certification;

/// <summary>What the certificates of one product amount to on a day.</summary>
/// <param name="History">All of them, the newest first.</param>
public sealed record Standing(IReadOnlyList<CertificateOnDay> History)
{
    public static readonly Standing None = new([]);

    /// <summary>The one that gives the star today, if any does.</summary>
    public CertificateOnDay? InForce => History.FirstOrDefault(certificate => certificate.IsInForce);

    /// <summary>The one to speak of: in force, else the newest that ended, was withdrawn or is still to come.</summary>
    public CertificateOnDay? ToSpeakOf => InForce ?? (History.Count > 0 ? History[0] : null);

    /// <summary>3 to 5 while a certificate is in force, else 0.</summary>
    public int Stars => InForce?.Stars ?? 0;

    public static Standing Of(IEnumerable<Certificate> certificates, DateOnly day)
    {
        var history = certificates
            .OrderByDescending(certificate => certificate.ValidFrom)
            .ThenByDescending(certificate => certificate.Id.Value)
            .Select(certificate => CertificateOnDay.Of(certificate, day))
            .ToList();
        return history.Count == 0 ? None : new Standing(history);
    }
}
