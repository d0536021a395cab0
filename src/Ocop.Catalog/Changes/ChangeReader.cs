using Ocop.Catalog.Database.Statements;

namespace Ocop.Catalog.Changes;

/// <summary>How the change log stands.</summary>
/// <param name="Epoch">Names its unbroken history (<see cref="StoreEpoch"/>).</param>
/// <param name="Head">The position of its last row; 0 when it is empty.</param>
public readonly record struct ChangeHead(Guid Epoch, long Head);

/// <summary>Reads the change log for those who follow it, several times a second and without EF.</summary>
public sealed class ChangeReader(Store store)
{
    private static readonly Statement Head = new($"""
        SELECT (SELECT "Value" FROM catalog."StoreEpochs" WHERE "Id" = {StoreEpoch.TheOne}), (SELECT max("Seq") FROM catalog."Changes")
        """);

    private static readonly Statement After = new("""SELECT "Seq", "Kind", "Key", "At" FROM catalog."Changes" WHERE "Seq" > $1 ORDER BY "Seq" LIMIT $2""");

    public async Task<ChangeHead> HeadAsync(CancellationToken cancellationToken) =>
        (await store.ListAsync(Head, row => new ChangeHead(row.IdOrNull() ?? Guid.Empty, row.IsNull() ? 0 : row.LongNumber()), [], cancellationToken))[0];

    /// <summary>The rows after a position, oldest first, at most <paramref name="limit"/> of them.</summary>
    public async Task<IReadOnlyList<Change>> AfterAsync(long position, int limit, CancellationToken cancellationToken) =>
        await store.ListAsync(After, ReadChange, [position, limit], cancellationToken);

    private static Change ReadChange(Row row) => new() { Seq = row.LongNumber(), Kind = row.Text(), Key = row.Text(), At = row.Instant() };
}
