using Ocop.Catalog.Database;

namespace Ocop.Catalog.Register.Feed;

/// <summary>Whether there is anybody to read from or to tell, asked every few seconds: without EF, so that an idle shop stays small.</summary>
public sealed class FeedPresence(PlainSql sql)
{
    private readonly string _sources = $"""SELECT 1 FROM {sql.Table(Schemas.Catalog, "FeedSubscriptions")} LIMIT 1""";

    private readonly string _subscribers =
        $"""SELECT 1 FROM {sql.Table(Schemas.Catalog, "FeedSubscribers")} WHERE "NotifyAddress" IS NOT NULL AND "RevokedAt" IS NULL LIMIT 1""";

    /// <summary>This register follows another, also when it rests.</summary>
    public async Task<bool> AnySourceAsync(CancellationToken cancellationToken) => await sql.ScalarAsync(_sources, [], cancellationToken) is not null;

    /// <summary>Another register wants to be told of changes.</summary>
    public async Task<bool> AnyoneToTellAsync(CancellationToken cancellationToken) => await sql.ScalarAsync(_subscribers, [], cancellationToken) is not null;
}
