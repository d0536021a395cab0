using System.Net;
using System.Net.Sockets;
using Ocop.Web.Hosting;

namespace Ocop.Web.Accounts.Sessions;

/// <summary>What is remembered of the browser that signs in, so that its owner recognises it in the list of sessions.</summary>
/// <param name="Key">The key of the session it has now, if any.</param>
public sealed record Visitor(string Device, string Network, string? Key = null)
{
    // The first that fits: browsers name those whose pages they want to be given as well.
    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("coc_coc", "Cốc Cốc"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("Chrom", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static Visitor Of(HttpContext context, OcopOptions options) => new(
        DeviceOf(context.Request.Headers.UserAgent.ToString()), NetworkOf(context.Connection.RemoteIpAddress), context.Request.Cookies[StaffCookie.Name(options)]);

    internal static string DeviceOf(string userAgent)
    {
        var words = new[] { NameIn(userAgent, Browsers), NameIn(userAgent, Systems) }.OfType<string>();
        return string.Join(", ", words);
    }

    /// <summary>/24 of IPv4, /64 of IPv6, as the rate limits count.</summary>
    internal static string NetworkOf(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        var kept = address.AddressFamily == AddressFamily.InterNetwork ? 3 : 8;
        bytes.AsSpan(kept).Clear();
        return $"{new IPAddress(bytes)}/{kept * 8}";
    }

    private static string? NameIn(string userAgent, (string Sign, string Name)[] known) =>
        known.FirstOrDefault(one => userAgent.Contains(one.Sign, StringComparison.Ordinal)).Name;
}
