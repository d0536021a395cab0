using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Register.Feed;
using Ocop.Web.Sync;

namespace Ocop.Web.Endpoints.Register;

/// <summary>Knows subscribers by their bearer token.</summary>
public sealed class SubscriberGate(CatalogDbContext db, FeedSecrets secrets, TimeProvider clock)
{
    private const string Scheme = "Bearer ";
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    /// <returns>Null when the token is missing, wrong or revoked.</returns>
    public async Task<FeedSubscriber?> AdmitAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || FeedToken.Parse(header[Scheme.Length..].Trim()) is not { } token)
            return null;
        var subscriber = await db.FeedSubscribers.AsNoTracking().FirstOrDefaultAsync(row => row.KeyId == token.KeyId, cancellationToken);
        if (subscriber is null || !token.Matches(subscriber.TokenHash) || subscriber.RevokedAt is not null)
            return null;
        await NoteAsync(subscriber, cancellationToken);
        return subscriber;
    }

    /// <summary>The key its answers are signed with.</summary>
    public string? SecretOf(FeedSubscriber subscriber) => secrets.Open(subscriber.Secret);

    // Not at every request: reading must not become writing.
    private async Task NoteAsync(FeedSubscriber subscriber, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        if (now - subscriber.LastSeenAt < SeenEvery)
            return;
        await using var write = await db.BeginWriteAsync(cancellationToken);
        await db.FeedSubscribers.Where(row => row.Id == subscriber.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastSeenAt, now), cancellationToken);
        await write.CommitAsync(cancellationToken);
    }
}
