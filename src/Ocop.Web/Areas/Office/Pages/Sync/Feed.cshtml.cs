using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Register.Feed;
using Ocop.Web.Accounts;
using Ocop.Web.Areas.Office.Lists;
using Ocop.Web.Components;
using Ocop.Web.Language;
using Ocop.Web.Sync;

namespace Ocop.Web.Areas.Office.Pages.Sync;

/// <summary>One source: how it is, run it, test it, pause it.</summary>
public sealed class FeedModel(
    SyncQueries queries, FeedDesk desk, SyncRuns runs, SyncScheduler scheduler, FeedTest tester, CurrentActor actor, CatalogDbContext db, TimeProvider clock) : OfficeListPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public FeedSubscription Feed { get; private set; } = null!;

    public RunProgress Progress { get; private set; } = null!;

    public IReadOnlyList<SetAsideRecord> SetAside { get; private set; } = [];

    public TestVerdict? Test { get; private set; }

    public IEnumerable<string> Rights =>
        Enum.GetValues<FeedRights>().Where(right => FeedForm.Choices.Contains(right) && Feed.Rights.HasFlag(right)).Select(right => SyncWords.Of(right, T));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? await ListRunsAsync(cancellationToken) : NotFound();

    /// <summary>The moving part, asked for again and again while a run is under way.</summary>
    public async Task<IActionResult> OnGetProgressAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Progress.Answer(this) : NotFound();

    public async Task<IActionResult> OnPostRunAsync(CancellationToken cancellationToken)
    {
        if (!await runs.WakeAsync(Id, RunTrigger.Hand, cancellationToken))
            return NotFound();
        scheduler.Wake();
        return Back();
    }

    public async Task<IActionResult> OnPostTestAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
            return NotFound();
        Test = await tester.RunAsync(Feed, T, cancellationToken);
        return await ListRunsAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostPauseAsync(CancellationToken cancellationToken) => ActAsync(desk.PauseAsync(Id, actor.Actor, cancellationToken));

    public Task<IActionResult> OnPostResumeAsync(CancellationToken cancellationToken) => ActAsync(desk.ResumeAsync(Id, actor.Actor, cancellationToken));

    public Task<IActionResult> OnPostAnewAsync(CancellationToken cancellationToken) => ActAsync(desk.ReadAnewAsync(Id, actor.Actor, cancellationToken));

    private async Task<IActionResult> ActAsync(Task<bool> act)
    {
        if (!await act)
            return NotFound();
        scheduler.Wake();
        return Back();
    }

    private StatusCodeResult Back() => SeeOther(In($"/office/dong-bo/nguon/{Id}"));

    private Task<IActionResult> ListRunsAsync(CancellationToken cancellationToken) =>
        ListAsync(RunList.Of(null, clock.GetUtcNow(), T), RunList.Rows(db, Id).AsNoTracking(), cancellationToken);

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await queries.SubscriptionAsync(Id, cancellationToken) is not { } feed)
            return false;
        Feed = feed;
        Meta = new PageMeta(feed.Name);
        var last = await queries.LastRunAsync(Id, cancellationToken);
        Progress = new RunProgress(In($"/office/dong-bo/nguon/{Id}"), last, feed.WokenAt is not null && feed.IsDue(clock.GetUtcNow()));
        SetAside = await queries.SetAsideAsync(Id, null, cancellationToken);
        return true;
    }
}

/// <summary>How far the newest run has come.</summary>
/// <param name="Address">The page that shows it.</param>
/// <param name="IsWaiting">Somebody has asked for a run and it has not begun.</param>
public sealed record RunProgress(string Address, SyncRun? Run, bool IsWaiting)
{
    public bool IsMoving => IsWaiting || Run?.State == RunState.Running;

    /// <summary>The progress as a fragment; once nothing moves any more the whole page is read again, for its lists have changed too.</summary>
    public PartialViewResult Answer(OfficePage page)
    {
        if (!IsMoving)
            page.Response.Headers["HX-Refresh"] = "true";
        return page.Partial("_Progress", this);
    }
}
