using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Register.Feed;
using Ocop.Testing;
using Ocop.Testing.Sync;

namespace Ocop.Benchmarks;

/// <summary>
/// Measures the exchange of registers: how long a whole country (15,000 certificates) takes to cross, and how soon a change shows
/// on the public pages of both sides while both are under read load.
/// </summary>
internal static class SyncBench
{
    private const int Certificates = 15_000;
    private const int Changes = 120;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly string Folder = Path.Combine(Programs.Folder, "sync");

    public static async Task<bool> RunAsync()
    {
        await Programs.PublishShopAsync();
        var (province, commune) = await PrepareAsync();
        await using var source = await NodeAsync("province", province);
        await using var reader = await NodeAsync("commune", commune);
        var feed = await ConnectAsync(source, reader);
        var run = await FirstRunAsync(reader, feed);
        var seconds = (run.EndedAt!.Value - run.StartedAt).TotalSeconds;
        Tell($"Sync of {run.Read:N0} certificates: {seconds:0.0} s, {run.Read / seconds:N0} a second, {run.Bytes / 1048576.0:0.0} MiB, {run.New:N0} new, {run.Waiting:N0} set aside, the reader's memory {reader.Server.WorkingSet >> 20} MiB");
        await WaitForTailAsync(reader);
        var (here, there) = await VisibilityAsync(source, reader);
        Tell($"Change visible under read load, {Changes} changes: source p50 {At(here, 50)} ms, p99 {At(here, 99)} ms; subscriber p50 {At(there, 50)} ms, p99 {At(there, 99)} ms");
        return run is { State: RunState.Done, Conflicts: 0, Unmatched: 0 } && seconds <= 60 && At(here, 99) <= 2000 && At(there, 99) <= 2000;
    }

    private static async Task<(string Province, string Commune)> PrepareAsync()
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        var (province, commune) = (Path.Combine(Folder, "province"), Path.Combine(Folder, "commune"));
        Directory.CreateDirectory(province);
        Tell($"Seeding {Certificates:N0} certificates");
        await Programs.SeedAsync(province, 2 * Certificates);
        await Programs.RunAsync("cp", ["-r", province, commune]);
        await EmptyRegisterAsync(commune);
        return (province, commune);
    }

    // The same products, no certificate, and a history of its own.
    private static async Task EmptyRegisterAsync(string folder)
    {
        await using var db = new SqliteCatalogDbContext(new DbContextOptionsBuilder<SqliteCatalogDbContext>()
            .UseSqlite($"Data Source={Path.Combine(folder, "ocop.db")}").Options);
        await using var write = await db.BeginWriteAsync(CancellationToken.None);
        await db.Certificates.ExecuteDeleteAsync();
        await db.RegisterEvents.ExecuteDeleteAsync();
        await db.SourceClaims.ExecuteDeleteAsync();
        var epoch = Guid.NewGuid();
        await db.StoreEpochs.Where(row => row.Id == StoreEpoch.TheOne).ExecuteUpdateAsync(set => set.SetProperty(row => row.Value, epoch));
        await write.CommitAsync(CancellationToken.None);
    }

    private static Task<RegisterNode> NodeAsync(string name, string data) => RegisterNode.StartAsync(
        name, programFolder: Path.GetDirectoryName(Programs.Shop), dataPath: data);

    private static async Task<Guid> ConnectAsync(RegisterNode source, RegisterNode reader)
    {
        using var giver = new OfficeBrowser(source.Server.BaseAddress);
        using var taker = new OfficeBrowser(reader.Server.BaseAddress);
        await giver.SignInAsync();
        await taker.SignInAsync();
        var feed = await taker.FollowAsync("province", await giver.AdmitAsync("commune", reader.Server.BaseAddress), "2h");
        await taker.RunAsync(feed);
        return feed;
    }

    private static async Task<SyncRun> FirstRunAsync(RegisterNode reader, Guid feed)
    {
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Patience)
        {
            await Task.Delay(500);
            var done = await reader.UseAsync<CatalogDbContext, SyncRun?>(db => db.SyncRuns.AsNoTracking()
                .Where(run => run.SubscriptionId == feed && run.Read > 0 && run.State != RunState.Running)
                .OrderByDescending(run => run.StartedAt).FirstOrDefaultAsync());
            if (done is not null)
                return done;
        }

        throw new TimeoutException($"The first run has not ended within {Patience}.");
    }

    // The pages of fifteen thousand changed products are thrown out and the index is brought up to date before the next measure.
    private static async Task WaitForTailAsync(RegisterNode node)
    {
        using var client = node.Server.CreateClient();
        for (var good = 0; good < 5; good++)
        {
            await client.GetAsync("/tim-kiem");
            await Task.Delay(TimeSpan.FromSeconds(1));
        }
    }

    private static async Task<(List<double> Here, List<double> There)> VisibilityAsync(RegisterNode source, RegisterNode reader)
    {
        var product = await source.UseAsync<CatalogDbContext, string>(db => db.Products.Where(row => row.Slug.StartsWith("mau-do-")).OrderBy(row => row.Slug).Select(row => row.Slug).FirstAsync());
        using var stop = new CancellationTokenSource();
        var load = Task.WhenAll(Wrk.LoadAsync(new Uri(source.Server.BaseAddress, $"/san-pham/{product}"), stop.Token), Wrk.LoadAsync(new Uri(reader.Server.BaseAddress, $"/san-pham/{product}"), stop.Token));
        var acts = new OfficerActs(source);
        var (here, there) = (new List<double>(), new List<double>());
        var certificates = await source.UseAsync<CatalogDbContext, List<Certificate>>(db =>
            db.Certificates.AsNoTracking().OrderBy(row => row.Code).Where(row => row.Revision > 0).Take(Changes).ToListAsync());
        foreach (var (index, certificate) in certificates.Index())
        {
            var decision = string.Create(CultureInfo.InvariantCulture, $"{70_000 + index}/QĐ-ĐO");
            await acts.RenumberAsync(certificate, decision);
            var committed = Stopwatch.StartNew();
            var times = await Task.WhenAll(SeenAsync(source, certificate.Code, decision, committed), SeenAsync(reader, certificate.Code, decision, committed));
            here.Add(times[0]);
            there.Add(times[1]);
        }

        await stop.CancelAsync();
        await load;
        return (here, there);
    }

    private static async Task<double> SeenAsync(RegisterNode node, string code, string decision, Stopwatch committed)
    {
        using var client = node.Server.CreateClient();
        while (committed.Elapsed < TimeSpan.FromSeconds(30))
        {
            var page = System.Net.WebUtility.HtmlDecode(await client.GetStringAsync($"/xac-minh/{code}"));
            if (page.Contains(decision, StringComparison.Ordinal))
                return committed.Elapsed.TotalMilliseconds;
            await Task.Delay(10);
        }

        throw new TimeoutException($"{node.Name} does not show {decision} on /xac-minh/{code}.");
    }

    private static double At(List<double> times, int percent)
    {
        var ordered = times.Order().ToList();
        return Math.Round(ordered[Math.Min(ordered.Count - 1, (int)Math.Ceiling(ordered.Count * percent / 100.0) - 1)]);
    }

    private static void Tell(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
