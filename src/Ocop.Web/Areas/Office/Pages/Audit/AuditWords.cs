using Ocop.Catalog.Audit;
using Ocop.Web.Accounts;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Pages.Audit;

/// <summary>Acts in the words of the page. An act without words here is shown by its own name.</summary>
public static class AuditWords
{
    private static readonly Dictionary<string, (string Vi, string En)> Acts = new()
    {
        ["certificate.created"] = ("Ghi giấy vào sổ", "Entered a certificate"),
        ["certificate.corrected"] = ("Sửa giấy", "Corrected a certificate"),
        ["certificate.withdrawn"] = ("Thu hồi giấy", "Withdrew a certificate"),
        ["certificate.extended"] = ("Gia hạn giấy", "Extended a certificate"),
        ["certificate.superseded"] = ("Thay giấy bằng quyết định mới", "Replaced a certificate"),
        ["decision.attached"] = ("Đính bản quét quyết định", "Attached a scanned decision"),
        ["product.created"] = ("Ghi sản phẩm vào sổ", "Entered a product"),
        ["product.corrected"] = ("Sửa sản phẩm", "Corrected a product"),
        ["producer.created"] = ("Ghi chủ thể vào sổ", "Entered a producer"),
        ["producer.corrected"] = ("Sửa chủ thể", "Corrected a producer"),
        ["match.settled"] = ("Quyết một mục khớp sổ", "Settled a match"),
        ["register.applied"] = ("Ghi vào sổ", "Wrote to the register"),
        ["register.undone"] = ("Hoàn tác trong sổ", "Undid in the register"),
        ["import.uploaded"] = ("Tải tệp quyết định lên", "Uploaded a decision"),
        ["import.confirmed"] = ("Xác nhận nhập", "Confirmed an import"),
        ["import.applied"] = ("Nhập xong", "Applied an import"),
        ["import.undone"] = ("Hoàn tác cả lần nhập", "Undid an import"),
        ["import.expired"] = ("Xoá lần nhập không ai xác nhận", "Cleared an import nobody confirmed"),
        ["import.discarded"] = ("Bỏ lần nhập", "Discarded an import"),
        ["feed.added"] = ("Thêm nguồn đồng bộ", "Added a feed"),
        ["feed.changed"] = ("Sửa nguồn đồng bộ", "Changed a feed"),
        ["feed.paused"] = ("Tạm dừng nguồn", "Paused a feed"),
        ["feed.resumed"] = ("Chạy tiếp nguồn", "Resumed a feed"),
        ["feed.reset"] = ("Đọc lại nguồn từ đầu", "Reads a feed anew"),
        ["subscriber.admitted"] = ("Cho nơi khác đọc sổ", "Admitted a subscriber"),
        ["subscriber.revoked"] = ("Thôi cho đọc sổ", "Revoked a subscriber"),
        ["report.issued"] = ("Phát hành báo cáo", "Issued a report"),
        ["misuse.looking"] = ("Xem xét phản ánh", "Looked into a report"),
        ["misuse.closed"] = ("Đóng phản ánh", "Closed a report"),
        ["misuse.reopened"] = ("Mở lại phản ánh", "Reopened a report"),
        ["misuse.assigned"] = ("Nhận phản ánh", "Took a report in hand"),
        ["misuse.noted"] = ("Ghi chú vào phản ánh", "Noted on a report"),
        ["misuse.contact-erased"] = ("Xóa liên hệ của người phản ánh", "Erased the contact of who reported"),
        [AccountActs.SignedIn] = ("Đăng nhập", "Signed in"),
        [AccountActs.SignedOut] = ("Đăng xuất", "Signed out"),
        [AccountActs.Refused] = ("Đăng nhập sai", "Sign-in refused"),
        [AccountActs.Locked] = ("Tạm nghỉ vì sai nhiều lần", "Rested after wrong tries"),
        [AccountActs.SessionEnded] = ("Đăng xuất một nơi", "Ended a session"),
        [AccountActs.AllSessionsEnded] = ("Đăng xuất mọi nơi", "Ended all sessions"),
        [AccountActs.PasswordSet] = ("Đặt mật khẩu", "Set a password"),
        [AccountActs.ResetAsked] = ("Xin đặt lại mật khẩu", "Asked for a new password"),
        [AccountActs.EmailChanged] = ("Đổi e-mail", "Changed the e-mail address"),
        [AccountActs.PersonChanged] = ("Sửa tên, điện thoại", "Changed name or phone"),
        [AccountActs.AppAdded] = ("Thêm ứng dụng mã", "Added a code app"),
        [AccountActs.AppRemoved] = ("Gỡ ứng dụng mã", "Removed the code app"),
        [AccountActs.RecoveryCodesMade] = ("Tạo mã dự phòng", "Made recovery codes"),
        [AccountActs.RecoveryCodeUsed] = ("Dùng mã dự phòng", "Used a recovery code"),
        [AccountActs.PasskeyAdded] = ("Thêm khóa đăng nhập", "Added a passkey"),
        [AccountActs.PasskeyRenamed] = ("Đổi tên khóa", "Renamed a passkey"),
        [AccountActs.PasskeyRemoved] = ("Gỡ khóa đăng nhập", "Removed a passkey"),
        [AccountActs.Invited] = ("Mời", "Invited"),
        [AccountActs.InvitedAgain] = ("Mời lại", "Invited again"),
        [AccountActs.RoleChanged] = ("Đổi vai", "Changed the role"),
        [AccountActs.Disabled] = ("Khóa tài khoản", "Disabled the account"),
        [AccountActs.Enabled] = ("Mở lại tài khoản", "Enabled the account"),
        [AccountActs.FactorsRemoved] = ("Gỡ lớp thứ hai", "Removed the second step"),
    };

    public static string Act(string act, Lang t) => Acts.TryGetValue(act, out var words) ? t[words.Vi, words.En] : act;

    /// <summary>Every act there are words for, to choose from.</summary>
    public static IEnumerable<string> Known => Acts.Keys;

    /// <summary>What kind of thing an act is about.</summary>
    public static string Kind(string kind, Lang t) => kind switch
    {
        "certificate" => t["Giấy chứng nhận", "Certificate"],
        "product" => t["Sản phẩm", "Product"],
        "producer" => t["Chủ thể", "Producer"],
        "decision" => t["Quyết định", "Decision"],
        "match" => t["Khớp sổ", "Match"],
        "register" => t["Sổ", "Register"],
        "import" => t["Nhập quyết định", "Import"],
        "feed" => t["Nguồn đồng bộ", "Feed"],
        "subscriber" => t["Nơi đọc sổ này", "Subscriber"],
        "report" => t["Báo cáo", "Report"],
        "misuse" => t["Phản ánh", "Report of misuse"],
        AccountActs.SubjectKind => t["Tài khoản", "Account"],
        _ => kind,
    };

    public static string Role(string role, Lang t) => role == Actor.SystemRole ? t["Chương trình", "The program"] : RoleWords.Of(role, t);
}
