using Ocop.Catalog.Database.Statements;

namespace Ocop.Catalog.Register.Feed;

/// <summary>Whether there is anybody to read from or to tell, asked every few seconds: without EF, so that an idle shop stays small.</summary>
public sealed class FeedPresence(Store store)
{
    private static readonly Statement Sources = new("""SELECT 1 FROM catalog."FeedSubscriptions" LIMIT 1""");

    private static readonly Statement Subscribers = new(
        """SELECT 1 FROM catalog."FeedSubscribers" WHERE "NotifyAddress" IS NOT NULL AND "RevokedAt" IS NULL LIMIT 1""");

    /// <summary>This register follows another, also when it rests.</summary>
    public Task<bool> AnySourceAsync(CancellationToken cancellationToken) => store.AnyAsync(Sources, [], cancellationToken);

    /// <summary>Another register wants to be told of changes.</summary>
    public Task<bool> AnyoneToTellAsync(CancellationToken cancellationToken) => store.AnyAsync(Subscribers, [], cancellationToken);
}
