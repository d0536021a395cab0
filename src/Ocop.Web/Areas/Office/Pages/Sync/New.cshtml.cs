using Microsoft.AspNetCore.Mvc;
using Ocop.Catalog.Places;
using Ocop.Catalog.Register.Feed;
using Ocop.Web.Accounts;
using Ocop.Web.Components;
using Ocop.Web.Sync;

namespace Ocop.Web.Areas.Office.Pages.Sync;

/// <summary>Follows a new source.</summary>
public sealed class NewModel(
    FeedDesk desk, FeedSecrets secrets, SyncScheduler scheduler, PlaceDirectory places, FeedConnections connections, CurrentActor actor, TimeProvider clock)
    : FeedFormPage(places, connections)
{
    public override bool IsNew => true;

    public override string BackAddress => In("/office/dong-bo");

    public void OnGet() => Meta = new PageMeta(T["Thêm nguồn", "Add a source"]);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        OnGet();
        if (!await IsRightAsync(cancellationToken))
            return Page();
        var feed = new FeedSubscription { Name = "", Address = "", Token = "", KeyId = "", Schedule = "", CreatedAt = clock.GetUtcNow() };
        Form.WriteTo(feed, secrets);
        await desk.FollowAsync(feed, actor.Actor, cancellationToken);
        scheduler.Wake();
        return SeeOther(In($"/office/dong-bo/nguon/{feed.Id}"));
    }
}
