using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Places;
using Ocop.Catalog.Products;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Acts;
using Ocop.Web.Accounts;
using Ocop.Web.Areas.Office.Register;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Products;

/// <summary>Corrects what the office keeps of a product, with the reason.</summary>
public sealed class CorrectModel(CatalogDbContext db, RegisterQueries register, CorrectProduct correct, PlaceDirectory places, CurrentActor actor)
    : OfficePage, IProductFormPage
{
    [BindProperty]
    public ProductForm Form { get; set; } = new();

    public PlacesToday Places { get; private set; } = null!;

    public Product Product { get; private set; } = null!;

    /// <summary>Set on the page that answers 409.</summary>
    public ActConflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        var producer = await db.Producers.Where(row => row.Id == Product.ProducerId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken);
        Form = ProductForm.Of(Product, producer, Places, await register.RevisionOfAsync(Product.Id, cancellationToken));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        var reader = new FormReader(ModelState, T);
        var reason = reader.Text(nameof(Form.Reason), Form.Reason, 1000, isNeeded: true);
        if (await Form.ReadAsync(reader, db, Places, T, cancellationToken) is not { } facts)
            return Page();
        var command = new CorrectProductCommand(Product.Id, facts, Form.IsPublic, Form.Revision, actor.Actor, reason!);
        switch (await correct.HandleAsync(command, cancellationToken))
        {
            case CorrectProductResult.Done:
                return SeeOther(In($"/office/san-pham/{id}?da=sua"));
            case CorrectProductResult.Refused refused:
                refused.Breaches.AddTo(ModelState, T);
                return Page();
            case CorrectProductResult.Conflict conflict when conflict.Current == facts && Product.Publication is not null == Form.IsPublic:
                return SeeOther(In($"/office/san-pham/{id}?da=sua")); // the same form sent twice
            case CorrectProductResult.Conflict conflict:
                var latest = EventWords.Steps(await register.HistoryOfAsync(Product.Id, cancellationToken), T).Take(1).SingleOrDefault();
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
        Meta = new PageMeta(T["Sửa sản phẩm", "Correct a product"]);
        Places = await places.GetAsync(cancellationToken);
        var key = new ProductId(id);
        if (await db.Products.AsNoTracking().SingleOrDefaultAsync(row => row.Id == key, cancellationToken) is not { } found)
            return false;
        Product = found;
        return true;
    }
}
