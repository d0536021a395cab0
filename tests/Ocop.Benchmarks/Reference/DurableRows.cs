using Microsoft.Data.Sqlite;

namespace Ocop.Reference;

/// <summary>R4: one row per request, on the disk before the answer (SQLite, WAL, synchronous=FULL), as orders are kept.</summary>
internal static class DurableRows
{
    public static async Task RunAsync(WebApplicationBuilder builder, string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file}");
        await connection.OpenAsync();
        await ExecuteAsync(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL");
        await ExecuteAsync(connection, "CREATE TABLE IF NOT EXISTS rows (id INTEGER PRIMARY KEY, at TEXT NOT NULL, text TEXT NOT NULL)");
        await using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO rows (at, text) VALUES ($at, $text)";
        var at = insert.Parameters.Add("$at", SqliteType.Text);
        var text = insert.Parameters.Add("$text", SqliteType.Text);
        await insert.PrepareAsync();
        using var turn = new SemaphoreSlim(1, 1); // SQLite has one writer

        await using var app = builder.Build();
        app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync(context.RequestAborted);
            await turn.WaitAsync(context.RequestAborted);
            try
            {
                at.Value = TimeProvider.System.GetUtcNow();
                text.Value = body;
                await insert.ExecuteNonQueryAsync();
            }
            finally
            {
                turn.Release();
            }

            context.Response.StatusCode = StatusCodes.Status204NoContent;
        });
        await app.RunAsync();
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
