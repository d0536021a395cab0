using System.Globalization;
using Ocop.Commerce.Carts;
using Ocop.Commerce.Orders;
using Ocop.Web.Hosting;

namespace Ocop.Web.Shop;

/// <summary>What the shop remembers in a buyer's browser: the cart, its count, and the orders whose link was opened here.</summary>
public sealed class BuyerCookies(IHttpContextAccessor accessor, OcopOptions options, TimeProvider clock)
{
    private const string Cart = "ocop-gio";
    private const string Orders = "ocop-don";

    /// <summary>Readable by the script that writes the number into the page head.</summary>
    private const string Count = "co-gio";

    private const int MaxOrders = 8;
    private static readonly TimeSpan OrderLifetime = TimeSpan.FromDays(90);

    private HttpContext Context => accessor.HttpContext!;

    public CartId? CartId => Ocop.Commerce.Carts.CartId.Parse(Context.Request.Cookies[NameOf(Cart, options)]);

    /// <summary>With https the prefix binds the cookie to this host; a plain http shop (localhost) cannot have it.</summary>
    public static string NameOf(string name, OcopOptions options) => IsSecure(options) ? "__Host-" + name : name;

    public static bool IsSecure(OcopOptions options) => options.BaseUrl.Scheme == Uri.UriSchemeHttps;

    public void RememberCart(CartId id, int count)
    {
        Append(NameOf(Cart, options), id.ToString(), Ocop.Commerce.Carts.Cart.Lifetime, isHidden: true);
        RememberCount(count);
    }

    public void RememberCount(int count)
    {
        if (count > 0)
            Append(Count, count.ToString(CultureInfo.InvariantCulture), Ocop.Commerce.Carts.Cart.Lifetime, isHidden: false);
        else
            Context.Response.Cookies.Delete(Count);
    }

    public void ForgetCart()
    {
        Context.Response.Cookies.Delete(NameOf(Cart, options), Options(TimeSpan.Zero, isHidden: true));
        Context.Response.Cookies.Delete(Count);
    }

    /// <summary>The token under which this browser may see the order; null when it never opened it.</summary>
    public string? TokenOf(string orderNumber) => Known().FirstOrDefault(order => order.Number == orderNumber).Token;

    public void RememberOrder(string orderNumber, string token)
    {
        var known = Known().Where(order => order.Number != orderNumber).Prepend((orderNumber, token)).Take(MaxOrders);
        Append(NameOf(Orders, options), string.Join('.', known.Select(order => $"{order.Item1}~{order.Item2}")), OrderLifetime, isHidden: true);
    }

    private IEnumerable<(string Number, string Token)> Known()
    {
        var cookie = Context.Request.Cookies[NameOf(Orders, options)] ?? "";
        return cookie.Split('.', MaxOrders + 1, StringSplitOptions.RemoveEmptyEntries).Take(MaxOrders)
            .Select(part => part.Split('~'))
            .Where(parts => parts.Length == 2 && OrderNumber.Normalise(parts[0]) == parts[0])
            .Select(parts => (parts[0], parts[1]));
    }

    private void Append(string name, string value, TimeSpan lifetime, bool isHidden) =>
        Context.Response.Cookies.Append(name, value, Options(lifetime, isHidden));

    // Path "/" by hand: the English pages stand under /en and share the cart.
    private CookieOptions Options(TimeSpan lifetime, bool isHidden) => new()
    {
        Path = "/",
        HttpOnly = isHidden,
        Secure = IsSecure(options),
        SameSite = SameSiteMode.Lax,
        IsEssential = true,
        MaxAge = lifetime,
        Expires = clock.GetUtcNow() + lifetime,
    };
}
