using System.Net;
using Ocop.Testing;

namespace Ocop.Web.Tests.Caching;

/// <summary>The program as a process of its own, started again over the same data.</summary>
public sealed class RestartTests
{
    private const string Page = "/san-pham/com-na-lo";
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task A_restarted_node_answers_the_same_page_without_waking_the_database_layer()
    {
        await using var server = await ServerProcess.StartAsync();
        using var client = server.CreateClient();
        var before = await client.GetAsync(Page);
        before.StatusCode.ShouldBe(HttpStatusCode.OK);
        server.Assemblies.ShouldContain("Microsoft.EntityFrameworkCore.Sqlite"); // it was drawn
        await Task.Delay(Settled); // what is done once a day is done
        await server.StopAsync();

        await server.StartAgainAsync();
        var after = await client.GetAsync(Page);

        after.Headers.ETag.ShouldBe(before.Headers.ETag);
        (await after.Content.ReadAsStringAsync()).ShouldBe(await before.Content.ReadAsStringAsync());
        // What an idle node does every few seconds must not load them either.
        await Task.Delay(Settled);
        server.Assemblies.ShouldNotContain("Microsoft.EntityFrameworkCore.Sqlite");
    }
}
