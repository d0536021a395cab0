using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Places;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Acts;
using Ocop.Web.Accounts;
using Ocop.Web.Areas.Office.Register;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Producers;

/// <summary>Enters a producer by hand.</summary>
public sealed class NewModel(CatalogDbContext db, CreateProducer create, PlaceDirectory places, CurrentActor actor) : OfficePage, IProducerFormPage
{
    [BindProperty]
    public ProducerForm Form { get; set; } = new();

    public PlacesToday Places { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Form.Read(new FormReader(ModelState, T), Places, T) is not { } facts)
            return Page();
        // The same name at the same place is the same producer: also what a double click sends
        var same = await db.Producers
            .Where(row => row.Name == facts.Name && row.CommuneCode == facts.CommuneCode && row.ProvinceCode == facts.ProvinceCode)
            .Select(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        if (same != default)
            return SeeOther(In($"/office/chu-the/{same}?da=ghi"));
        switch (await create.HandleAsync(new CreateProducerCommand(facts, Form.IsPublic, actor.Actor), cancellationToken))
        {
            case RegisterActResult.Done done:
                return SeeOther(In($"/office/chu-the/{done.Id}?da=ghi"));
            case RegisterActResult.Refused refused:
                refused.Breaches.AddTo(ModelState, T);
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Meta = new PageMeta(T["Ghi chủ thể mới", "New producer"]);
        Places = await places.GetAsync(cancellationToken);
    }
}
