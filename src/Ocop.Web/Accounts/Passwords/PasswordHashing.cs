using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Ocop.Web.Accounts.Passwords;

/// <summary>PBKDF2 with HMAC-SHA512, as ASP.NET Core Identity writes it.</summary>
public sealed class PasswordHashing
{
    /// <summary>OWASP's number for PBKDF2 with SHA-512.</summary>
    public const int Rounds = 210_000;

    private readonly PasswordHasher<Account> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));
    private readonly Lazy<string> _nobodysHash;

    public PasswordHashing() => _nobodysHash = new(() => _hasher.HashPassword(null!, Guid.NewGuid().ToString()));

    public string Hash(Account account, string password) => _hasher.HashPassword(account, PasswordRules.Normalise(password));

    /// <summary>Takes as long for somebody who does not exist or has no password.</summary>
    public PasswordVerificationResult Verify(Account? account, string password)
    {
        var typed = password.Length > 4 * PasswordRules.MaxLength ? "" : PasswordRules.Normalise(password);
        var result = _hasher.VerifyHashedPassword(account!, account?.PasswordHash ?? _nobodysHash.Value, typed);
        return account?.PasswordHash is null ? PasswordVerificationResult.Failed : result;
    }
}
