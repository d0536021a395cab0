using System.Data;
using Npgsql;

namespace Ocop.Catalog.Database.Statements;

/// <summary>A pooled connection and a transaction for each unit of work; PostgreSQL itself lets many write at once.</summary>
internal sealed class PostgreSqlStore(string connectionString) : Store
{
    public override async Task<T> ReadAsync<T>(Func<StatementSession, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        using var session = StatementSession.Over(connection, null);
        session.Reset(cancellationToken);
        return await read(session);
    }

    public override async Task<T> WriteAsync<T>(Func<StatementSession, Task<T>> unit, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        using var session = StatementSession.Over(connection, transaction);
        var result = await unit(session);
        if (session.IsUndone)
            return result; // disposing the transaction rolls it back
        await session.FlushAsync();
        await transaction.CommitAsync(cancellationToken);
        return result;
    }
}
