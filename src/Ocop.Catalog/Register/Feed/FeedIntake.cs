using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Register.Feed;

/// <summary>Takes a page of a feed into the register: its records, what was learned from them, and the cursor, all or nothing.</summary>
public sealed class FeedIntake(CatalogDbContext db, FeedReader reader, RegisterPlanner planner, RegisterWriter writer, TimeProvider clock)
{
    private static readonly Actor Sync = Actor.System("sync");

    /// <summary>Takes a page that came over the wire.</summary>
    /// <returns>False when the lease or the cursor is not this run's any more: nothing was written.</returns>
    public async Task<bool> TakeAsync(SyncRun run, FeedSubscription feed, IncomingPage page, CancellationToken cancellationToken)
    {
        await using var write = await db.BeginWriteAsync(cancellationToken);
        await writer.LockAsync(cancellationToken);
        if (!await MoveCursorAsync(run, feed.Cursor, page, cancellationToken))
            return false;
        var counts = await ApplyAsync(feed, run.Id, page.Records, cancellationToken);
        await AddAsync(run, page, counts, cancellationToken);
        await write.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return true;
    }

    /// <summary>Tries again what an earlier run had set aside.</summary>
    /// <returns>Whether it could be taken this time.</returns>
    public async Task<bool> RetryAsync(SetAsideRecord aside, FeedSubscription feed, CancellationToken cancellationToken)
    {
        await using var write = await db.BeginWriteAsync(cancellationToken);
        await writer.LockAsync(cancellationToken);
        var counts = await ApplyAsync(feed, aside.RunId, [IncomingRecord.Read(aside.Record) with { Id = aside.RemoteId }], cancellationToken);
        await write.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return counts.SetAside == 0;
    }

