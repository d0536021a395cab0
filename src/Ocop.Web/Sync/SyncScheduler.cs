using Ocop.Catalog.Register.Feed;
using Ocop.Web.Jobs;

namespace Ocop.Web.Sync;

/// <summary>Reads the feeds when their time comes, and at once when somebody asks: by hand or by a notice of the source.</summary>
/// <remarks>Begins a moment after the program listens; without a feed it does no more than look for one now and then.</remarks>
public sealed partial class SyncScheduler(
    IServiceProvider services, FeedPresence presence, TimeProvider clock, ILogger<SyncScheduler> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Lazy<SyncRunner> _runner = new(services.GetRequiredService<SyncRunner>); // not before the first run: the start is measured
    private readonly WakeSignal _wake = new();
    private readonly Dictionary<Guid, Task> _running = [];
    private SyncTimetable? _timetable;

    /// <summary>Something was asked for or changed: do not wait.</summary>
    public void Wake() => _wake.Wake();

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await AfterStart.DelayAsync(stoppingToken);
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                try
                {
                    await LookAsync(stoppingToken);
                }
                catch (Exception error) when (error is not OperationCanceledException)
                {
                    LogFailed(error);
                }

                await _wake.WaitAsync(Pause, stoppingToken); // real time: a moved clock must not stop the sync
            }
        }
        finally
        {
            if (_timetable is not null)
                await _timetable.DisposeAsync();
            await Task.WhenAll(_running.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        if (_timetable is null && !await presence.AnySourceAsync(stoppingToken))
            return;
        IReadOnlyList<FeedSubscription> feeds;
        await using (var scope = services.CreateAsyncScope())
            feeds = await scope.ServiceProvider.GetRequiredService<SyncQueries>().SubscriptionsAsync(stoppingToken);
        if (_timetable is null && feeds.Any(feed => !feed.IsPaused))
            _timetable = await SyncTimetable.StartAsync(RunSlotAsync, stoppingToken);
        if (_timetable is not null)
            await _timetable.FollowAsync(feeds, stoppingToken);
        var now = clock.GetUtcNow();
        foreach (var feed in feeds.Where(feed => feed.IsDue(now)))
            RunInBackground(feed.Id, feed.WokenBy ?? RunTrigger.Schedule, stoppingToken);
    }

    private async Task RunSlotAsync(Guid feed, DateTimeOffset slot, CancellationToken cancellationToken)
    {
        await _runner.Value.RunAsync(feed, RunTrigger.Schedule, slot, cancellationToken);
        Wake(); // it may have been asked for again meanwhile
    }

    // One slow feed must not hold up the others.
    private void RunInBackground(Guid feed, RunTrigger trigger, CancellationToken stoppingToken)
    {
        if (_running.TryGetValue(feed, out var running) && !running.IsCompleted)
            return;
        _running[feed] = Task.Run(
            async () =>
            {
                await _runner.Value.RunAsync(feed, trigger, null, stoppingToken);
                Wake(); // it may have been asked for again meanwhile
            },
            stoppingToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The scheduler of the feeds failed and will be tried again")]
    private partial void LogFailed(Exception error);
}
