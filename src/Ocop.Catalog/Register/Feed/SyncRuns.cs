using Microsoft.EntityFrameworkCore;

namespace Ocop.Catalog.Register.Feed;

/// <summary>Runs begin, live and end here: one at a time per feed, whichever node has it.</summary>
/// <remarks>The lease stands in the row of the subscription. A node that dies loses it within <see cref="Lease"/>; the next run goes on at the cursor.</remarks>
public sealed class SyncRuns(CatalogDbContext db, TimeProvider clock)
{
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    /// <summary>How often a run says that it lives.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(4);

    private const int MostDetail = 400;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    /// <summary>Takes the feed for a run.</summary>
    /// <param name="slot">The planned instant of a scheduled run; a slot is run once, whoever is first.</param>
    /// <returns>Null when another run has it, it is paused, or the slot was run.</returns>
    public async Task<SyncRun?> StartAsync(
        Guid subscription, RunTrigger trigger, DateTimeOffset? slot, string node, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var run = new SyncRun { SubscriptionId = subscription, Trigger = trigger, StartedAt = now, SeenAt = now, Node = node };
        await using var write = await db.BeginWriteAsync(cancellationToken);
        var free = db.FeedSubscriptions.Where(row => row.Id == subscription
            && (row.LeasedUntil == null || row.LeasedUntil <= now)
            && (trigger == RunTrigger.Hand || (row.PausedAt == null && (row.NotBefore == null || row.NotBefore <= now))));
        if (slot is not null)
            free = free.Where(row => row.LastSlot == null || row.LastSlot < slot);
        DateTimeOffset? until = now + Lease;
        var taken = await free.ExecuteUpdateAsync(
            set => set.SetProperty(row => row.LeaseOwner, run.Id)
                .SetProperty(row => row.LeasedUntil, until)
                .SetProperty(row => row.WokenAt, (DateTimeOffset?)null)
                .SetProperty(row => row.WokenBy, (RunTrigger?)null)
                .SetProperty(row => row.LastSlot, row => slot ?? row.LastSlot),
            cancellationToken);
        if (taken == 0)
            return null;
        await db.SyncRuns.Where(row => row.SubscriptionId == subscription && row.State == RunState.Running).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, RunState.Interrupted).SetProperty(row => row.EndedAt, row => row.SeenAt), cancellationToken);
        var old = now - Kept;
        await db.SyncRuns.Where(row => row.SubscriptionId == subscription && row.StartedAt < old).ExecuteDeleteAsync(cancellationToken);
        db.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        await write.CommitAsync(cancellationToken);
        return run;
    }

    /// <summary>Says that the run lives.</summary>
    /// <returns>False when the lease is another's by now.</returns>
    public async Task<bool> BeatAsync(SyncRun run, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        DateTimeOffset? until = now + Lease;
        await using var write = await db.BeginWriteAsync(cancellationToken);
        var kept = await db.FeedSubscriptions.Where(row => row.Id == run.SubscriptionId && row.LeaseOwner == run.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LeasedUntil, until), cancellationToken);
        if (kept == 1)
            await db.SyncRuns.Where(row => row.Id == run.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.SeenAt, now), cancellationToken);
        await write.CommitAsync(cancellationToken);
        return kept == 1;
    }

    /// <summary>Notes that a call has to be made again, and why.</summary>
    public async Task NoteRetryAsync(SyncRun run, FeedTrouble trouble, string detail, CancellationToken cancellationToken)
    {
        await using var write = await db.BeginWriteAsync(cancellationToken);
        await db.SyncRuns.Where(row => row.Id == run.Id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Retries, row => row.Retries + 1)
                .SetProperty(row => row.Trouble, trouble)
                .SetProperty(row => row.Detail, Cut(detail)),
            cancellationToken);
        await write.CommitAsync(cancellationToken);
    }

    /// <summary>Keeps the validator of an answer that held nothing new.</summary>
    public async Task NoteTagAsync(SyncRun run, string cursor, string? etag, CancellationToken cancellationToken)
    {
        await using var write = await db.BeginWriteAsync(cancellationToken);
        await db.FeedSubscriptions.Where(row => row.Id == run.SubscriptionId && row.LeaseOwner == run.Id && row.Cursor == cursor)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ETag, etag), cancellationToken);
        await write.CommitAsync(cancellationToken);
    }

    /// <summary>Forgets how far the feed was read: its revisions belong to a history that is over.</summary>
    public async Task BeginAnewAsync(Guid subscription, CancellationToken cancellationToken)
    {
        await using var write = await db.BeginWriteAsync(cancellationToken);
        await db.ForgetFeedAsync(subscription, cancellationToken);
        await write.CommitAsync(cancellationToken);
    }

    /// <summary>Closes the run and gives the feed back.</summary>
    public async Task EndAsync(SyncRun run, RunEnd end, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var state = end.Trouble switch
        {
            null => RunState.Done,
            FeedTrouble.Stopped => RunState.Interrupted,
            _ => RunState.Failed,
        };
        await using var write = await db.BeginWriteAsync(cancellationToken);
        await db.SyncRuns.Where(row => row.Id == run.Id && row.State == RunState.Running).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, state)
                .SetProperty(row => row.EndedAt, now)
                .SetProperty(row => row.Trouble, end.Trouble)
                .SetProperty(row => row.Detail, Cut(end.Detail)),
            cancellationToken);
        await GiveBackAsync(db.FeedSubscriptions.Where(row => row.Id == run.SubscriptionId && row.LeaseOwner == run.Id), end, now, cancellationToken);
        await write.CommitAsync(cancellationToken);
    }

    /// <summary>Asks for a run as soon as may be.</summary>
    /// <returns>False when there is no such feed, or it is paused and no hand asks.</returns>
    public async Task<bool> WakeAsync(Guid subscription, RunTrigger by, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        await using var write = await db.BeginWriteAsync(cancellationToken);
        var woken = await db.FeedSubscriptions.Where(row => row.Id == subscription && (row.PausedAt == null || by == RunTrigger.Hand))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.WokenAt, now).SetProperty(row => row.WokenBy, by), cancellationToken);
        await write.CommitAsync(cancellationToken);
        return woken == 1;
    }

    private static Task<int> GiveBackAsync(IQueryable<FeedSubscription> mine, RunEnd end, DateTimeOffset now, CancellationToken cancellationToken)
    {
        DateTimeOffset? again = end.IsToBeTriedAgain ? now : null;
        return end.Trouble is null
            ? mine.ExecuteUpdateAsync(
                set => set.SetProperty(row => row.LastSucceededAt, now)
                    .SetProperty(row => row.FailuresInARow, 0)
                    .SetProperty(row => row.NotBefore, (DateTimeOffset?)null)
                    .SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null),
                cancellationToken)
            : mine.ExecuteUpdateAsync(
                set => set.SetProperty(row => row.FailuresInARow, row => row.FailuresInARow + 1)
                    .SetProperty(row => row.NotBefore, end.NotBefore)
                    .SetProperty(row => row.WokenAt, row => row.WokenAt ?? again)
                    .SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null),
                cancellationToken);
    }

    private static string? Cut(string? detail) => detail?.Length > MostDetail ? detail[..MostDetail] : detail;
}

/// <summary>How a run ended.</summary>
/// <param name="Trouble">Null when it came to the end of the feed.</param>
/// <param name="NotBefore">The source is left alone until then.</param>
/// <param name="IsToBeTriedAgain">Without waiting for the next planned time.</param>
public sealed record RunEnd(FeedTrouble? Trouble, string? Detail, DateTimeOffset? NotBefore, bool IsToBeTriedAgain)
{
    public static readonly RunEnd Good = new(null, null, null, false);
}
