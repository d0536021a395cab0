using Microsoft.AspNetCore.Mvc;
using Ocop.Catalog.Register.Feed;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Sync;

/// <summary>Records of all feeds that could not be taken, each with a button to try again.</summary>
public sealed class SetAsideModel(SyncQueries queries, FeedIntake intake) : OfficePage
{
    public IReadOnlyList<SetAsideRecord> Records { get; private set; } = [];

    /// <summary>How the last try went; null when there was none.</summary>
    public bool? Retried { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "lai")] bool? retried, CancellationToken cancellationToken)
    {
        Meta = new PageMeta(T["Dòng để riêng", "Records set aside"]);
        Retried = retried;
        Records = await queries.SetAsideAsync(null, (Guid?)null, cancellationToken);
    }

    public async Task<IActionResult> OnPostRetryAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await queries.SetAsideAsync(id, cancellationToken) is not { SettledAt: null } aside
            || await queries.SubscriptionAsync(aside.SubscriptionId, cancellationToken) is not { } feed)
            return NotFound();
        var isTaken = await intake.RetryAsync(aside, feed, cancellationToken);
        return SeeOther(In($"/office/dong-bo/de-rieng?lai={(isTaken ? "true" : "false")}"));
    }
}
