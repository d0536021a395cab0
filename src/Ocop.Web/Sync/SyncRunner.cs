using Ocop.Catalog.Register.Feed;
using Ocop.Web.Hosting;
using Polly;
using Polly.Retry;

namespace Ocop.Web.Sync;

/// <summary>Reads a feed from its cursor to its end, page by page, each page one transaction.</summary>
public sealed partial class SyncRunner(
    IServiceScopeFactory scopes, FeedClient client, KeptIntakes intakes, FeedSecrets secrets, OcopOptions options, TimeProvider clock, ILogger<SyncRunner> logger)
{
    /// <summary>A source that asks for a longer wait is left alone, and the run ends.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan LongestBackOff = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan FirstBackOff = TimeSpan.FromSeconds(10);
    private static readonly string Node = $"{Environment.MachineName}:{Environment.ProcessId}";

    /// <returns>The run as it ended; null when another node has the feed, it is paused, or the slot was run.</returns>
    public async Task<SyncRun?> RunAsync(Guid feed, RunTrigger trigger, DateTimeOffset? slot, CancellationToken stoppingToken)
    {
        if (await UseAsync<SyncRuns, SyncRun?>(runs => runs.StartAsync(feed, trigger, slot, Node, stoppingToken)) is not { } run)
            return null;
        LogStarted(run.Id, feed, trigger);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var beat = BeatAsync(run, over);
        var end = await ReadToTheEndAsync(run, over.Token, stoppingToken);
        await over.CancelAsync();
        await beat;
        await UseAsync<SyncRuns>(runs => runs.EndAsync(run, end, CancellationToken.None)); // also when the program is stopping
        LogEnded(run.Id, end.Trouble, end.Detail);
        return await UseAsync<SyncQueries, SyncRun?>(queries => queries.RunAsync(run.Id, CancellationToken.None));
    }

    private async Task<RunEnd> ReadToTheEndAsync(SyncRun run, CancellationToken cancellationToken, CancellationToken stoppingToken)
    {
        try
        {
            await ReadAsync(run, cancellationToken);
            return RunEnd.Good;
        }
        catch (FeedException error)
        {
            var failures = (await UseAsync<SyncQueries, FeedSubscription?>(queries => queries.SubscriptionAsync(run.SubscriptionId, CancellationToken.None)))?.FailuresInARow ?? 0;
            var wait = error.RetryAfter ?? BackOff(failures);
            return new RunEnd(error.Trouble, error.Message, clock.GetUtcNow() + wait, IsToBeTriedAgain: error.IsPassing);
        }
        catch (OperationCanceledException)
        {
            return stoppingToken.IsCancellationRequested
                ? new RunEnd(FeedTrouble.Stopped, "The program was stopped.", null, IsToBeTriedAgain: true)
                : new RunEnd(FeedTrouble.LeaseLost, "Another node has taken the feed.", null, IsToBeTriedAgain: false);
        }
        catch (Exception error)
        {
            LogBroke(run.Id, error);
            return new RunEnd(FeedTrouble.Internal, error.GetType().Name, clock.GetUtcNow() + FirstBackOff, IsToBeTriedAgain: false);
        }
    }

    private async Task ReadAsync(SyncRun run, CancellationToken cancellationToken)
    {
        var feed = await UseAsync<SyncQueries, FeedSubscription?>(queries => queries.SubscriptionAsync(run.SubscriptionId, cancellationToken))
            ?? throw new FeedException(FeedTrouble.Internal, "The feed is gone.");
        var source = FeedSource.Of(feed, secrets);
        var intake = intakes.Take(feed.Id);
        try
        {
            await ReadPagesAsync(run, feed, source, intake, cancellationToken);
        }
        catch
        {
            await intake.DisposeAsync(); // whatever it remembers may be half of something
            throw;
        }

        intakes.GiveBack(feed.Id, intake);
    }

    private async Task ReadPagesAsync(SyncRun run, FeedSubscription feed, FeedSource source, KeptIntake intake, CancellationToken cancellationToken)
    {
        var isAnew = false;
        while (true)
        {
            var answer = await AskAsync(run, source, feed, cancellationToken);
            if (answer.IsCursorGone)
            {
                if (isAnew)
                    throw new FeedException(FeedTrouble.NotAFeed, "The source knows no beginning of its feed.");
                isAnew = true;
                await UseAsync<SyncRuns>(runs => runs.BeginAnewAsync(feed.Id, cancellationToken));
                (feed.Cursor, feed.ETag) = (null, null);
                continue;
            }

            if (answer.Page is not { } page)
                return; // nothing new since the last time
            if (page.Records.Count == 0 && page.Next == feed.Cursor)
            {
                await UseAsync<SyncRuns>(runs => runs.NoteTagAsync(run, page.Next, answer.ETag, cancellationToken));
                return;
            }

            if (page.HasMore && page.Next == feed.Cursor)
                throw new FeedException(FeedTrouble.NotAFeed, "The feed says there is more and does not move on.");
            if (!await intake.TakeAsync(run, feed, page, cancellationToken))
                throw new OperationCanceledException("The lease is another's.");
            (feed.Cursor, feed.ETag) = (page.Next, null);
            if (!page.HasMore)
                return;
        }
    }

    private async Task<FeedAnswer> AskAsync(SyncRun run, FeedSource source, FeedSubscription feed, CancellationToken cancellationToken)
    {
        var patience = new ResiliencePipelineBuilder<FeedAnswer>().AddRetry(new RetryStrategyOptions<FeedAnswer>
        {
            MaxRetryAttempts = options.Sync.Retries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromMilliseconds(options.Sync.RetryMilliseconds),
            MaxDelay = LongestWait,
            ShouldHandle = new PredicateBuilder<FeedAnswer>().Handle<FeedException>(error => error.IsPassing && !(error.RetryAfter > LongestWait)),
            DelayGenerator = retry => ValueTask.FromResult((retry.Outcome.Exception as FeedException)?.RetryAfter),
            OnRetry = async retry =>
            {
                var error = (FeedException)retry.Outcome.Exception!;
                LogRetry(run.Id, retry.AttemptNumber + 1, error.Trouble);
                await UseAsync<SyncRuns>(runs => runs.NoteRetryAsync(run, error.Trouble, error.Message, cancellationToken));
            },
        }).Build();
        return await patience.ExecuteAsync(
            async stop => await client.GetAsync(source, feed.Cursor, options.Sync.PageSize, feed.ETag, stop), cancellationToken);
    }

    // A waiting run says that it lives; one that has lost its lease stops.
    private async Task BeatAsync(SyncRun run, CancellationTokenSource over)
    {
        while (true)
        {
            await Task.Delay(SyncRuns.Heartbeat, over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (over.IsCancellationRequested)
                return;
            try
            {
                if (!await UseAsync<SyncRuns, bool>(runs => runs.BeatAsync(run, over.Token)))
                    await over.CancelAsync();
            }
            catch (Exception error)
            {
                if (error is not OperationCanceledException)
                    LogBroke(run.Id, error); // the fence of the next page decides whether the run still has the feed
            }
        }
    }

    private static TimeSpan BackOff(int failures)
    {
        var wait = FirstBackOff * Math.Pow(2, Math.Min(failures, 10));
        return wait < LongestBackOff ? wait : LongestBackOff;
    }

    private async Task<TResult> UseAsync<TService, TResult>(Func<TService, Task<TResult>> use)
        where TService : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    private async Task UseAsync<TService>(Func<TService, Task> use)
        where TService : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Sync run {RunId} of feed {FeedId} started ({Trigger})")]
    private partial void LogStarted(Guid runId, Guid feedId, RunTrigger trigger);

    [LoggerMessage(Level = LogLevel.Information, Message = "Sync run {RunId} ended, trouble {Trouble}: {Detail}")]
    private partial void LogEnded(Guid runId, FeedTrouble? trouble, string? detail);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sync run {RunId} tries again, attempt {Attempt}: {Trouble}")]
    private partial void LogRetry(Guid runId, int attempt, FeedTrouble trouble);

    [LoggerMessage(Level = LogLevel.Error, Message = "Sync run {RunId} broke")]
    private partial void LogBroke(Guid runId, Exception error);
}
