using System.Diagnostics;
using Npgsql;

namespace Ocop.Testing;

/// <summary>
/// One PostgreSQL server for the whole test process: a throw-away cluster in the temporary folder, or the server that
/// <c>OCOP_TEST_POSTGRES</c> names by a connection string whose user may create databases.
/// </summary>
/// <remarks>The cluster's script (PostgresCluster.sh) ends it when this process ends, however it ends.</remarks>
public static class PostgresCluster
{
    private static readonly Lazy<Task<Server>> Shared = new(StartAsync);

    // Keeps the script's standard input open: its end is the order to stop.
    private static Process? s_script;

    /// <summary>Why there is no PostgreSQL here, or null when there is.</summary>
    public static async Task<string?> MissingReasonAsync() => (await Shared.Value).MissingReason;

    /// <summary>The connection string of a database on the shared server.</summary>
    /// <exception cref="InvalidOperationException">There is no PostgreSQL here.</exception>
    public static async Task<string> ConnectionStringAsync(string database)
    {
        var server = await Shared.Value;
        if (server.MissingReason is { } reason)
            throw new InvalidOperationException(reason);

        return new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = database }.ConnectionString;
    }

    /// <summary>Runs one statement as the owner of the cluster.</summary>
    public static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(await ConnectionStringAsync("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<Server> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("OCOP_TEST_POSTGRES") is { Length: > 0 } given)
            return new Server(given, null);

        await using var source = typeof(PostgresCluster).Assembly.GetManifestResourceStream("PostgresCluster.sh")!;
        using var reader = new StreamReader(source);
        s_script = Process.Start(new ProcessStartInfo("bash", ["-c", await reader.ReadToEndAsync()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;

        var answer = await s_script.StandardOutput.ReadLineAsync() ?? "missing the script that starts it said nothing";
        return answer.Split(' ', 2) is ["ready", var folder]
            ? new Server($"Host={folder};Username=ocop", null)
            : new Server(null, $"PostgreSQL is {answer}");
    }

    private sealed record Server(string? ConnectionString, string? MissingReason);
}
