using System.Text;
using Microsoft.AspNetCore.Identity;

namespace Ocop.Web.Accounts.Passwords;

/// <summary>What a new password must be: long, and not one that is guessed first. No kind of character is asked for (OWASP ASVS 5, 6.2).</summary>
public sealed class PasswordRules : IPasswordValidator<Account>
{
    public const int MinLength = 12;

    /// <summary>Enough for a sentence; longer ones would only keep the hash busy.</summary>
    public const int MaxLength = 128;

    // Shorter parts of a name stand in too many honest sentences.
    private const int TellingLength = 4;

    /// <summary>The same letters typed on another keyboard are the same password.</summary>
    public static string Normalise(string typed) => typed.Normalize(NormalizationForm.FormC);

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(
        Check(password, user) is { } problem
            ? IdentityResult.Failed(new IdentityError { Code = problem.ToString(), Description = "The password is refused." })
            : IdentityResult.Success);

    /// <returns>What this validator found, in what Identity answered; null when it was something else.</returns>
    public static PasswordProblem? ProblemIn(IdentityResult result) =>
        result.Errors.Select(error => Enum.TryParse<PasswordProblem>(error.Code, out var problem) ? problem : (PasswordProblem?)null).FirstOrDefault(problem => problem is not null);

    /// <returns>Null when the password will do.</returns>
    public static PasswordProblem? Check(string? typed, Account account)
    {
        var password = Normalise(typed ?? "");
        var length = password.EnumerateRunes().Count();
        if (length < MinLength)
            return PasswordProblem.TooShort;
        if (length > MaxLength)
            return PasswordProblem.TooLong;
        if (CommonPasswords.Contains(password))
            return PasswordProblem.Common;
        return TellsOf(account, CommonPasswords.Plain(password)) ? PasswordProblem.AboutYou : null;
    }

    private static bool TellsOf(Account account, string plain) =>
        new[] { account.Email.Split('@')[0], account.Name, account.PhoneNumber?[3..] ?? "" }
            .Select(CommonPasswords.Plain)
            .Any(part => part.Length >= TellingLength && plain.Contains(part, StringComparison.Ordinal));
}

public enum PasswordProblem
{
    TooShort,
    TooLong,
    Common,

    /// <summary>It holds the name, the mailbox or the phone number.</summary>
    AboutYou,
}
