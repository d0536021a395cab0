using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Places;
using Ocop.Catalog.Products;
using Ocop.Catalog.Register;
using Ocop.Web.Areas.Office.Register;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Products;

/// <summary>A product with its certificates and the whole history of its ranks.</summary>
public sealed class DetailsModel(CatalogDbContext db, RegisterQueries register, PlaceDirectory places, TimeProvider clock) : OfficePage
{
    public Product Product { get; private set; } = null!;

    public string? ProducerName { get; private set; }

    public string Place { get; private set; } = "";

    public IReadOnlyList<RegisterRow> Certificates { get; private set; } = [];

    public IReadOnlyList<HistoryStep> History { get; private set; } = [];

    public string? JustDone { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string? da, CancellationToken cancellationToken)
    {
        var key = new ProductId(id);
        if (await db.Products.AsNoTracking().SingleOrDefaultAsync(row => row.Id == key, cancellationToken) is not { } found)
            return NotFound();
        Product = found;
        Meta = new PageMeta(T.Of(found.Name));
        JustDone = RecordNotice.Of(da, T);
        ProducerName = await db.Producers.Where(row => row.Id == found.ProducerId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken);
        Place = (await places.GetAsync(cancellationToken)).Line(found.CommuneCode, found.ProvinceCode);
        Certificates = await db.RegisterOn(VietnamCalendar.Today(clock))
            .Where(row => row.ProductId == key)
            .OrderByDescending(row => row.ValidFrom).ThenBy(row => row.Id)
            .Take(50)
            .ToListAsync(cancellationToken);
        History = EventWords.Steps(await register.HistoryOfAsync(key, cancellationToken), T, withLinks: true);
        return Page();
    }
}
