using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Ocop.Testing;

namespace Ocop.Architecture.Tests.Testing;

public sealed class TestDatabaseTests
{
    [Theory, EveryDatabase]
    public async Task Each_database_is_a_fresh_copy_of_the_template(DatabaseKind kind)
    {
        await using var first = await CreateAsync(kind);
        await using var second = await CreateAsync(kind);

        await RunAsync(first, "INSERT INTO jars VALUES (2)");

        (await RunAsync(first, "SELECT COUNT(*) FROM jars")).ShouldBe(2L);
        (await RunAsync(second, "SELECT COUNT(*) FROM jars")).ShouldBe(1L);
    }

    private static Task<TestDatabase> CreateAsync(DatabaseKind kind) =>
        TestDatabase.CreateAsync(kind, "jars", async (_, connectionString) =>
        {
            await RunAsync(kind, connectionString, "CREATE TABLE jars (id bigint)");
            await RunAsync(kind, connectionString, "INSERT INTO jars VALUES (1)");
        });

    private static Task<object?> RunAsync(TestDatabase database, string sql) => RunAsync(database.Kind, database.ConnectionString, sql);

    private static async Task<object?> RunAsync(DatabaseKind kind, string connectionString, string sql)
    {
        await using DbConnection connection = kind == DatabaseKind.Sqlite
            ? new SqliteConnection(connectionString)
            : new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
