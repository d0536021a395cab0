using System.Data.Common;
using Ocop.Catalog.Database;

namespace Ocop.Catalog.Changes;

/// <summary>How the change log stands.</summary>
/// <param name="Epoch">Names its unbroken history (<see cref="StoreEpoch"/>).</param>
/// <param name="Head">The position of its last row; 0 when it is empty.</param>
public readonly record struct ChangeHead(Guid Epoch, long Head);

/// <summary>Reads the change log for those who follow it, several times a second and without EF.</summary>
public sealed class ChangeReader(PlainSql sql)
{
    private readonly string _head =
        $"""
         SELECT (SELECT "Value" FROM {sql.Table(Schemas.Catalog, "StoreEpochs")} WHERE "Id" = {StoreEpoch.TheOne}),
                (SELECT max("Seq") FROM {sql.Table(Schemas.Catalog, "Changes")})
         """;

    private readonly string _after =
        $"""SELECT "Seq", "Kind", "Key", "At" FROM {sql.Table(Schemas.Catalog, "Changes")} WHERE "Seq" > @after ORDER BY "Seq" LIMIT @limit""";

    public async Task<ChangeHead> HeadAsync(CancellationToken cancellationToken)
    {
        await using var connection = await sql.OpenAsync(cancellationToken);
        await using var command = connection.Command(_head);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new ChangeHead(
            await reader.IsDBNullAsync(0, cancellationToken) ? Guid.Empty : reader.GetGuid(0),
            await reader.IsDBNullAsync(1, cancellationToken) ? 0 : reader.GetInt64(1));
    }

    /// <summary>The rows after a position, oldest first, at most <paramref name="limit"/> of them.</summary>
    public async Task<IReadOnlyList<Change>> AfterAsync(long position, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await sql.OpenAsync(cancellationToken);
        await using var command = connection.Command(_after, ("@after", position), ("@limit", limit));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var changes = new List<Change>();
        while (await reader.ReadAsync(cancellationToken))
            changes.Add(ChangeOf(reader));
        return changes;
    }

    private static Change ChangeOf(DbDataReader row) => new()
    {
        Seq = row.GetInt64(0),
        Kind = row.GetString(1),
        Key = row.GetString(2),
        At = new DateTimeOffset(DateTime.SpecifyKind(row.GetDateTime(3), DateTimeKind.Utc)),
    };
}
