using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Ocop.Catalog.Database;

/// <summary>Connections for the few statements that are asked before the first page or several times a second.</summary>
/// <remarks>
/// Waking EF and its model costs more processor time and memory than starting all the rest (docs/performance.md), so an idle
/// node does without. Anything that writes, and any page, goes through a context.
/// </remarks>
public sealed class PlainSql(DatabaseSettings database)
{
    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = database.Provider == DatabaseProvider.Sqlite ? Sqlite() : PostgreSql();
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>A table's name as this database spells it.</summary>
    public string Table(string schema, string name) =>
        database.Provider == DatabaseProvider.Sqlite ? $"\"{name}\"" : $"{schema}.\"{name}\"";

    /// <summary>The first column of the first row, or null.</summary>
    /// <param name="statement">SQL of our own; values only through <paramref name="parameters"/>.</param>
    /// <param name="parameters">By name, with their at sign.</param>
    /// <param name="cancellationToken">Stops the statement.</param>
    public async Task<object?> ScalarAsync(string statement, IReadOnlyList<(string Name, object Value)> parameters, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var command = connection.Command(statement, parameters);
        return await command.ExecuteScalarAsync(cancellationToken) is { } value and not DBNull ? value : null;
    }

    // A method each, not inlined, and neither type named outside it, so that only the provider in use is loaded into memory.
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SuppressMessage("Performance", "CA1859", Justification = "The other provider's assembly would be loaded.")]
    private DbConnection Sqlite() => new SqliteConnection(database.ConnectionString);

    [MethodImpl(MethodImplOptions.NoInlining)]
    [SuppressMessage("Performance", "CA1859", Justification = "The other provider's assembly would be loaded.")]
    private DbConnection PostgreSql() => new NpgsqlConnection(database.ConnectionString);
}

public static class PlainSqlCommands
{
    public static DbCommand Command(this DbConnection connection, string statement, params IReadOnlyList<(string Name, object Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = statement;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
