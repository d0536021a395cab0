using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Ocop.Web.Hosting;
using Ocop.Web.Shop;

namespace Ocop.Web.Areas.Office.Lists;

/// <summary>Which columns of each list a person wants to see, kept in a cookie of that person's own on this machine.</summary>
public sealed class ColumnChoice(IHttpContextAccessor accessor, OcopOptions options, TimeProvider clock)
{
    private const int LongestCookie = 2000;
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    private HttpContext Context => accessor.HttpContext!;

    // Two officers at one desk keep their own columns
    private string Name
    {
        get
        {
            var person = Context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
            return BuyerCookies.NameOf("ocop-cot-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(person)), 0, 4), options);
        }
    }

    /// <summary>The columns chosen for a list; null when nobody chose.</summary>
    public IReadOnlyCollection<string>? Of(string list) => Read().GetValueOrDefault(list);

    /// <summary>Keeps the choice; an empty one means the list as it came.</summary>
    public void Keep(string list, IReadOnlyCollection<string> columns)
    {
        var choices = Read();
        choices.Remove(list);
        if (columns.Count > 0)
            choices[list] = [.. columns];
        var value = string.Join('_', choices.Select(choice => $"{choice.Key}~{string.Join('.', choice.Value)}"));
        if (value.Length > LongestCookie)
            return;
        Context.Response.Cookies.Append(Name, value, new CookieOptions
        {
            Path = "/",
            HttpOnly = true,
            Secure = BuyerCookies.IsSecure(options),
            SameSite = SameSiteMode.Strict,
            IsEssential = true,
            MaxAge = Lifetime,
            Expires = clock.GetUtcNow() + Lifetime,
        });
    }

    private Dictionary<string, string[]> Read()
    {
        var cookie = Context.Request.Cookies[Name] ?? "";
        return (cookie.Length <= LongestCookie ? cookie : "").Split('_', StringSplitOptions.RemoveEmptyEntries)
            .Select(choice => choice.Split('~'))
            .Where(parts => parts.Length == 2)
            .DistinctBy(parts => parts[0])
            .ToDictionary(parts => parts[0], parts => parts[1].Split('.', StringSplitOptions.RemoveEmptyEntries));
    }
}
