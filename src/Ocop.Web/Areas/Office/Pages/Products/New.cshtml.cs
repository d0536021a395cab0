using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Places;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Acts;
using Ocop.Web.Accounts;
using Ocop.Web.Areas.Office.Register;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Products;

/// <summary>Enters a product by hand.</summary>
public sealed class NewModel(CatalogDbContext db, CreateProduct create, PlaceDirectory places, CurrentActor actor) : OfficePage, IProductFormPage
{
    [BindProperty]
    public ProductForm Form { get; set; } = new();

    public PlacesToday Places { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var reader = new FormReader(ModelState, T);
        if (await Form.ReadAsync(reader, db, Places, T, cancellationToken) is not { } facts)
            return Page();
        // The same name from the same maker and place is the same product: also what a double click sends
        var same = await db.Products
            .Where(row => row.Name.Vi == facts.Name.Vi && row.ProducerId == facts.ProducerId && row.CommuneCode == facts.CommuneCode && row.ProvinceCode == facts.ProvinceCode)
            .Select(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        if (same != default)
            return SeeOther(In($"/office/san-pham/{same}?da=ghi"));
        switch (await create.HandleAsync(new CreateProductCommand(facts, Form.IsPublic, actor.Actor), cancellationToken))
        {
            case RegisterActResult.Done done:
                return SeeOther(In($"/office/san-pham/{done.Id}?da=ghi"));
            case RegisterActResult.Refused refused:
                refused.Breaches.AddTo(ModelState, T);
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Meta = new PageMeta(T["Ghi sản phẩm mới", "New product"]);
        Places = await places.GetAsync(cancellationToken);
    }
}
