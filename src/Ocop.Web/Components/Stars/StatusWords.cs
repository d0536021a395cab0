using Ocop.Catalog.Certification;
using Ocop.Web.Language;

namespace Ocop.Web.Components.Stars;

/// <summary>The one table of words for the states of a certificate.</summary>
public static class StatusWords
{
    public static string Word(CertificateStatus status, Lang t) => status switch
    {
        CertificateStatus.Upcoming => t["Chưa tới ngày", "Not yet in force"],
        CertificateStatus.Valid => t["Còn hiệu lực", "In force"],
        CertificateStatus.Expiring => t["Sắp hết hạn", "Expiring"],
        CertificateStatus.Extended => t["Được gia hạn", "Extended"],
        CertificateStatus.Expired => t["Đã hết hạn", "Expired"],
        CertificateStatus.Withdrawn => t["Bị thu hồi", "Withdrawn"],
        CertificateStatus.Superseded => t["Đã có giấy mới", "Replaced by a newer one"],
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No words for this status."),
    };

    /// <summary>A sentence for a product that may show no star.</summary>
    public static string NoStars(CertificateStatus? status, Lang t) => status switch
    {
        CertificateStatus.Expired => t["Giấy chứng nhận đã hết hạn", "Certificate has expired"],
        CertificateStatus.Withdrawn => t["Giấy chứng nhận đã bị thu hồi", "Certificate withdrawn"],
        CertificateStatus.Upcoming => t["Giấy chứng nhận chưa tới ngày hiệu lực", "Certificate not yet in force"],
        CertificateStatus.Superseded => t["Đã có quyết định mới", "Replaced by a newer decision"],
        _ => t["Sản phẩm địa phương", "Local product"],
    };

    /// <summary>The second line of the badge.</summary>
    public static string Until(CertificateOnDay badge, Lang t) => badge.Status switch
    {
        CertificateStatus.Expiring => t[$"Sắp hết hạn: {t.Date(badge.StandsUntil)}", $"Expiring on {t.Date(badge.StandsUntil)}"],
        CertificateStatus.Extended => t[$"Được gia hạn chờ kết quả, đến {t.Date(badge.StandsUntil)}", $"Extended until the result, at the latest {t.Date(badge.StandsUntil)}"],
        _ => t[$"Còn hiệu lực đến {t.Date(badge.StandsUntil)}", $"Valid until {t.Date(badge.StandsUntil)}"],
    };

    public static string Stars(int count, Lang t) => t[$"OCOP {count} sao", $"OCOP {count} stars"];

    /// <summary>The colour of the word, which never stands alone.</summary>
    public static string Tone(CertificateStatus status) => status switch
    {
        CertificateStatus.Valid => "good",
        CertificateStatus.Expiring or CertificateStatus.Expired => "care",
        CertificateStatus.Extended => "note",
        CertificateStatus.Withdrawn => "bad",
        _ => "",
    };
}
