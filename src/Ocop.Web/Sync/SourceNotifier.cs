using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Register.Feed;
using Ocop.Web.Jobs;

namespace Ocop.Web.Sync;

/// <summary>Tells subscribers that there is something new to fetch: a signed notice that wakes their sync and carries nothing else.</summary>
/// <remarks>
/// What is owed stands in the row of the subscriber (the last revision it was told of), written before and after the call: a crash
/// loses no notice, and many changes in a row make one.
/// </remarks>
public sealed partial class SourceNotifier(
    IServiceProvider services, FeedPresence presence, TimeProvider clock, ILogger<SourceNotifier> logger) : BackgroundService, IChangeFollower
{
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromHours(1);

    private readonly WakeSignal _wake = new();

    public Task<long> StartAsync(ChangeHead history, CancellationToken cancellationToken) => Task.FromResult(long.MaxValue); // needs no row of the past

    public Task ApplyAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        if (changes.Any(change => change.Kind == ChangeKinds.Certificate))
            _wake.Wake();
        return Task.CompletedTask;
    }

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await AfterStart.DelayAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await NotifyAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                LogFailed(error);
            }

            if (await _wake.WaitAsync(Pause, stoppingToken))
                await Task.Delay(Gather, stoppingToken); // a few changes in a row are one notice
        }
    }

    private async Task NotifyAsync(CancellationToken cancellationToken)
    {
        if (!await presence.AnyoneToTellAsync(cancellationToken))
            return;
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CatalogDbContext>();
        var now = clock.GetUtcNow();
        var last = await scope.ServiceProvider.GetRequiredService<FeedReader>().LastRevisionAsync(cancellationToken);
        var owed = await db.FeedSubscribers.AsNoTracking()
            .Where(row => row.NotifyAddress != null && row.RevokedAt == null && row.NotifiedRevision < last && (row.NotifyAfter == null || row.NotifyAfter <= now))
            .ToListAsync(cancellationToken);
        await Task.WhenAll(owed.Select(subscriber => TellAsync(subscriber, last, cancellationToken)));
    }

    private async Task TellAsync(FeedSubscriber subscriber, long last, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CatalogDbContext>();
        if (!await TakeAsync(db, subscriber, cancellationToken))
            return; // another node tells it
        try
        {
            await PostAsync(subscriber, last, cancellationToken);
            await CloseAsync(db, subscriber, last, null, 0, cancellationToken);
        }
        catch (Exception error) when (error is HttpRequestException or FeedException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            var failures = subscriber.NotifyFailures + 1;
            LogNotTold(subscriber.Id, failures, error.Message);
            var wait = TimeSpan.FromSeconds(5 * Math.Pow(2, Math.Min(failures, 12)));
            await CloseAsync(db, subscriber, subscriber.NotifiedRevision, clock.GetUtcNow() + (wait < LongestBackOff ? wait : LongestBackOff), failures, cancellationToken);
        }
    }

    private async Task PostAsync(FeedSubscriber subscriber, long last, CancellationToken cancellationToken)
    {
        var address = new Uri(subscriber.NotifyAddress!, UriKind.Absolute);
        var connections = services.GetRequiredService<FeedConnections>(); // not before the first notice: the start is measured
        connections.Check(address);
        var secret = services.GetRequiredService<FeedSecrets>().Open(subscriber.Secret) ?? throw new FeedException(FeedTrouble.BadSignature, "The subscriber has no key of signatures.");
        var body = JsonSerializer.SerializeToUtf8Bytes(new FeedNotice(subscriber.KeyId, last), FeedNoticeJson.Default.FeedNotice);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(FeedSignature.Header, FeedSignature.Write(secret, clock.GetUtcNow(), body));
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(Timeout);
        using var response = await connections.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limited.Token);
        response.EnsureSuccessStatusCode();
    }

    private async Task<bool> TakeAsync(CatalogDbContext db, FeedSubscriber subscriber, CancellationToken cancellationToken)
    {
        DateTimeOffset? until = clock.GetUtcNow() + Timeout;
        await using var write = await db.BeginWriteAsync(cancellationToken);
        var taken = await db.FeedSubscribers
            .Where(row => row.Id == subscriber.Id && row.NotifiedRevision == subscriber.NotifiedRevision && row.NotifyAfter == subscriber.NotifyAfter)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.NotifyAfter, until), cancellationToken);
        await write.CommitAsync(cancellationToken);
        return taken == 1;
    }

    private static async Task CloseAsync(
        CatalogDbContext db, FeedSubscriber subscriber, long told, DateTimeOffset? after, int failures, CancellationToken cancellationToken)
    {
        await using var write = await db.BeginWriteAsync(cancellationToken);
        await db.FeedSubscribers.Where(row => row.Id == subscriber.Id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.NotifiedRevision, told)
                .SetProperty(row => row.NotifyAfter, after)
                .SetProperty(row => row.NotifyFailures, failures),
            cancellationToken);
        await write.CommitAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Notices to subscribers stopped and will be tried again")]
    private partial void LogFailed(Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Subscriber {SubscriberId} could not be told, {Failures} times in a row: {Detail}")]
    private partial void LogNotTold(Guid subscriberId, int failures, string detail);
}
