using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Ocop.Testing;

namespace Ocop.Web.Tests.Searching;

/// <summary>The server is killed while it builds its search index. The next start ends with a whole one.</summary>
public sealed class RebuildCutTests
{
    private const int Tries = 5;

    [Fact]
    public async Task A_power_cut_in_a_rebuild_leaves_the_next_start_a_whole_index()
    {
        await using var server = await ServerProcess.StartAsync(new ServerSettings
        {
            Configuration = new Dictionary<string, string> { ["Ocop:RateLimits"] = "off", ["Ocop:Demo"] = "true" },
        });
        var folder = Path.Combine(server.DataPath, "search");
        var (documents, found) = (Documents(folder), await FoundAsync(server));
        await server.KillAsync();

        var cuts = 0;
        for (var number = 0; number < Tries && cuts == 0; number++)
            cuts += await CutAsync(server, folder) ? 1 : 0;
        cuts.ShouldBe(1, "the server was never caught building");
        await server.StartAgainAsync();

        Directory.GetFiles(folder, "*.building*").ShouldBeEmpty();
        Directory.GetFiles(folder, "*.index").ShouldHaveSingleItem();
        Documents(folder).ShouldBe(documents);
        (await FoundAsync(server)).ShouldBe(found);
    }

    /// <summary>Starts without an index and kills as soon as one is being built.</summary>
    /// <returns>Whether the kill came before it was whole.</returns>
    private static async Task<bool> CutAsync(ServerProcess server, string folder)
    {
        Directory.Delete(folder, recursive: true);
        using var waiting = new CancellationTokenSource();
        var start = server.StartAgainAsync(waiting.Token);
        while (!start.IsCompleted && !(Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.building").Any()))
            await Task.Delay(2);
        await waiting.CancelAsync();
        await start.ContinueWith(_ => { }, TaskScheduler.Default); // given up, or ready already
        await server.KillAsync();
        return Directory.GetFiles(folder, "*.building").Length == 1;
    }

    private static (long Documents, long Names, long Words) Documents(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Directory.GetFiles(folder, "*.index").ShouldHaveSingleItem()};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return (Number("SELECT count(*) FROM documents"), Number("SELECT count(*) FROM names"), Number("SELECT count(*) FROM products"));

        long Number(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return (long)command.ExecuteScalar()!;
        }
    }

    private static async Task<string> FoundAsync(ServerProcess server)
    {
        using var client = server.CreateClient();
        var slugs = new List<string>();
        foreach (var words in new[] { "man tam hoa", "tra shan", "lao cai", "mat ong" })
        {
            var answer = JsonNode.Parse(await client.GetStringAsync($"/api/v1/search?q={Uri.EscapeDataString(words)}"))!;
            var items = answer["items"]!.AsArray().Select(item => item!["slug"]!.GetValue<string>()).Order(StringComparer.Ordinal).ToList();
            items.ShouldNotBeEmpty(words);
            items.ShouldBeUnique();
            slugs.Add($"{words}: {string.Join(' ', items)}");
        }

        return string.Join('\n', slugs);
    }
}
