using Microsoft.AspNetCore.Mvc;
using Ocop.Catalog.Places;
using Ocop.Catalog.Register.Feed;
using Ocop.Web.Accounts;
using Ocop.Web.Components;
using Ocop.Web.Sync;

namespace Ocop.Web.Areas.Office.Pages.Sync;

/// <summary>Changes the settings of a source.</summary>
public sealed class EditModel(
    SyncQueries queries, FeedDesk desk, FeedSecrets secrets, SyncScheduler scheduler, PlaceDirectory places, FeedConnections connections, CurrentActor actor)
    : FeedFormPage(places, connections)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public override bool IsNew => false;

    public override string BackAddress => In($"/office/dong-bo/nguon/{Id}");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await queries.SubscriptionAsync(Id, cancellationToken) is not { } feed)
            return NotFound();
        Form = FeedForm.Of(feed);
        Meta = new PageMeta(T[$"Cài đặt {feed.Name}", $"Settings of {feed.Name}"]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Meta = new PageMeta(T["Cài đặt nguồn", "Settings of the source"]);
        if (!await IsRightAsync(cancellationToken))
            return Page();
        if (!await desk.ChangeAsync(Id, feed => Form.WriteTo(feed, secrets), "feed.changed", actor.Actor, cancellationToken))
            return NotFound();
        scheduler.Wake();
        return SeeOther(BackAddress);
    }
}
