using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Ocop.Web.Sync;

/// <summary>Keeps the tokens and keys of feeds encrypted in the database, with the data-protection keys of the program.</summary>
public sealed class FeedSecrets(IDataProtectionProvider provider)
{
    private readonly Lazy<IDataProtector> _protector = new(() => provider.CreateProtector("Ocop.Register.Feed"));

    public string Protect(string secret) => _protector.Value.Protect(secret);

    /// <summary>Null when the keys that encrypted it are gone: the secret has to be entered anew.</summary>
    public string? Open(string? kept)
    {
        if (kept is null)
            return null;
        try
        {
            return _protector.Value.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
