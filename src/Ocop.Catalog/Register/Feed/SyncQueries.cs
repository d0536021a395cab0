using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Register.Matching;

namespace Ocop.Catalog.Register.Feed;

/// <summary>Reads for the pages of the sync.</summary>
public sealed class SyncQueries(CatalogDbContext db)
{
    /// <summary>The most records a list shows.</summary>
    public const int RecordsShown = 200;

    public async Task<IReadOnlyList<FeedSubscription>> SubscriptionsAsync(CancellationToken cancellationToken) =>
        await db.FeedSubscriptions.AsNoTracking().OrderBy(row => row.Name).ThenBy(row => row.Id).ToListAsync(cancellationToken);

    public Task<FeedSubscription?> SubscriptionAsync(Guid id, CancellationToken cancellationToken) =>
        db.FeedSubscriptions.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public Task<FeedSubscriber?> SubscriberAsync(Guid id, CancellationToken cancellationToken) =>
        db.FeedSubscribers.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    /// <summary>The newest run of a feed.</summary>
    public Task<SyncRun?> LastRunAsync(Guid subscription, CancellationToken cancellationToken) => db.SyncRuns.AsNoTracking()
        .Where(run => run.SubscriptionId == subscription)
        .OrderByDescending(run => run.StartedAt).ThenByDescending(run => run.Id)
        .FirstOrDefaultAsync(cancellationToken);

    public Task<SyncRun?> RunAsync(Guid id, CancellationToken cancellationToken) =>
        db.SyncRuns.AsNoTracking().FirstOrDefaultAsync(run => run.Id == id, cancellationToken);

    /// <summary>Records that could not be taken, the newest first.</summary>
    /// <param name="subscription">Null for all feeds.</param>
    /// <param name="run">Only those this run set aside, settled ones among them; null for all that still wait.</param>
    public async Task<IReadOnlyList<SetAsideRecord>> SetAsideAsync(Guid? subscription, Guid? run, CancellationToken cancellationToken) =>
        await db.SetAsideRecords.AsNoTracking()
            .Where(row => (subscription == null || row.SubscriptionId == subscription)
                && (run == null ? row.SettledAt == null : row.RunId == run))
            .OrderByDescending(row => row.At).ThenBy(row => row.Id)
            .Take(RecordsShown).ToListAsync(cancellationToken);

    public Task<SetAsideRecord?> SetAsideAsync(Guid id, CancellationToken cancellationToken) =>
        db.SetAsideRecords.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    /// <summary>How the feeds are, in one look.</summary>
    public async Task<SyncHealth> HealthAsync(CancellationToken cancellationToken)
    {
        var feeds = await SubscriptionsAsync(cancellationToken);
        var last = await db.SyncRuns.AsNoTracking().Where(run => run.State != RunState.Running)
            .OrderByDescending(run => run.StartedAt).FirstOrDefaultAsync(cancellationToken);
        var setAside = await db.SetAsideRecords.CountAsync(row => row.SettledAt == null, cancellationToken);
        var conflicts = await db.MatchItems.CountAsync(
            item => item.Kind == MatchItemKind.Conflict && item.Decision == MatchDecision.Open, cancellationToken);
        return new SyncHealth(feeds.Count, feeds.Count(feed => feed.IsPaused), feeds.Count(feed => feed.FailuresInARow > 0), last, setAside, conflicts);
    }
}

/// <summary>How the feeds are.</summary>
/// <param name="Failing">Feeds whose last run failed.</param>
/// <param name="LastRun">The last one that has ended, of any feed.</param>
/// <param name="SetAside">Records that could not be taken and wait.</param>
/// <param name="Conflicts">Contradictions that wait for a person.</param>
public sealed record SyncHealth(int Feeds, int Paused, int Failing, SyncRun? LastRun, int SetAside, int Conflicts);
