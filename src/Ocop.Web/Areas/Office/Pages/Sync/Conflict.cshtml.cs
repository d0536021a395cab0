using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Ocop.Catalog;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Feed;
using Ocop.Catalog.Register.Matching;
using Ocop.Web.Accounts;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Sync;

/// <summary>One contradiction with both sides; an officer decides, and the decision is remembered.</summary>
public sealed class ConflictModel(SyncQueries queries, SettleMatch settle, CurrentActor actor) : OfficePage
{
    private const int LongestReason = 500;

    public MatchItem Item { get; private set; } = null!;

    public string SourceName { get; private set; } = "";

    public IReadOnlyList<LocalText> Trouble { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await queries.ConflictAsync(id, cancellationToken) is not { } item)
            return NotFound();
        Item = item;
        Meta = new PageMeta(item.ProductName);
        SourceName = (await queries.SubscriptionsAsync(cancellationToken))
            .FirstOrDefault(feed => RegisterSource.Feed(feed.Id).Name == item.Source)?.Name ?? T["Nguồn", "The source"];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? answer, string? reason, CancellationToken cancellationToken)
    {
        reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        if (answer is not ("take" or "keep") || reason?.Length > LongestReason)
            return BadRequest();
        MatchAnswer decision = answer == "take" ? new MatchAnswer.Take(reason) : new MatchAnswer.Keep(reason);
        switch (await settle.HandleAsync(new SettleMatchCommand(id, decision, actor.Actor), cancellationToken))
        {
            case SettleMatchResult.Settled or SettleMatchResult.AlreadySettled:
                return SeeOther(In($"/office/dong-bo/xung-dot/{id}"));
            case SettleMatchResult.Refused refused:
                Trouble = refused.Reasons;
                return await OnGetAsync(id, cancellationToken);
            case SettleMatchResult.NotFound:
                return NotFound();
            case var unknown:
                throw new UnreachableException($"No page for {unknown}.");
        }
    }
}
