using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Ocop.Testing;

/// <summary>A database of its own for one test, copied from a template that is prepared once per test process.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<(DatabaseKind, string), Lazy<Task<string>>> Templates = new();
    private static int s_count;

    private readonly string _place;

    private TestDatabase(DatabaseKind kind, string place, string connectionString) =>
        (Kind, _place, ConnectionString) = (kind, place, connectionString);

    public DatabaseKind Kind { get; }

    public string ConnectionString { get; }

    /// <summary>What the configuration key <c>Ocop:Database</c> calls this kind.</summary>
    public string ConfigurationName => Kind == DatabaseKind.Sqlite ? "sqlite" : "postgresql";

    /// <summary>Copies the template of this name; the first call of the process makes it by running <paramref name="prepare"/>.</summary>
    /// <param name="prepare">Migrates (and may fill) an empty database and leaves no connection open but pooled ones.</param>
    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind, string template, Func<DatabaseKind, string, Task> prepare)
    {
        var source = await Templates.GetOrAdd((kind, template), _ => new Lazy<Task<string>>(() => PrepareAsync(kind, prepare))).Value;
        var place = NewPlace(kind);
        if (kind == DatabaseKind.Sqlite)
            File.Copy(source, place);
        else
            await PostgresCluster.ExecuteAsync($"CREATE DATABASE {place} TEMPLATE {source}");
        return new TestDatabase(kind, place, await ConnectionStringAsync(kind, place));
    }

    public async ValueTask DisposeAsync()
    {
        if (Kind == DatabaseKind.Sqlite)
        {
            ClearPool(Kind, ConnectionString);
            foreach (var file in new[] { _place, _place + "-wal", _place + "-shm" })
                File.Delete(file);
        }
        else
        {
            ClearPool(Kind, ConnectionString);
            await PostgresCluster.ExecuteAsync($"DROP DATABASE IF EXISTS {_place} WITH (FORCE)");
        }
    }

    private static async Task<string> PrepareAsync(DatabaseKind kind, Func<DatabaseKind, string, Task> prepare)
    {
        var place = NewPlace(kind);
        var connectionString = await ConnectionStringAsync(kind, place);
        if (kind == DatabaseKind.PostgreSql)
            await PostgresCluster.ExecuteAsync($"CREATE DATABASE {place}");
        await prepare(kind, connectionString);

        // What is copied must be in one file, and nobody may be connected to it.
        if (kind == DatabaseKind.Sqlite)
        {
            await using var connection = new SqliteConnection(connectionString);
            await connection.OpenAsync();
            await using var checkpoint = connection.CreateCommand();
            checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await checkpoint.ExecuteNonQueryAsync();
        }

        ClearPool(kind, connectionString);
        return place;
    }

    private static string NewPlace(DatabaseKind kind)
    {
        var name = $"ocop_test_{Environment.ProcessId}_{Interlocked.Increment(ref s_count)}";
        return kind == DatabaseKind.Sqlite ? Path.Combine(TestRun.Scratch, name + ".db") : name;
    }

    private static async Task<string> ConnectionStringAsync(DatabaseKind kind, string place) =>
        kind == DatabaseKind.Sqlite ? $"Data Source={place}" : await PostgresCluster.ConnectionStringAsync(place);

    private static void ClearPool(DatabaseKind kind, string connectionString)
    {
        if (kind == DatabaseKind.Sqlite)
            SqliteConnection.ClearPool(new SqliteConnection(connectionString));
        else
            NpgsqlConnection.ClearPool(new NpgsqlConnection(connectionString));
    }
}
