namespace Ocop.Web.Jobs;

/// <summary>Work that nobody waits for begins a moment after the program listens, so that the first visitor does not wait for it.</summary>
public static class AfterStart
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Blink = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(3);

    /// <summary>Waits in real time: a moved clock must not hold it up.</summary>
    public static Task DelayAsync(CancellationToken cancellationToken) => Task.Delay(Moment, cancellationToken);

    /// <summary>Waits, in real time, just so long that somebody who is at the door already comes first.</summary>
    public static Task FirstVisitorAsync(CancellationToken cancellationToken) => Task.Delay(Blink, cancellationToken);

    /// <summary>Gives back, once, the memory that starting took and nobody will need again.</summary>
    public static void TrimMemory(IHostApplicationLifetime lifetime) => lifetime.ApplicationStarted.Register(async () =>
    {
        await Task.Delay(Settled, lifetime.ApplicationStopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!lifetime.ApplicationStopping.IsCancellationRequested)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    });
}
