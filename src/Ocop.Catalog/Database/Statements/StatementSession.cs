using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Ocop.Catalog.Database.Statements;

/// <summary>Runs statements one after another over one connection (<see cref="Store"/>).</summary>
public sealed class StatementSession : IDisposable
{
    private readonly DbConnection _connection;
    private readonly DbTransaction? _transaction;
    private readonly Dictionary<Statement, DbCommand>? _kept;
    private DbBatch? _later;
    private CancellationToken _stop;

    private StatementSession(DbConnection connection, DbTransaction? transaction, bool keepsCommands)
    {
        (_connection, _transaction) = (connection, transaction);
        _kept = keepsCommands ? [] : null;
    }

    /// <summary>Whether <see cref="Undo"/> was called in this unit of work.</summary>
    public bool IsUndone { get; private set; }

    private bool IsSqlite => !_connection.CanCreateBatch;

    /// <summary>A session over somebody's open connection and transaction.</summary>
    public static StatementSession Over(DbConnection connection, DbTransaction? transaction) => new(connection, transaction, keepsCommands: false);

    /// <summary>A session that has its connection for itself and keeps what it has prepared.</summary>
    internal static StatementSession Keeping(SqliteConnection connection) => new(connection, null, keepsCommands: true);

    /// <summary>Leaves nothing of this unit of work behind; it goes on to its answer.</summary>
    public void Undo() => IsUndone = true;

    /// <returns>How many rows it touched.</returns>
    public async Task<int> ExecuteAsync(Statement statement, params object?[] values)
    {
        await FlushAsync();
        var command = CommandFor(statement, values);
        try
        {
            return await command.ExecuteNonQueryAsync();
        }
        finally
        {
            Release(command);
        }
    }

    /// <summary>All rows of a statement.</summary>
    public async Task<List<T>> ReadAsync<T>(Statement statement, Func<Row, T> read, params object?[] values)
    {
        await FlushAsync();
        var command = CommandFor(statement, values);
        try
        {
            var rows = new List<T>();
            await using var reader = await command.ExecuteReaderAsync(_stop);
            var row = new Row(reader);
            while (await row.MoveAsync(_stop))
                rows.Add(read(row));
            return rows;
        }
        finally
        {
            Release(command);
        }
    }

    /// <summary>Writes something that no later statement of the unit asks about: on PostgreSQL such rows travel together.</summary>
    public async Task AddAsync(Statement statement, params object?[] values)
    {
        if (IsSqlite)
        {
            await ExecuteAsync(statement, values);
            return;
        }

        if (_later is null)
        {
            _later = _connection.CreateBatch();
            _later.Transaction = _transaction;
        }

        var command = _later.CreateBatchCommand();
        command.CommandText = statement.PostgreSql;
        foreach (var value in values)
            command.Parameters.Add(Parameter(command.CreateParameter(), value));
        _later.BatchCommands.Add(command);
    }

    /// <summary>Sends what <see cref="AddAsync"/> has laid aside.</summary>
    public async Task FlushAsync()
    {
        if (_later is not { } batch)
            return;
        _later = null;
        await using (batch)
            await batch.ExecuteNonQueryAsync();
    }

    public void Dispose()
    {
        _later?.Dispose();
        if (_kept is null)
            return;
        foreach (var command in _kept.Values)
            command.Dispose();
    }

    /// <summary>Ready for the next unit of work.</summary>
    /// <param name="stop">Breaks a read off. Never given to a unit that writes: it is told its end in any case.</param>
    internal void Reset(CancellationToken stop = default) => (IsUndone, _stop) = (false, stop);

    private static DbParameter Parameter(DbParameter parameter, object? value)
    {
        parameter.Value = value ?? DBNull.Value;
        return parameter;
    }

    private DbCommand CommandFor(Statement statement, object?[] values)
    {
        if (_kept is null || !_kept.TryGetValue(statement, out var command))
        {
            command = NewCommand(statement, values.Length);
            _kept?.Add(statement, command);
        }

        for (var index = 0; index < values.Length; index++)
            Parameter(command.Parameters[index], values[index]);
        return command;
    }

    private DbCommand NewCommand(Statement statement, int values)
    {
        var command = _connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = IsSqlite ? statement.Sqlite : statement.PostgreSql;
        for (var number = 1; number <= values; number++)
        {
            var parameter = command.CreateParameter();
            if (IsSqlite) // PostgreSQL counts them, SQLite takes the number for a name
                parameter.ParameterName = $"${number}";
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private void Release(DbCommand command)
    {
        if (_kept is null)
            command.Dispose();
    }
}
