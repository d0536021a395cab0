using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Register.Feed;
using Ocop.Web.Endpoints.Api;
using Ocop.Web.Sync;

namespace Ocop.Web.Endpoints.Register;

/// <summary>Takes notices of sources: checks who sends them and wakes the sync. Whatever a notice says, the records come by the pull alone.</summary>
public sealed class NoticeDesk(CatalogDbContext db, SyncRuns runs, SyncScheduler scheduler, FeedSecrets secrets, TimeProvider clock)
{
    private const int MostBytes = 4096;

    public async Task<Results<Accepted, ProblemHttpResult>> TakeAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (await BodyAsync(context.Request, cancellationToken) is not { } body || Read(body) is not { } notice)
            return ApiRefusal.BadRequest("The body is no notice.");
        var feeds = await db.FeedSubscriptions.AsNoTracking().Where(row => row.KeyId == notice.Key && row.Secret != null).ToListAsync(cancellationToken);
        var header = context.Request.Headers[FeedSignature.Header].ToString();
        foreach (var feed in feeds)
        {
            if (secrets.Open(feed.Secret) is not { } secret
                || FeedSignature.Check(secret, header, body, clock.GetUtcNow(), out var signedAt) != SignatureVerdict.Right
                || !await IsFirstAsync(feed, signedAt, cancellationToken))
                continue;
            if (await runs.WakeAsync(feed.Id, RunTrigger.Push, cancellationToken))
                scheduler.Wake();
            return TypedResults.Accepted((string?)null);
        }

        return RegisterRefusal.Unsigned();
    }

    // Time stamps only grow: a notice that is played again is not newer than itself.
    private async Task<bool> IsFirstAsync(FeedSubscription feed, DateTimeOffset signedAt, CancellationToken cancellationToken)
    {
        DateTimeOffset? stamp = signedAt;
        await using var write = await db.BeginWriteAsync(cancellationToken);
        var first = await db.FeedSubscriptions
            .Where(row => row.Id == feed.Id && (row.LastNoticeAt == null || row.LastNoticeAt < stamp))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastNoticeAt, stamp), cancellationToken);
        await write.CommitAsync(cancellationToken);
        return first == 1;
    }

    private static async Task<byte[]?> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var body = new byte[MostBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellationToken);
        return length > MostBytes ? null : body[..length];
    }

    private static FeedNotice? Read(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, FeedNoticeJson.Default.FeedNotice) is { Key.Length: > 0 and <= 24 } notice ? notice : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
