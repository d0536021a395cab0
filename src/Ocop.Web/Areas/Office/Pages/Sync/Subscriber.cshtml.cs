using Microsoft.AspNetCore.Mvc;
using Ocop.Catalog.Places;
using Ocop.Catalog.Register.Feed;
using Ocop.Web.Accounts;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Sync;

/// <summary>One administration that reads this register, and the button that ends it.</summary>
public sealed class SubscriberModel(SyncQueries queries, FeedDesk desk, PlaceDirectory places, CurrentActor actor) : OfficePage
{
    public FeedSubscriber Subscriber { get; private set; } = null!;

    public string Scope { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await queries.SubscriberAsync(id, cancellationToken) is not { } found)
            return NotFound();
        Subscriber = found;
        Scope = SubscriberList.Scope(found, await places.GetAsync(cancellationToken), T);
        Meta = new PageMeta(found.Name);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) =>
        await desk.RevokeAsync(id, actor.Actor, cancellationToken) ? SeeOther(In($"/office/dong-bo/nguoi-doc/{id}")) : NotFound();
}
