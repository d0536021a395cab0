using Ocop.Catalog.Certification;
using Ocop.Web.Components.Stars;
using Ocop.Web.Components.Words;
using Ocop.Web.Language;

namespace Ocop.Web.Pages.Verify;

/// <summary>The answer of the check page, in plain words.</summary>
/// <param name="Tone">good, care, bad or note.</param>
public sealed record Verdict(string Tone, string Title, string Text)
{
    public static Verdict Of(CertificateOnDay certificate, Lang t) => certificate.Status switch
    {
        CertificateStatus.Valid => new("good",
            t["Còn hiệu lực", "In force"] + ", " + StatusWords.Stars(certificate.Stars, t),
            t[$"Được ghi sao đến hết {t.Date(certificate.ValidUntil)}.", $"The stars may be shown until the end of {t.Date(certificate.ValidUntil)}."]),
        CertificateStatus.Expiring => new("good",
            t["Còn hiệu lực", "In force"] + ", " + StatusWords.Stars(certificate.Stars, t),
            t[$"Sắp hết hạn: chỉ còn đến hết {t.Date(certificate.ValidUntil)}. Người làm có thể đang đánh giá lại.", $"Expiring: only until the end of {t.Date(certificate.ValidUntil)}. The maker may be under re-evaluation."]),
        CertificateStatus.Extended => new("good",
            t["Đang đánh giá lại, được gia hạn", "Under re-evaluation, extended"] + ", " + StatusWords.Stars(certificate.Stars, t),
            t[$"Đã qua {t.Date(certificate.ValidUntil)}, được gia hạn chờ kết quả đánh giá lại, lâu nhất đến hết {t.Date(certificate.StandsUntil)}.",
                $"Past {t.Date(certificate.ValidUntil)}, extended until the result of the re-evaluation, at the latest until the end of {t.Date(certificate.StandsUntil)}."]),
        CertificateStatus.Expired => new("care",
            t[$"Đã hết hạn từ {t.Date(certificate.StandsUntil.AddDays(1))}", $"Expired since {t.Date(certificate.StandsUntil.AddDays(1))}"],
            t["Hôm nay sản phẩm không được ghi sao.", "Today the product may not carry stars."]),
        CertificateStatus.Withdrawn => new("bad",
            t["Giấy chứng nhận đã bị thu hồi", "Certificate withdrawn"],
            t[$"Từ {t.Date(certificate.Withdrawal!.On)}, không được ghi sao, không được dùng dấu OCOP.", $"Since {t.Date(certificate.Withdrawal!.On)} neither stars nor the OCOP mark may be used."]
                + " " + CertificateWords.Ground(certificate.Withdrawal!.Ground, t) + "."),
        CertificateStatus.Superseded => new("care",
            t["Đã có giấy mới thay", "Replaced by a newer certificate"],
            certificate.SupersededOn is { } day
                ? t[$"Từ {t.Date(day)} giấy này không còn dùng.", $"Since {t.Date(day)} this one is no longer used."]
                : t["Giấy này không còn dùng.", "This one is no longer used."]),
        CertificateStatus.Upcoming => new("note",
            t[$"Chưa hiệu lực, từ {t.Date(certificate.ValidFrom)}", $"Not yet in force, from {t.Date(certificate.ValidFrom)}"],
            t["Hôm nay sản phẩm chưa được ghi sao.", "Today the product may not carry stars yet."]),
        _ => throw new ArgumentOutOfRangeException(nameof(certificate), certificate.Status, "No verdict for this status."),
    };
}
