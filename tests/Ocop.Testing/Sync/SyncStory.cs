using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Feed;

namespace Ocop.Testing.Sync;

/// <summary>A province and a commune run one program each. The province changes certificates, either is killed again and again; in the
/// end both registers read the same and everything has happened once.</summary>
public sealed class SyncStory(Action<string> tell, int acts = 40, DatabaseKind database = DatabaseKind.Sqlite)
{
    private const int FewRecords = 4; // many pages, so that a kill falls between them

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public async Task RunAsync()
    {
        tell("Starting the province and the commune, each with data of its own");
        await using var province = await RegisterNode.StartAsync("province", pageSize: FewRecords, database: database);
        await using var commune = await RegisterNode.StartAsync("commune", pageSize: FewRecords, database: database);
        var clock = Stopwatch.StartNew();
        var feed = await ConnectAsync(province, commune);
        await KillInTheMiddleAsync(commune, feed);
        await WaitUntilEqualAsync(province, commune, feed);
        tell($"The commune follows the province: {await CountAsync(commune)} certificates read the same on both sides");

        var before = (Province: await province.EventsAsync(), Commune: await commune.EventsAsync());
        await ActAndKillAsync(province, commune);
        await WaitUntilEqualAsync(province, commune, feed);
        tell($"Both registers read the same again: {await CountAsync(commune)} certificates, compared field by field");
        tell($"{await province.EventsAsync() - before.Province} events in the province, {await commune.EventsAsync() - before.Commune} in the commune");
        await EachOnceAsync(province, commune, feed);
        tell("Every event once: no revision was applied twice, no event left things as they were");

        await TwoWaysAsync(province, commune);
        await TellRunsAsync(commune, feed);
        tell($"Done in {clock.Elapsed.TotalSeconds:0} seconds");
    }

    private static async Task<Guid> ConnectAsync(RegisterNode source, RegisterNode reader)
    {
        using var giver = new OfficeBrowser(source.Server.BaseAddress);
        using var taker = new OfficeBrowser(reader.Server.BaseAddress);
        await giver.SignInAsync();
        await taker.SignInAsync();
        var token = await giver.AdmitAsync($"Văn phòng {reader.Name}", reader.Server.BaseAddress);
        var feed = await taker.FollowAsync($"Sổ {source.Name}", token);
        await taker.RunAsync(feed);
        return feed;
    }

    private async Task ActAndKillAsync(RegisterNode province, RegisterNode commune)
    {
        var officer = new OfficerActs(province);
        for (var number = 1; number <= acts; number++)
        {
            tell($"{number,3}  the province {await officer.NextAsync()}");
            if (number % 8 == 3)
                await KillAsync(commune, TimeSpan.FromMilliseconds(40 * number % 300));
            if (number % 8 == 7)
                await KillAsync(province, TimeSpan.FromMilliseconds(60 * number % 300));
        }
    }

    private async Task KillInTheMiddleAsync(RegisterNode reader, Guid feed)
    {
        var read = 0;
        for (var waited = Stopwatch.StartNew(); read == 0 && waited.Elapsed < Patience; await Task.Delay(5))
            read = await reader.UseAsync<CatalogDbContext, int>(db => db.SyncRuns.Where(run => run.SubscriptionId == feed).SumAsync(run => run.Read));
        await reader.Server.KillAsync();
        tell($"     kill -9 the {reader.Name} after {read} records, start it again");
        await reader.Server.StartAgainAsync();
    }

    // A moment later, so that the kill falls into the notice, the reading or the writing.
    private async Task KillAsync(RegisterNode node, TimeSpan moment)
    {
        await Task.Delay(moment);
        await node.Server.KillAsync();
        tell($"     kill -9 the {node.Name}, start it again");
        await node.Server.StartAgainAsync();
    }

