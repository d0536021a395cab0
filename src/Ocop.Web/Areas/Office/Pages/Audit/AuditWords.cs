using System.Text.Json;
using Ocop.Catalog.Audit;
using Ocop.Web.Accounts;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Pages.Audit;

/// <summary>Acts in the words of the page. An act without words here is shown by its own name.</summary>
public static class AuditWords
{
    private static readonly Dictionary<string, (string Vi, string En)> Acts = new()
    {
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

    /// <summary>What was there, in a line that a person can read and a narrow screen can break: "role: Officer; device: Firefox, Linux".</summary>
    public static string? Facts(string? json)
    {
        if (json is null)
            return null;
        using var facts = JsonDocument.Parse(json);
        return facts.RootElement.ValueKind != JsonValueKind.Object
            ? facts.RootElement.ToString()
            : string.Join("; ", facts.RootElement.EnumerateObject()
                .Where(fact => fact.Value.ValueKind != JsonValueKind.Null)
                .Select(fact => $"{fact.Name}: {fact.Value.ToString().Replace(",\"", ", \"", StringComparison.Ordinal)}"));
    }

    public static string Role(string role, Lang t) => role == Actor.SystemRole ? t["Chương trình", "The program"] : RoleWords.Of(role, t);
}
