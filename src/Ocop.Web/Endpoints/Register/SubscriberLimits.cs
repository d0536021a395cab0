using System.Threading.RateLimiting;
using Ocop.Web.Hosting;

namespace Ocop.Web.Endpoints.Register;

/// <summary>A brake per subscriber, behind the one per address: a sync of the whole country takes some fifteen requests.</summary>
public sealed class SubscriberLimits(OcopOptions options) : IDisposable
{
    public const int PerMinute = 120;

    private readonly PartitionedRateLimiter<Guid> _limiter = PartitionedRateLimiter.Create<Guid, Guid>(subscriber =>
        RateLimitPartition.GetSlidingWindowLimiter(subscriber, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = PerMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 12,
        }));

    public bool TryTake(Guid subscriber, out TimeSpan wait)
    {
        wait = TimeSpan.Zero;
        if (!options.AreRateLimitsOn)
            return true;
        using var lease = _limiter.AttemptAcquire(subscriber);
        if (lease.IsAcquired)
            return true;
        wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(5);
        return false;
    }

    public void Dispose() => _limiter.Dispose();
}
