using Ocop.Catalog;
using Ocop.Catalog.Register.Feed;
using Quartz;

namespace Ocop.Web.Sync;

/// <summary>The scheduler of the feeds: one trigger per feed, kept as the settings stand.</summary>
/// <remarks>A class of its own, so that a shop without feeds never loads the scheduler. Every node has one; the lease decides who runs.</remarks>
internal sealed class SyncTimetable : IAsyncDisposable
{
    private const string RunnerKey = "run";

    private readonly Dictionary<Guid, string> _planned = [];
    private readonly IScheduler _scheduler;
    private readonly Func<Guid, DateTimeOffset, CancellationToken, Task> _run;

    private SyncTimetable(IScheduler scheduler, Func<Guid, DateTimeOffset, CancellationToken, Task> run) => (_scheduler, _run) = (scheduler, run);

    /// <param name="run">Reads a feed in the slot of this planned instant.</param>
    public static async Task<SyncTimetable> StartAsync(
        Func<Guid, DateTimeOffset, CancellationToken, Task> run, CancellationToken cancellationToken)
    {
        var scheduler = await QuartzSchedulerBuilder.Create(quartz => quartz.UseDefaultThreadPool(4)).BuildScheduler(cancellationToken);
        await scheduler.Start(cancellationToken);
        return new SyncTimetable(scheduler, run);
    }

    /// <summary>Plans what is new or changed, and forgets what is gone or paused.</summary>
    public async Task FollowAsync(IReadOnlyList<FeedSubscription> feeds, CancellationToken cancellationToken)
    {
        var wanted = feeds.Where(feed => !feed.IsPaused).ToDictionary(feed => feed.Id);
        foreach (var gone in _planned.Keys.Where(id => !wanted.ContainsKey(id)).ToList())
        {
            await _scheduler.DeleteJob(KeyOf(gone), cancellationToken);
            _planned.Remove(gone);
        }

        foreach (var feed in wanted.Values.Where(feed => _planned.GetValueOrDefault(feed.Id) != feed.Schedule))
        {
            await _scheduler.DeleteJob(KeyOf(feed.Id), cancellationToken);
            if (FeedSchedule.Parse(feed.Schedule) is { } schedule)
                await _scheduler.ScheduleJob(JobOf(feed.Id), TriggerOf(feed, schedule), cancellationToken: cancellationToken);
            _planned[feed.Id] = feed.Schedule;
        }
    }

    public async ValueTask DisposeAsync() => await _scheduler.Shutdown(true);

    private static JobKey KeyOf(Guid feed) => new(feed.ToString());

    private IJobDetail JobOf(Guid feed) => JobBuilder.Create<Job>()
        .WithIdentity(KeyOf(feed))
        .UsingJobData(RunnerKey, _run)
        .DisallowConcurrentExecution(true)
        .Build();

    // From the last slot on: what was missed while the program stood still is made up for, once.
    private static ITrigger TriggerOf(FeedSubscription feed, FeedSchedule schedule)
    {
        var trigger = TriggerBuilder.Create().WithIdentity(feed.Id.ToString()).StartAt(feed.LastSlot ?? feed.CreatedAt);
        return schedule switch
        {
            FeedSchedule.Every every => trigger.WithSimpleSchedule(simple => simple
                .WithInterval(every.Span).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow)).Build(),
            FeedSchedule.Cron cron => trigger.WithSchedule(CronScheduleBuilder.Create(cron.Expression)
                .InTimeZone(VietnamCalendar.Zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)).Build(),
            _ => throw new System.Diagnostics.UnreachableException($"No trigger for {schedule}."),
        };
    }

    private sealed class Job : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            var run = (Func<Guid, DateTimeOffset, CancellationToken, Task>)context.MergedJobDataMap[RunnerKey]!;
            await run(Guid.Parse(context.JobDetail.Key.Name), context.ScheduledFireTimeUtc ?? context.FireTimeUtc, cancellationToken);
        }
    }
}
