using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Places;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Catalog.Register;
using Ocop.Web.Areas.Office.Register;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Producers;

/// <summary>A producer with its products and the history of what the office keeps of it.</summary>
public sealed class DetailsModel(CatalogDbContext db, RegisterQueries register, PlaceDirectory places, TimeProvider clock) : OfficePage
{
    private const int ShownProducts = 50;

    public Producer Producer { get; private set; } = null!;

    public string Place { get; private set; } = "";

    public IReadOnlyList<ProductRegisterRow> Products { get; private set; } = [];

    public IReadOnlyList<HistoryStep> History { get; private set; } = [];

    public string? JustDone { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string? da, CancellationToken cancellationToken)
    {
        var key = new ProducerId(id);
        if (await db.Producers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == key, cancellationToken) is not { } found)
            return NotFound();
        Producer = found;
        Meta = new PageMeta(found.Name);
        JustDone = RecordNotice.Of(da, T);
        Place = (await places.GetAsync(cancellationToken)).Line(found.CommuneCode, found.ProvinceCode);
        Products = await db.ProductsOn(VietnamCalendar.Today(clock)).Where(row => row.ProducerId == key).OrderBy(row => row.Slug).Take(ShownProducts).ToListAsync(cancellationToken);
        History = EventWords.Steps(await register.HistoryOfAsync(key, cancellationToken), T);
        return Page();
    }
}
