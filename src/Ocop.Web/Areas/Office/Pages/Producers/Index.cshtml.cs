using Microsoft.AspNetCore.Mvc;
using Ocop.Catalog;
using Ocop.Catalog.Places;
using Ocop.Catalog.Producers;
using Ocop.Web.Areas.Office.Lists;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Producers;

public sealed class IndexModel(CatalogDbContext db, PlaceDirectory places, TimeProvider clock) : OfficeListPage
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Meta = new PageMeta(T["Chủ thể", "Producers"]);
        return await ListAsync(ProducerList.Of(await places.GetAsync(cancellationToken), T), db.ProducersOn(VietnamCalendar.Today(clock)), cancellationToken);
    }
}
