using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Ocop.Web.Hosting;
using Ocop.Web.Shop;

namespace Ocop.Web.Accounts.Passkeys;

/// <summary>What the server asked the browser to sign, kept in an encrypted cookie for the few minutes between question and answer.</summary>
public sealed class PasskeyState(IDataProtectionProvider protection, OcopOptions options)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("Ocop.Accounts.Passkey").ToTimeLimitedDataProtector();

    private string Name => BuyerCookies.NameOf("ocop-passkey", options);

    public void Keep(HttpContext context, string? state)
    {
        if (state is not null)
            context.Response.Cookies.Append(Name, _protector.Protect(state, Lifetime), Settings());
    }

    /// <summary>Read once: the same answer sent again finds no question.</summary>
    public string? Take(HttpContext context)
    {
        var kept = context.Request.Cookies[Name];
        context.Response.Cookies.Delete(Name, Settings());
        try
        {
            return kept is null ? null : _protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private CookieOptions Settings() => new()
    {
        Path = "/",
        HttpOnly = true,
        Secure = BuyerCookies.IsSecure(options),
        SameSite = SameSiteMode.Strict,
        IsEssential = true,
    };
}
