using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Ocop.Catalog;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Misuse;
using Ocop.Web.Accounts;
using Ocop.Web.Components;
using Ocop.Web.Pages.Misuse;

namespace Ocop.Web.Areas.Office.Pages.Misuse;

/// <summary>One case: what was told, what has been done, and the next step.</summary>
public sealed class DetailsModel(
    MisuseQueries cases, MoveCase move, AssignCase assign, NoteCase note, CurrentActor actor, TimeProvider clock) : OfficePage
{
    public MisuseDetails Found { get; private set; } = null!;

    public MisuseCase Case => Found.Case;

    /// <summary>Of the certificate named, today.</summary>
    public CertificateStatus? Status { get; private set; }

    public bool IsMine => Case.AssignedTo == actor.AccountId;

    /// <summary>Why the last act was not taken.</summary>
    public string? Trouble { get; private set; }

    /// <summary>As typed, when it was not taken.</summary>
    public string? Note { get; private set; }

    public MisuseOutcome? Outcome { get; private set; }

    public IEnumerable<SelectListItem> Outcomes =>
    [
        new(T["Chọn", "Choose"], ""),
        .. Enum.GetValues<MisuseOutcome>().Select(value => new SelectListItem(MisuseWords.Outcome(value, T), value.ToString(), value == Outcome)),
    ];

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) => ShowAsync(id, cancellationToken);

    public Task<IActionResult> OnPostAssignAsync(Guid id, int version, CancellationToken cancellationToken) =>
        AnswerAsync(id, assign.HandleAsync(new AssignCaseCommand(id, version, actor.AccountId, actor.Actor), cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostNoteAsync(Guid id, int version, string? text, CancellationToken cancellationToken)
    {
        Note = text;
        return AnswerAsync(id, note.HandleAsync(new NoteCaseCommand(id, version, text, actor.Actor), cancellationToken), cancellationToken);
    }

    public async Task<IActionResult> OnPostMoveAsync(Guid id, int version, MisuseAct? act, MisuseOutcome? outcome, string? text, CancellationToken cancellationToken)
    {
        if (act is not { } step || !Enum.IsDefined(step) || (outcome is { } end && !Enum.IsDefined(end)))
            return BadRequest();
        (Note, Outcome) = (text, outcome);
        return await AnswerAsync(id, move.HandleAsync(new MoveCaseCommand(id, version, step, outcome, text, actor.Actor), cancellationToken), cancellationToken);
    }

    private async Task<IActionResult> AnswerAsync(Guid id, Task<CaseActResult> act, CancellationToken cancellationToken)
    {
        switch (await act)
        {
            case CaseActResult.Done:
                return SeeOther(In($"/office/phan-anh/{id}"));
            case CaseActResult.NotFound:
                return NotFound();
            case CaseActResult.Changed:
                Trouble = T["Có người vừa làm gì đó với vụ này. Xem lại rồi làm lại.", "Somebody has just acted on this case. Look again, then repeat."];
                break;
            case CaseActResult.Refused refused:
                Trouble = T.Of(refused.Reason);
                break;
            case var unknown:
                throw new UnreachableException($"No page for {unknown}.");
        }

        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await ShowAsync(id, cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(id, cancellationToken) is not { } found)
            return NotFound();
        Found = found;
        Status = found.Certificate?.StatusOn(VietnamCalendar.Today(clock));
        Meta = new PageMeta(T[$"Phản ánh {found.Case.Number}", $"Report {found.Case.Number}"]);
        return Page();
    }
}
