using Ocop.Web.Hosting;
using Ocop.Web.Shop;

namespace Ocop.Web.Accounts.Sessions;

/// <summary>The cookie that carries a session's key. It ends with the browser and is sent by our own pages alone.</summary>
public static class StaffCookie
{
    public static string Name(OcopOptions options) => BuyerCookies.NameOf("ocop-staff", options);

    public static void Write(HttpContext context, OcopOptions options, string key) =>
        context.Response.Cookies.Append(Name(options), key, Settings(options));

    public static void Delete(HttpContext context, OcopOptions options) =>
        context.Response.Cookies.Delete(Name(options), Settings(options));

    // Path "/" by hand: the English pages stand under /en.
    private static CookieOptions Settings(OcopOptions options) => new()
    {
        Path = "/",
        HttpOnly = true,
        Secure = BuyerCookies.IsSecure(options),
        SameSite = SameSiteMode.Strict,
        IsEssential = true,
    };
}
