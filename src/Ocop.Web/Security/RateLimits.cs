using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Ocop.Web.Hosting;

namespace Ocop.Web.Security;

/// <summary>Brakes on guessing and scraping, per address prefix. Cached pages do not pass here.</summary>
public static class RateLimits
{
    /// <summary>Search pages and suggestions: 120 a minute.</summary>
    public const string Search = "search";

    /// <summary>Order look-up by number and phone: 10 a minute.</summary>
    public const string OrderLookup = "order-lookup";

    /// <summary>Carts and orders: 120 a minute, since one address of a mobile network stands for many buyers.</summary>
    public const string Shop = "shop";

    /// <summary>The public API: 300 a minute.</summary>
    public const string Api = "api";

    /// <summary>The register for other administrations, 600 a minute: a building of offices shares an address. Each has its own brake behind it.</summary>
    public const string Feed = "feed";

    /// <summary>Sign-in, codes and forgotten passwords: 20 a minute, since one office shares an address.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Pages of the office: 600 a minute, since a whole office may share an address.</summary>
    public const string Office = "office";

    /// <summary>Reports of misuse: 60 pages a minute, 20 forms an hour.</summary>
    public const string Report = "report";

    private const int ReportsPerHour = 20;

    public static IServiceCollection AddOcopRateLimits(this IServiceCollection services, OcopOptions options) =>
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = static (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter =
                    rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait)
                        ? ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture)
                        : "60";
                return ValueTask.CompletedTask;
            };
            foreach (var (policy, perMinute) in new[] { (Search, 120), (OrderLookup, 10), (Shop, 120), (Api, 300), (Feed, 600), (SignIn, 20), (Office, 600) })
                limiter.AddPolicy(policy, context => PartitionFor(context, options, perMinute));
            limiter.AddPolicy(Report, context => HttpMethods.IsPost(context.Request.Method)
                ? PartitionFor(context, options, ReportsPerHour, TimeSpan.FromHours(1), "post/")
                : PartitionFor(context, options, 60));
        });

    private static RateLimitPartition<string> PartitionFor(
        HttpContext context, OcopOptions options, int permits, TimeSpan? window = null, string kind = "") =>
        options.AreRateLimitsOn
            ? RateLimitPartition.GetSlidingWindowLimiter(
                kind + PrefixOf(context.Connection.RemoteIpAddress),
                _ => new SlidingWindowRateLimiterOptions
                {
                    PermitLimit = permits,
                    Window = window ?? TimeSpan.FromMinutes(1),
                    SegmentsPerWindow = 6,
                })
            : RateLimitPartition.GetNoLimiter("");

    /// <summary>/24 of IPv4, /64 of IPv6: one household or office, not one device.</summary>
    internal static string PrefixOf(IPAddress? address)
    {
        if (address is null)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return Convert.ToHexString(bytes, 0, address.AddressFamily == AddressFamily.InterNetwork ? 3 : 8);
    }
}
