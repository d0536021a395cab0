using Ocop.Catalog.Register;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Pages.Sync;

/// <summary>What the fields of a certificate are called.</summary>
public static class FieldWords
{
    public static string Of(string field, Lang t) => field switch
    {
        nameof(CertificateFacts.HolderName) => t["Chủ thể", "Holder"],
        nameof(CertificateFacts.Stars) => t["Số sao", "Stars"],
        nameof(CertificateFacts.Score) => t["Điểm", "Score"],
        nameof(CertificateFacts.Edition) => t["Bộ tiêu chí", "Criteria"],
        nameof(CertificateFacts.DecisionNumber) => t["Số quyết định", "Decision"],
        nameof(CertificateFacts.DecidedOn) => t["Ngày ký", "Decided on"],
        nameof(CertificateFacts.DecidedYear) => t["Năm công nhận", "Year"],
        nameof(CertificateFacts.Round) => t["Đợt", "Round"],
        nameof(CertificateFacts.IssuedBy) => t["Cơ quan ban hành", "Issued by"],
        nameof(CertificateFacts.IssuerLevel) => t["Cấp ban hành", "Level"],
        nameof(CertificateFacts.ValidFrom) => t["Hiệu lực từ", "In force from"],
        nameof(CertificateFacts.ValidUntil) => t["Hết hạn", "Ends"],
        nameof(CertificateFacts.ExtendedUntil) => t["Gia hạn đến", "Extended until"],
        nameof(CertificateFacts.SupersededOn) => t["Thay bằng giấy mới từ", "Replaced from"],
        nameof(CertificateFacts.Withdrawal) => t["Thu hồi", "Withdrawal"],
        _ => field,
    };
}
