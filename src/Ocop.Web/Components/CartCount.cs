using System.Globalization;

namespace Ocop.Web.Components;

/// <summary>
/// The number beside the cart in the head. Pages are the same for everybody, so cart-count.js writes it from this cookie;
/// it says nothing that the page of the cart does not say, and the server never reads it.
/// </summary>
public static class CartCount
{
    public const string Cookie = "co-gio";

    /// <summary>Call after every change of the cart, and where it is shown, so that the two agree again.</summary>
    /// <param name="context">The request that changed the cart.</param>
    /// <param name="pieces">Pieces in the cart; 0 takes the cookie away.</param>
    public static void Show(HttpContext context, int pieces)
    {
        var options = new CookieOptions
        {
            Path = "/", // one cart for both languages
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(30),
            IsEssential = true,
        };
        if (pieces > 0)
            context.Response.Cookies.Append(Cookie, Math.Min(pieces, 9999).ToString(CultureInfo.InvariantCulture), options);
        else if (context.Request.Cookies.ContainsKey(Cookie))
            context.Response.Cookies.Delete(Cookie, options);
    }
}
