using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Ocop.Web.Accounts.Passwords;

/// <summary>Identity's PBKDF2 with HMAC-SHA512, with today's number of rounds and the same bytes from every keyboard.</summary>
public sealed class PasswordHashing() : PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }))
{
    /// <summary>OWASP's number for PBKDF2 with SHA-512.</summary>
    public const int Rounds = 210_000;

    public override string HashPassword(Account user, string password) => base.HashPassword(user, PasswordRules.Normalise(password));

    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, PasswordRules.Normalise(providedPassword));
}
