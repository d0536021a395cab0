namespace Ocop.Catalog.Certification;

/// <summary>What a certificate is on a day in Asia/Ho_Chi_Minh (design: the badge is computed, never typed).</summary>
public enum CertificateStatus
{
    /// <summary>Decided, but its first day has not come.</summary>
    Upcoming,

    Valid,

    /// <summary>In force with at most 180 days to go: the re-evaluation window.</summary>
    Expiring,

    /// <summary>Past its end, in force while the re-evaluation is under way, at most 180 days.</summary>
    Extended,

    Expired,
    Withdrawn,

    /// <summary>Replaced by a newer decision on the same product.</summary>
    Superseded,
}

public static class CertificateStatuses
{
    /// <summary>Only then may a page show a star or the OCOP mark.</summary>
    public static bool IsInForce(this CertificateStatus status) =>
        status is CertificateStatus.Valid or CertificateStatus.Expiring or CertificateStatus.Extended;
}
