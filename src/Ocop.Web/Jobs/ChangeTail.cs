using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Changes;
using Ocop.Web.Caching;

namespace Ocop.Web.Jobs;

/// <summary>Follows the change log on this node: first everything that derives from it is brought up to date, then pages are thrown out.</summary>
public sealed partial class ChangeTail(
    IServiceScopeFactory scopes, PageCache pages, RowCache rows, IEnumerable<IChangeFollower> followers, ILogger<ChangeTail> logger) : BackgroundService
{
    private const int Batch = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private Guid _epoch;
    private long _position = -1;

    /// <summary>The last row whose effects are visible on this node; -1 before the first look.</summary>
    public long Position => Volatile.Read(ref _position);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var more = false;
            try
            {
                more = await FollowAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                LogFailed(_position, error);
            }

            if (!more)
                await Task.Delay(Pause, stoppingToken); // real time: a moved clock must not stop the tail
        }
    }

    /// <returns>True when a full batch was read, so that there may be more at once.</returns>
    private async Task<bool> FollowAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CatalogDbContext>();
        if (await IsNewHistoryAsync(db, cancellationToken))
        {
            // First look, or the store was restored under us: nothing derived from another history is trusted.
            var start = await db.Changes.MaxAsync(change => (long?)change.Seq, cancellationToken) ?? 0;
            foreach (var follower in followers)
                start = Math.Min(start, await follower.StartAsync(_epoch, cancellationToken));
            rows.Clear();
            pages.Clear();
            Volatile.Write(ref _position, start);
        }

        var changes = await db.ReadAfterAsync(_position, Batch, cancellationToken);
        if (changes.Count == 0)
            return false;
        foreach (var follower in followers)
            await follower.ApplyAsync(changes, cancellationToken);
        // Rows first: a page drawn between the two must not be made of old rows and kept.
        var tags = changes.SelectMany(PageTags.For).Distinct().ToList();
        rows.Evict(tags);
        pages.Evict(tags);
        Volatile.Write(ref _position, changes[^1].Seq);
        return changes.Count == Batch;
    }

    private async Task<bool> IsNewHistoryAsync(CatalogDbContext db, CancellationToken cancellationToken)
    {
        var epoch = await db.StoreEpochs.Where(row => row.Id == StoreEpoch.TheOne).Select(row => row.Value).FirstOrDefaultAsync(cancellationToken);
        if (epoch == _epoch && _position >= 0)
            return false;
        _epoch = epoch;
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Following the change log stopped after row {Position} and will be tried again")]
    private partial void LogFailed(long position, Exception error);
}

/// <summary>Something on this node that is derived from the public rows: the search index, later a subscriber.</summary>
public interface IChangeFollower
{
    /// <summary>Gets ready for a history of the change log and answers from which position it needs the rows.</summary>
    Task<long> StartAsync(Guid epoch, CancellationToken cancellationToken);

    /// <summary>Takes rows in order. May see a row again after a crash.</summary>
    Task ApplyAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken);
}
