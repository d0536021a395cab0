using Ocop.Web.Language;

namespace Ocop.Web.Accounts.Passwords;

/// <summary>The rules for passwords in the words of the page.</summary>
public static class PasswordWords
{
    public static string Hint(Lang t) => t[
        $"Ít nhất {PasswordRules.MinLength} ký tự. Một câu bạn dễ nhớ là tốt nhất, có dấu và dấu cách đều được.",
        $"At least {PasswordRules.MinLength} characters. A sentence you remember is best; spaces and marks are welcome."];

    public static string Of(PasswordProblem problem, Lang t) => problem switch
    {
        PasswordProblem.TooShort => t[$"Cần ít nhất {PasswordRules.MinLength} ký tự", $"At least {PasswordRules.MinLength} characters are needed"],
        PasswordProblem.TooLong => t[$"Nhiều nhất {PasswordRules.MaxLength} ký tự", $"At most {PasswordRules.MaxLength} characters"],
        PasswordProblem.Common => t["Mật khẩu này nhiều người dùng, dễ bị đoán. Thử một câu dài hơn", "Many people use this password and it is guessed first. Try a longer sentence"],
        PasswordProblem.AboutYou => t["Có tên, e-mail hoặc số điện thoại của bạn trong đó. Chọn điều người khác không biết", "It holds your name, e-mail or phone number. Choose something others do not know"],
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, "No words for this problem."),
    };
}