    // The fence: of two runs that both believe they have the feed, only one still finds the cursor where it left it.
    private async Task<bool> MoveCursorAsync(SyncRun run, string? cursor, IncomingPage page, CancellationToken cancellationToken)
    {
        DateTimeOffset? until = clock.GetUtcNow() + SyncRuns.Lease;
        return await db.FeedSubscriptions
            .Where(row => row.Id == run.SubscriptionId && row.LeaseOwner == run.Id && row.Cursor == cursor)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Cursor, page.Next)
                    .SetProperty(row => row.ETag, (string?)null)
                    .SetProperty(row => row.LeasedUntil, until),
                cancellationToken) == 1;
    }

    private async Task<Counts> ApplyAsync(
        FeedSubscription feed, Guid runId, IReadOnlyList<IncomingRecord> incoming, CancellationToken cancellationToken)
    {
        var counts = new Counts();
        incoming = [.. incoming.GroupBy(record => record.Id).Select(records => records.MaxBy(record => record.Revision)!)];
        var asides = new SetAsides(db, feed.Id, runId, clock.GetUtcNow());
        var knowledge = await KnowledgeAsync(feed, incoming, cancellationToken);
        var readable = new List<(IncomingRecord Incoming, RegisterRecord Record)>();
        foreach (var record in incoming)
        {
            if (!record.TryRead(out var read, out var faults))
            {
                asides.Add(record, SetAsideKind.Broken, faults);
                counts.SetAside++;
            }
            else if (knowledge.TryGetValue(record.Id, out var known) && known.Revision > record.Revision)
                counts.Known++;
            else
                readable.Add((record, read));
        }

        var fresh = await WithoutEchoesAsync(feed, readable, cancellationToken);
        counts.Known += readable.Count - fresh.Count;
        if (fresh.Count > 0)
            await PlanAndApplyAsync(feed, fresh, asides, counts, cancellationToken);
        Learn(feed, readable.Where(pair => !asides.Holds(pair.Incoming.Id)), knowledge);
        await asides.SaveAsync([.. incoming.Select(record => record.Id)], cancellationToken);
        return counts;
    }

    private async Task PlanAndApplyAsync(
        FeedSubscription feed, List<(IncomingRecord Incoming, RegisterRecord Record)> fresh, SetAsides asides, Counts counts,
        CancellationToken cancellationToken)
    {
        var options = new PlanOptions(CreatesDrafts: feed.Rights.HasFlag(FeedRights.AddProducts));
        var plan = await planner.PlanAsync(
            [.. fresh.Select(pair => pair.Record)], RegisterSource.Feed(feed.Id), options, null, cancellationToken);
        var provinces = feed.PlaceCodes.Count == 0 ? null : await PlacesAsync(plan, cancellationToken);
        var chosen = new HashSet<int>();
        foreach (var planned in plan.Records)
        {
            var record = fresh[planned.Index].Incoming;
            if (planned.Outcome == PlannedOutcome.Error)
                asides.Add(record, SetAsideKind.Impossible, planned.Reasons);
            else if (FeedRightsCheck.Refusal(feed, planned, provinces) is { } refusal)
                asides.Add(record, SetAsideKind.NotAllowed, [refusal]);
            else
                chosen.Add(planned.Index);
            counts.Add(planned, chosen.Contains(planned.Index));
        }

        await writer.ApplyAsync(plan, chosen, Sync, null, cancellationToken);
    }

    private async Task<Dictionary<string, FeedKnowledge>> KnowledgeAsync(
        FeedSubscription feed, IReadOnlyList<IncomingRecord> incoming, CancellationToken cancellationToken)
    {
        var ids = incoming.Select(record => record.Id).ToList();
        return await db.FeedKnowledge.AsNoTracking().Where(row => row.SubscriptionId == feed.Id && ids.Contains(row.RemoteId))
            .ToDictionaryAsync(row => row.RemoteId, cancellationToken);
    }

    // What this register said itself comes back through the others; and what one source says, another may repeat.
    private async Task<List<(IncomingRecord Incoming, RegisterRecord Record)>> WithoutEchoesAsync(
        FeedSubscription feed, List<(IncomingRecord Incoming, RegisterRecord Record)> records, CancellationToken cancellationToken)
    {
        var here = await CertificatesHereAsync(feed, records, cancellationToken);
        var told = await new ToldVersions(db, await reader.RegisterAsync(cancellationToken)).OfAsync([.. here.Values.Distinct()], cancellationToken);
        return [.. records.Where(pair =>
            !here.TryGetValue(pair.Incoming.Id, out var certificate)
            || pair.Incoming.Item!.Versions.Count == 0
            || !told[certificate].Covers(new Versions(pair.Incoming.Item.Versions)))];
    }

    private async Task<Dictionary<string, CertificateId>> CertificatesHereAsync(
        FeedSubscription feed, List<(IncomingRecord Incoming, RegisterRecord Record)> records, CancellationToken cancellationToken)
    {
        var source = RegisterSource.Feed(feed.Id).Name;
        var remoteIds = records.Select(pair => pair.Incoming.Id).ToList();
        var here = await db.SourceClaims.AsNoTracking()
            .Where(claim => claim.Source == source && remoteIds.Contains(claim.Key))
            .ToDictionaryAsync(claim => claim.Key, claim => claim.CertificateId, cancellationToken);
        var ids = remoteIds.Where(id => Guid.TryParse(id, out _)).Select(id => new CertificateId(Guid.Parse(id))).ToList();
        foreach (var id in await db.Certificates.AsNoTracking().Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellationToken))
            here.TryAdd(id.ToString(), id);
        var codes = records.Where(pair => !here.ContainsKey(pair.Incoming.Id)).Select(pair => pair.Record.Code).OfType<string>().ToList();
        var byCode = await db.Certificates.AsNoTracking().Where(row => codes.Contains(row.Code))
            .Select(row => new { row.Code, row.Id }).ToDictionaryAsync(row => row.Code, row => row.Id, cancellationToken);
        foreach (var (incoming, record) in records)
        {
            if (record.Code is not null && byCode.TryGetValue(record.Code, out var id))
                here.TryAdd(incoming.Id, id);
        }

        return here;
    }

    // What was set aside is not learned: it must not pass for known when it is tried again.
    private void Learn(
        FeedSubscription feed, IEnumerable<(IncomingRecord Incoming, RegisterRecord Record)> records, Dictionary<string, FeedKnowledge> knowledge)
    {
        foreach (var (incoming, _) in records)
        {
            var isNew = !knowledge.ContainsKey(incoming.Id);
            var row = knowledge[incoming.Id] = new FeedKnowledge
            {
                SubscriptionId = feed.Id,
                RemoteId = incoming.Id,
                Revision = incoming.Revision,
                Versions = new Versions(incoming.Item!.Versions).ToJson(),
            };
            if (isNew)
                db.Add(row);
            else
                db.Update(row);
        }
    }

    private async Task<IReadOnlyDictionary<ProductId, ProductPlace>> PlacesAsync(RegisterPlan plan, CancellationToken cancellationToken)
    {
        var products = plan.Records.Select(record => record.ProductId).OfType<ProductId>().Distinct().ToList();
        return await db.Products.AsNoTracking().Where(product => products.Contains(product.Id))
            .ToDictionaryAsync(product => product.Id, product => new ProductPlace(product.CommuneCode, product.ProvinceCode), cancellationToken);
    }

    private async Task AddAsync(SyncRun run, IncomingPage page, Counts counts, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await db.SyncRuns.Where(row => row.Id == run.Id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Pages, row => row.Pages + 1)
                .SetProperty(row => row.Read, row => row.Read + page.Records.Count)
                .SetProperty(row => row.New, row => row.New + counts.New)
                .SetProperty(row => row.Changed, row => row.Changed + counts.Changed)
                .SetProperty(row => row.Removed, row => row.Removed + counts.Removed)
                .SetProperty(row => row.Same, row => row.Same + counts.Same)
                .SetProperty(row => row.Known, row => row.Known + counts.Known)
                .SetProperty(row => row.Conflicts, row => row.Conflicts + counts.Conflicts)
                .SetProperty(row => row.Unmatched, row => row.Unmatched + counts.Unmatched)
                .SetProperty(row => row.SetAside, row => row.SetAside + counts.SetAside)
                .SetProperty(row => row.Bytes, row => row.Bytes + page.Bytes)
                .SetProperty(row => row.SeenAt, now)
                .SetProperty(row => row.Trouble, (FeedTrouble?)null)
                .SetProperty(row => row.Detail, (string?)null),
            cancellationToken);
    }

    private sealed class Counts
    {
        public int New { get; private set; }

        public int Changed { get; private set; }

        public int Removed { get; private set; }

        public int Same { get; private set; }

        public int Known { get; set; }

        public int Conflicts { get; private set; }

        public int Unmatched { get; private set; }

        public int SetAside { get; set; }

        public void Add(PlannedRecord planned, bool isApplied)
        {
            if (!isApplied)
                SetAside++;
            else if (planned.Outcome == PlannedOutcome.New)
                New++;
            else if (planned.Outcome == PlannedOutcome.Changed && planned.Record.IsRemoved)
                Removed++;
            else if (planned.Outcome == PlannedOutcome.Changed)
                Changed++;
            else if (planned.Outcome == PlannedOutcome.Conflict)
                Conflicts++;
            else if (planned.Outcome == PlannedOutcome.Unmatched)
                Unmatched++;
            else
                Same++;
        }
    }
}
