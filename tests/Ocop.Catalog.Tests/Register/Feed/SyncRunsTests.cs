using Ocop.Catalog.Register.Feed;
using Ocop.Testing;

namespace Ocop.Catalog.Tests.Register.Feed;

public sealed class SyncRunsTests
{
    [Theory, EveryDatabase]
    public async Task One_run_at_a_time(DatabaseKind kind)
    {
        await using var office = await Office.OpenAsync(kind, products: 0);
        var feed = await office.FollowAsync();

        var started = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => StartAsync(office, feed)));

        started.OfType<SyncRun>().ShouldHaveSingleItem();
    }

    [Theory, EveryDatabase]
    public async Task A_dead_run_loses_the_feed_and_cannot_write_any_more(DatabaseKind kind)
    {
        await using var office = await Office.OpenAsync(kind, products: 0);
        var feed = await office.FollowAsync();
        var dead = (await StartAsync(office, feed))!;
        office.Clock.Advance(SyncRuns.Lease - TimeSpan.FromSeconds(1));
        (await StartAsync(office, feed)).ShouldBeNull();
        office.Clock.Advance(TimeSpan.FromSeconds(2));

        (await StartAsync(office, feed)).ShouldNotBeNull();

        (await office.UseAsync<SyncRuns, bool>(runs => runs.BeatAsync(dead, CancellationToken.None))).ShouldBeFalse();
        var subscription = (await office.UseAsync<SyncQueries, FeedSubscription?>(queries => queries.SubscriptionAsync(feed, CancellationToken.None)))!;
        var page = new IncomingPage(Guid.NewGuid(), null, [], "next", false, 1);
        (await office.UseAsync<FeedIntake, bool>(intake => intake.TakeAsync(dead, subscription, page, CancellationToken.None))).ShouldBeFalse();
        (await office.UseAsync<SyncQueries, SyncRun?>(queries => queries.RunAsync(dead.Id, CancellationToken.None)))!.State.ShouldBe(RunState.Interrupted);
    }

    [Theory, EveryDatabase]
    public async Task A_slot_is_run_once(DatabaseKind kind)
    {
        await using var office = await Office.OpenAsync(kind, products: 0);
        var feed = await office.FollowAsync();
        var slot = office.Clock.GetUtcNow();
        var run = (await StartAsync(office, feed, RunTrigger.Schedule, slot))!;
        await EndAsync(office, run, RunEnd.Good);

        (await StartAsync(office, feed, RunTrigger.Schedule, slot)).ShouldBeNull();
        (await StartAsync(office, feed, RunTrigger.Schedule, slot.AddHours(1))).ShouldNotBeNull();
    }

    [Theory, EveryDatabase]
    public async Task A_busy_source_is_left_alone_by_all_but_a_hand(DatabaseKind kind)
    {
        await using var office = await Office.OpenAsync(kind, products: 0);
        var feed = await office.FollowAsync();
        var run = (await StartAsync(office, feed))!;
        await EndAsync(office, run, new RunEnd(FeedTrouble.Busy, "429", office.Clock.GetUtcNow().AddMinutes(10), IsToBeTriedAgain: true));

        (await StartAsync(office, feed, RunTrigger.Push)).ShouldBeNull();
        office.Clock.Advance(TimeSpan.FromMinutes(11));
        var subscription = (await office.UseAsync<SyncQueries, FeedSubscription?>(queries => queries.SubscriptionAsync(feed, CancellationToken.None)))!;

        subscription.IsDue(office.Clock.GetUtcNow()).ShouldBeTrue();
        (await StartAsync(office, feed, RunTrigger.Push)).ShouldNotBeNull();
    }

    [Theory, EveryDatabase]
    public async Task A_paused_feed_runs_by_hand_only(DatabaseKind kind)
    {
        await using var office = await Office.OpenAsync(kind, products: 0);
        var feed = await office.FollowAsync();
        await office.UseAsync<FeedDesk, bool>(desk => desk.PauseAsync(feed, Office.Officer, CancellationToken.None));

        (await StartAsync(office, feed, RunTrigger.Schedule)).ShouldBeNull();
        (await office.UseAsync<SyncRuns, bool>(runs => runs.WakeAsync(feed, RunTrigger.Push, CancellationToken.None))).ShouldBeFalse();
        (await StartAsync(office, feed)).ShouldNotBeNull();
    }

    private static Task<SyncRun?> StartAsync(Office office, Guid feed, RunTrigger trigger = RunTrigger.Hand, DateTimeOffset? slot = null) =>
        office.UseAsync<SyncRuns, SyncRun?>(runs => runs.StartAsync(feed, trigger, slot, "test", CancellationToken.None));

    private static Task<int> EndAsync(Office office, SyncRun run, RunEnd end) => office.UseAsync<SyncRuns, int>(async runs =>
    {
        await runs.EndAsync(run, end, CancellationToken.None);
        return 0;
    });
}
