namespace Ocop.Web.Sync;

/// <summary>The settings under "Ocop:Sync": how this program calls other registers.</summary>
public sealed class SyncOptions
{
    /// <summary>Allow feeds within private networks and over plain http. For two offices in one building, and for trying out.</summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>The largest answer that is read, unpacked.</summary>
    public int MaxResponseBytes { get; set; } = 16 << 20;

    /// <summary>How long one call may take.</summary>
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>How many records are asked for at once; the source may give fewer.</summary>
    public int PageSize { get; set; } = 1000;

    /// <summary>How often a call that failed in passing is made again within a run.</summary>
    public int Retries { get; set; } = 4;

    /// <summary>The first wait before it; each further one is about twice as long.</summary>
    public int RetryMilliseconds { get; set; } = 1000;

    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);
}
