using System.Collections.Concurrent;
using Ocop.Catalog.Register.Feed;

namespace Ocop.Web.Sync;

/// <summary>Keeps the intake of a feed for a minute after its run: what the planner has read of the register need not be read again for
/// the next change, which then shows here almost as soon as there.</summary>
public sealed class KeptIntakes(IServiceScopeFactory scopes) : IAsyncDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Guid, KeptIntake> _kept = new();

    /// <summary>The feed's intake, for one run alone.</summary>
    public KeptIntake Take(Guid feed) => _kept.TryRemove(feed, out var kept) ? kept : new KeptIntake(scopes.CreateAsyncScope());

    /// <summary>Keeps it for the next run. Not after a failure: then it is disposed.</summary>
    public void GiveBack(Guid feed, KeptIntake intake)
    {
        _kept[feed] = intake;
        _ = ForgetLaterAsync(feed, intake);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var feed in _kept.Keys)
        {
            if (_kept.TryRemove(feed, out var intake))
                await intake.DisposeAsync();
        }
    }

    private async Task ForgetLaterAsync(Guid feed, KeptIntake intake)
    {
        var uses = intake.Uses;
        await Task.Delay(Lifetime);
        if (intake.Uses == uses && _kept.TryRemove(KeyValuePair.Create(feed, intake)))
            await intake.DisposeAsync();
    }
}

/// <summary>An intake with the scope it lives in.</summary>
public sealed class KeptIntake(AsyncServiceScope scope) : IAsyncDisposable
{
    private readonly FeedIntake _intake = scope.ServiceProvider.GetRequiredService<FeedIntake>();

    public int Uses { get; private set; }

    public Task<bool> TakeAsync(SyncRun run, FeedSubscription feed, IncomingPage page, CancellationToken cancellationToken)
    {
        Uses++;
        return _intake.TakeAsync(run, feed, page, cancellationToken);
    }

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
