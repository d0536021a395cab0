using Microsoft.AspNetCore.Mvc;
using Ocop.Catalog.Register.Feed;
using Ocop.Web.Accounts;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Sync;

/// <summary>The sync in one look: sources, runs, and who reads this register.</summary>
public sealed class IndexModel(SyncQueries queries, FeedDesk desk, CurrentActor actor) : OfficePage
{
    public SyncHealth Health { get; private set; } = null!;

    public IReadOnlyList<FeedSubscription> Feeds { get; private set; } = [];

    public IReadOnlyList<FeedSubscriber> Subscribers { get; private set; } = [];

    public RunList Runs { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Meta = new PageMeta(T["Đồng bộ", "Sync"]);
        Health = await queries.HealthAsync(cancellationToken);
        Feeds = await queries.SubscriptionsAsync(cancellationToken);
        Subscribers = await queries.SubscribersAsync(cancellationToken);
        Runs = new RunList(await queries.RunsAsync(null, cancellationToken), Feeds.ToDictionary(feed => feed.Id, feed => feed.Name));
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken cancellationToken) =>
        await desk.RevokeAsync(id, actor.Actor, cancellationToken) ? SeeOther(In("/office/dong-bo#nguoi-doc")) : NotFound();
}

/// <summary>Runs, and what their feeds are called.</summary>
public sealed record RunList(IReadOnlyList<SyncRun> Runs, IReadOnlyDictionary<Guid, string> Names);
