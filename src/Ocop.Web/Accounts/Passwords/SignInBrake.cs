using System.Threading.RateLimiting;
using Ocop.Web.Hosting;

namespace Ocop.Web.Accounts.Passwords;

/// <summary>Five tries a minute for one login name, whether it exists or not, whoever tries from wherever.</summary>
public sealed class SignInBrake(OcopOptions options) : IDisposable
{
    private const int PerMinute = 5;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(
        login => RateLimitPartition.GetSlidingWindowLimiter(login, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = PerMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        }),
        StringComparer.Ordinal);

    public bool LetsThrough(string login)
    {
        if (!options.AreRateLimitsOn)
            return true;
        using var lease = _limiter.AttemptAcquire(login);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
