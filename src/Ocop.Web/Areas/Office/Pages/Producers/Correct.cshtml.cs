using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Places;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Acts;
using Ocop.Web.Accounts;
using Ocop.Web.Areas.Office.Register;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Producers;

/// <summary>Corrects what the office keeps of a producer, with the reason.</summary>
public sealed class CorrectModel(CatalogDbContext db, RegisterQueries register, CorrectProducer correct, PlaceDirectory places, CurrentActor actor)
    : OfficePage, IProducerFormPage
{
    [BindProperty]
    public ProducerForm Form { get; set; } = new();

    public PlacesToday Places { get; private set; } = null!;

    public Producer Producer { get; private set; } = null!;

    /// <summary>Set on the page that answers 409.</summary>
    public ActConflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        Form = ProducerForm.Of(Producer, Places, await register.RevisionOfAsync(Producer.Id, cancellationToken));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        var reader = new FormReader(ModelState, T);
        var reason = reader.Text(nameof(Form.Reason), Form.Reason, 1000, isNeeded: true);
        if (Form.Read(reader, Places, T) is not { } facts)
            return Page();
        var command = new CorrectProducerCommand(Producer.Id, facts, Form.IsPublic, Form.Revision, actor.Actor, reason!);
        switch (await correct.HandleAsync(command, cancellationToken))
        {
            case CorrectProducerResult.Done:
                return SeeOther(In($"/office/chu-the/{id}?da=sua"));
            case CorrectProducerResult.Refused refused:
                refused.Breaches.AddTo(ModelState, T);
                return Page();
            case CorrectProducerResult.Conflict conflict when conflict.Current == facts && Producer.Publication is not null == Form.IsPublic:
                return SeeOther(In($"/office/chu-the/{id}?da=sua")); // the same form sent twice
            case CorrectProducerResult.Conflict conflict:
                var latest = EventWords.Steps(await register.HistoryOfAsync(Producer.Id, cancellationToken), T).Take(1).SingleOrDefault();
                Conflict = new ActConflict(latest, RecordWords.Differences(conflict.Current, facts, T));
                Form.Revision = conflict.Revision;
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        Meta = new PageMeta(T["Sửa chủ thể", "Correct a producer"]);
        Places = await places.GetAsync(cancellationToken);
        var key = new ProducerId(id);
        if (await db.Producers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == key, cancellationToken) is not { } found)
            return false;
        Producer = found;
        return true;
    }
}
