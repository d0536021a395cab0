using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;

namespace Ocop.Catalog.Register.Feed;

/// <summary>The acts of the office on feeds: whom it follows and who may follow it. Each is in the audit; secrets never are.</summary>
public sealed class FeedDesk(CatalogDbContext db, TimeProvider clock)
{
    /// <summary>Follows a new feed.</summary>
    public async Task FollowAsync(FeedSubscription feed, Actor actor, CancellationToken cancellationToken)
    {
        await using var write = await db.BeginWriteAsync(cancellationToken);
        db.Add(feed);
        db.Audit(actor, clock.GetUtcNow(), "feed.added", SubjectOf(feed), after: Shown(feed));
        await db.SaveChangesAsync(cancellationToken);
        await write.CommitAsync(cancellationToken);
    }

    /// <summary>Changes the settings of a feed. A new address begins its feed anew.</summary>
    /// <returns>False when there is no such feed.</returns>
    public async Task<bool> ChangeAsync(Guid id, Action<FeedSubscription> change, string act, Actor actor, CancellationToken cancellationToken)
    {
        await using var write = await db.BeginWriteAsync(cancellationToken);
        var feed = await db.FeedSubscriptions.FirstOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (feed is null)
            return false;
        var (before, address) = (Shown(feed), feed.Address);
        change(feed);
        if (feed.Address != address)
        {
            await db.ForgetFeedAsync(id, cancellationToken);
            (feed.Cursor, feed.ETag) = (null, null);
        }

        db.Audit(actor, clock.GetUtcNow(), act, SubjectOf(feed), before, Shown(feed));
        await db.SaveChangesAsync(cancellationToken);
        await write.CommitAsync(cancellationToken);
        return true;
    }

    public Task<bool> PauseAsync(Guid id, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(id, feed => feed.PausedAt ??= clock.GetUtcNow(), "feed.paused", actor, cancellationToken);

    public Task<bool> ResumeAsync(Guid id, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(id, feed => (feed.PausedAt, feed.NotBefore) = (null, null), "feed.resumed", actor, cancellationToken);

    /// <summary>Reads the feed from its beginning at the next run, as if nothing had been heard of it.</summary>
    public async Task<bool> ReadAnewAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        await using var write = await db.BeginWriteAsync(cancellationToken);
        var feed = await db.FeedSubscriptions.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (feed is null)
            return false;
        await db.ForgetFeedAsync(id, cancellationToken);
        db.Audit(actor, clock.GetUtcNow(), "feed.reset", SubjectOf(feed));
        await db.SaveChangesAsync(cancellationToken);
        await write.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Lets another administration read this register.</summary>
    public async Task AdmitAsync(FeedSubscriber subscriber, Actor actor, CancellationToken cancellationToken)
    {
        await using var write = await db.BeginWriteAsync(cancellationToken);
        db.Add(subscriber);
        db.Audit(actor, clock.GetUtcNow(), "subscriber.admitted", SubjectOf(subscriber), after: Shown(subscriber));
        await db.SaveChangesAsync(cancellationToken);
        await write.CommitAsync(cancellationToken);
    }

    /// <summary>Ends it; from now on its token is worth nothing.</summary>
    public async Task<bool> RevokeAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        await using var write = await db.BeginWriteAsync(cancellationToken);
        var subscriber = await db.FeedSubscribers.FirstOrDefaultAsync(row => row.Id == id && row.RevokedAt == null, cancellationToken);
        if (subscriber is null)
            return false;
        subscriber.RevokedAt = clock.GetUtcNow();
        db.Audit(actor, clock.GetUtcNow(), "subscriber.revoked", SubjectOf(subscriber), Shown(subscriber));
        await db.SaveChangesAsync(cancellationToken);
        await write.CommitAsync(cancellationToken);
        return true;
    }

    private static AuditSubject SubjectOf(FeedSubscription feed) => new("feed", feed.Id.ToString(), feed.Name);

    private static AuditSubject SubjectOf(FeedSubscriber subscriber) => new("subscriber", subscriber.Id.ToString(), subscriber.Name);

    private static object Shown(FeedSubscription feed) => new
    {
        feed.Name,
        feed.Address,
        feed.KeyId,
        Signed = feed.Secret is not null,
        feed.Schedule,
        Rights = feed.Rights.ToString(),
        feed.Places,
        feed.PausedAt,
    };

    private static object Shown(FeedSubscriber subscriber) => new
    {
        subscriber.Name,
        subscriber.KeyId,
        subscriber.Provinces,
        subscriber.NotifyAddress,
    };
}