    private static async Task WaitUntilEqualAsync(RegisterNode one, RegisterNode other, Guid feed)
    {
        var waited = Stopwatch.StartNew();
        string left, right;
        do
        {
            await Task.Delay(500);
            (left, right) = (await one.DumpAsync(), await other.DumpAsync());
            if (left == right && await IsReadToTheEndAsync(one, other, feed))
                return;
        }
        while (waited.Elapsed < Patience);
        throw new TimeoutException($"The registers differ after {Patience}:\n{Differences(left, right)}\n{one.Server.Output}\n{other.Server.Output}");
    }

    private static async Task<bool> IsReadToTheEndAsync(RegisterNode source, RegisterNode reader, Guid feed)
    {
        var last = await source.UseAsync<CatalogDbContext, long>(db => db.Certificates.MaxAsync(row => row.Revision));
        var cursor = await reader.UseAsync<CatalogDbContext, string?>(db => db.FeedSubscriptions.Where(row => row.Id == feed).Select(row => row.Cursor).SingleAsync());
        return cursor is not null && FeedCursor.Parse(cursor)!.AfterRevision >= last;
    }

    private static async Task EachOnceAsync(RegisterNode source, RegisterNode reader, Guid feed)
    {
        var name = RegisterSource.Feed(feed).Name;
        var events = await reader.UseAsync<CatalogDbContext, List<RegisterEvent>>(db =>
            db.RegisterEvents.AsNoTracking().Where(row => row.Source == name).OrderBy(row => row.Seq).ToListAsync());
        foreach (var certificate in events.GroupBy(row => row.CertificateId))
        {
            if (certificate.Any(row => row.Before == row.After))
                throw new InvalidOperationException($"An event changed nothing: certificate {certificate.Key}.");
            if (certificate.Zip(certificate.Skip(1)).Any(pair => pair.First.After != pair.Second.Before))
                throw new InvalidOperationException($"The events do not follow one another: certificate {certificate.Key}.");
        }

        var there = await source.UseAsync<CatalogDbContext, Dictionary<string, long>>(db =>
            db.Certificates.ToDictionaryAsync(row => row.Id.ToString(), row => row.Revision));
        var here = await reader.UseAsync<CatalogDbContext, Dictionary<string, long>>(db =>
            db.FeedKnowledge.Where(row => row.SubscriptionId == feed).ToDictionaryAsync(row => row.RemoteId, row => row.Revision));
        if (there.Any(row => here.GetValueOrDefault(row.Key) != row.Value))
            throw new InvalidOperationException("A revision of the source was not taken, or one it does not have was.");
    }

    private async Task TwoWaysAsync(RegisterNode province, RegisterNode commune)
    {
        var back = await ConnectAsync(commune, province);
        await WaitUntilEqualAsync(commune, province, back);
        var quiet = (await province.EventsAsync(), await commune.EventsAsync());
        await Task.Delay(TimeSpan.FromSeconds(4)); // an echo would come back in this time, and again
        if (quiet != (await province.EventsAsync(), await commune.EventsAsync()))
            throw new InvalidOperationException("The registers keep telling each other the same.");
        tell("The province follows the commune as well: nothing echoes");
    }

    private async Task TellRunsAsync(RegisterNode node, Guid feed)
    {
        var runs = await node.UseAsync<CatalogDbContext, List<SyncRun>>(db => db.SyncRuns.AsNoTracking().Where(run => run.SubscriptionId == feed).ToListAsync());
        foreach (var state in runs.GroupBy(run => run.State).OrderBy(group => group.Key))
            tell($"     {state.Count(),3} runs {state.Key.ToString().ToLowerInvariant()}, {state.Sum(run => run.Read)} records read, {state.Sum(run => run.New)} new, {state.Sum(run => run.Changed)} changed, {state.Sum(run => run.Retries)} calls made again");
    }

    private static Task<int> CountAsync(RegisterNode node) => node.UseAsync<CatalogDbContext, int>(db => db.Certificates.CountAsync());

    private static string Differences(string left, string right) => string.Join('\n', left.Split('\n').Except(right.Split('\n')).Select(line => "< " + line)
        .Concat(right.Split('\n').Except(left.Split('\n')).Select(line => "> " + line)).Order(StringComparer.Ordinal).Take(20));
}
