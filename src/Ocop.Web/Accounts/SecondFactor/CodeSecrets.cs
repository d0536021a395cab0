using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Ocop.Web.Accounts.SecondFactor;

/// <summary>Encrypts the secrets of code apps: a copy of the database alone makes no codes.</summary>
public sealed class CodeSecrets(IDataProtectionProvider protection)
{
    private static readonly TimeSpan SetupTime = TimeSpan.FromMinutes(30);

    private readonly IDataProtector _kept = protection.CreateProtector("Ocop.Accounts.Totp");
    private readonly ITimeLimitedDataProtector _offered = protection.CreateProtector("Ocop.Accounts.TotpSetup").ToTimeLimitedDataProtector();

    public string Keep(byte[] secret) => Convert.ToBase64String(_kept.Protect(secret));

    /// <exception cref="CryptographicException">The keys it was encrypted with are lost.</exception>
    public byte[] Read(string kept) => _kept.Unprotect(Convert.FromBase64String(kept));

    /// <summary>A secret that is shown but not yet confirmed travels in the form, bound to the account.</summary>
    public string Offer(Guid account, byte[] secret) => Convert.ToBase64String(_offered.Protect([.. account.ToByteArray(), .. secret], SetupTime));

    /// <returns>Null when it was made for another account, or too long ago.</returns>
    public byte[]? ReadOffer(Guid account, string? offered)
    {
        try
        {
            var bytes = _offered.Unprotect(Convert.FromBase64String(offered ?? ""));
            return bytes.AsSpan(0, 16).SequenceEqual(account.ToByteArray()) ? bytes[16..] : null;
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
