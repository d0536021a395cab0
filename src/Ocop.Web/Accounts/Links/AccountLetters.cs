using Ocop.Web.Language;
using Ocop.Web.Mail;

namespace Ocop.Web.Accounts.Links;

/// <summary>The words of the letters about accounts.</summary>
public static class AccountLetters
{
    public static LetterText Link(LinkPurpose purpose, Account account, string address, DateTimeOffset validUntil, Lang t) => purpose switch
    {
        LinkPurpose.Invitation => new LetterText(t["Mời bạn vào Ocop", "You are invited to Ocop"])
            .Paragraph(Greeting(account, t))
            .Paragraph(t[
                $"Bạn được mời dùng Ocop với vai {RoleWords.Of(account.Role, t)}. Chọn mật khẩu để bắt đầu. Liên kết dùng được một lần, đến {t.Time(validUntil)}.",
                $"You are invited to use Ocop as {RoleWords.Of(account.Role, t)}. Choose a password to begin. The link works once, until {t.Time(validUntil)}."])
            .Link(t["Chọn mật khẩu", "Choose a password"], address),
        LinkPurpose.PasswordReset => new LetterText(t["Đặt lại mật khẩu Ocop", "Choose a new password for Ocop"])
            .Paragraph(Greeting(account, t))
            .Paragraph(t[
                $"Có người, có lẽ là bạn, xin đặt lại mật khẩu. Liên kết dùng được một lần, đến {t.Time(validUntil)}. Nếu không phải bạn, bỏ qua thư này: mật khẩu không đổi.",
                $"Somebody, probably you, asked for a new password. The link works once, until {t.Time(validUntil)}. If it was not you, ignore this letter: nothing changes."])
            .Link(t["Đặt mật khẩu mới", "Choose a new password"], address),
        LinkPurpose.EmailChange => new LetterText(t["Xác nhận địa chỉ e-mail mới", "Confirm your new e-mail address"])
            .Paragraph(Greeting(account, t))
            .Paragraph(t[
                $"Bạn muốn dùng địa chỉ này để đăng nhập Ocop. Liên kết dùng được một lần, đến {t.Time(validUntil)}.",
                $"You want to sign in to Ocop with this address. The link works once, until {t.Time(validUntil)}."])
            .Link(t["Xác nhận địa chỉ", "Confirm the address"], address),
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "No letter for this purpose."),
    };

    public static LetterText Notice(AccountNotice notice, Account account, Lang t) => new LetterText(t["Tài khoản Ocop của bạn vừa đổi", "Your Ocop account has changed"])
        .Paragraph(Greeting(account, t))
        .Paragraph(notice switch
        {
            AccountNotice.PasswordSet => t["Mật khẩu vừa được đặt lại. Các thiết bị khác đã bị đăng xuất.", "A new password was set. Other devices were signed out."],
            AccountNotice.AppRemoved => t["Lớp bảo vệ bằng mã vừa bị gỡ.", "The protection by codes was removed."],
            AccountNotice.PasskeyAdded => t["Một khóa đăng nhập mới vừa được thêm.", "A new passkey was added."],
            AccountNotice.EmailChanged => t["Địa chỉ e-mail để đăng nhập vừa đổi sang địa chỉ khác.", "The e-mail address to sign in with was changed to another one."],
            _ => throw new ArgumentOutOfRangeException(nameof(notice), notice, "No words for this notice."),
        })
        .Paragraph(t["Nếu không phải bạn, báo ngay cho quản trị của văn phòng.", "If it was not you, tell the administrator of your office at once."]);

    private static string Greeting(Account account, Lang t) => t[$"Chào {account.Name},", $"Dear {account.Name},"];
}
