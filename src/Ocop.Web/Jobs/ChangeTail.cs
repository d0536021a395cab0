using Ocop.Catalog.Changes;
using Ocop.Web.Caching;

namespace Ocop.Web.Jobs;

/// <summary>Follows the change log on this node: first everything that derives from it is brought up to date, then pages are thrown out.</summary>
public sealed partial class ChangeTail(
    ChangeReader log, PageCache pages, RowCache rows, IServiceProvider services, ILogger<ChangeTail> logger) : BackgroundService
{
    private const int Batch = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private IReadOnlyList<IChangeFollower> _followers = [];
    private Guid _epoch;
    private long _position = -1;

    /// <summary>The last row whose effects are visible on this node; -1 before the first look.</summary>
    public long Position => Volatile.Read(ref _position);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await AfterStart.FirstVisitorAsync(stoppingToken);
        _followers = [.. services.GetServices<IChangeFollower>()]; // only now: opening the search index takes its time
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
        var head = await log.HeadAsync(cancellationToken);
        if (head.Epoch != _epoch || _position < 0)
        {
            // First look, or the store was restored under us: nothing derived from another history is trusted.
            var start = head.Head;
            foreach (var follower in _followers)
                start = Math.Min(start, await follower.StartAsync(head, cancellationToken));
            rows.Clear();
            pages.Clear();
            _epoch = head.Epoch;
            Volatile.Write(ref _position, start);
        }

        if (head.Head == _position)
            return false;
        var changes = await log.AfterAsync(_position, Batch, cancellationToken);
        if (changes.Count == 0)
            return false;
        foreach (var follower in _followers)
            await follower.ApplyAsync(changes, cancellationToken);
        // Rows first: a page drawn between the two must not be made of old rows and kept.
        var tags = changes.SelectMany(PageTags.For).Distinct().ToList();
        rows.Evict(tags);
        pages.Evict(tags);
        Volatile.Write(ref _position, changes[^1].Seq);
        return changes.Count == Batch;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Following the change log stopped after row {Position} and will be tried again")]
    private partial void LogFailed(long position, Exception error);
}

/// <summary>Something on this node that is derived from the public rows: the search index, later a subscriber.</summary>
public interface IChangeFollower
{
    /// <summary>Gets ready for a history of the change log and answers from which position it needs the rows.</summary>
    Task<long> StartAsync(ChangeHead history, CancellationToken cancellationToken);

    /// <summary>Takes rows in order. May see a row again after a crash.</summary>
    Task ApplyAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken);
}
