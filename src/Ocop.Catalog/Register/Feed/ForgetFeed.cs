using Microsoft.EntityFrameworkCore;

namespace Ocop.Catalog.Register.Feed;

internal static class ForgetFeed
{
    /// <summary>Begins a feed anew: cursor, revisions and what was learned belong to a history that is over. What it has written stays.</summary>
    public static async Task ForgetFeedAsync(this CatalogDbContext db, Guid subscription, CancellationToken cancellationToken)
    {
        var source = RegisterSource.Feed(subscription).Name;
        await db.FeedSubscriptions.Where(row => row.Id == subscription).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Cursor, (string?)null).SetProperty(row => row.ETag, (string?)null), cancellationToken);
        await db.FeedKnowledge.Where(row => row.SubscriptionId == subscription).ExecuteDeleteAsync(cancellationToken);
        await db.SourceClaims.Where(claim => claim.Source == source)
            .ExecuteUpdateAsync(set => set.SetProperty(claim => claim.Revision, 0), cancellationToken);
    }
}
