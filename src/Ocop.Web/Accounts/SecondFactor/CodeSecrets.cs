using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Ocop.Web.Accounts.SecondFactor;

/// <summary>Encrypts the keys of code apps: a copy of the database alone makes no codes.</summary>
public sealed class CodeSecrets(IDataProtectionProvider protection)
{
    private static readonly TimeSpan SetupTime = TimeSpan.FromMinutes(30);

    private readonly IDataProtector _kept = protection.CreateProtector("Ocop.Accounts.Totp");
    private readonly ITimeLimitedDataProtector _offered = protection.CreateProtector("Ocop.Accounts.TotpSetup").ToTimeLimitedDataProtector();

    public string Keep(string key) => _kept.Protect(key);

    /// <exception cref="CryptographicException">The keys it was encrypted with are lost.</exception>
    public string Read(string kept) => _kept.Unprotect(kept);

    /// <summary>A key that is shown but not yet confirmed travels in the form, bound to the account.</summary>
    public string Offer(Guid account, string key) => _offered.Protect($"{account}{key}", SetupTime);

    /// <returns>Null when it was made for another account, or too long ago.</returns>
    public string? ReadOffer(Guid account, string? offered)
    {
        try
        {
            var text = _offered.Unprotect(offered ?? "");
            return text.StartsWith(account.ToString(), StringComparison.Ordinal) ? text[account.ToString().Length..] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
