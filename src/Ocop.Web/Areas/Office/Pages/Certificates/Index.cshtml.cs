using Microsoft.AspNetCore.Mvc;
using Ocop.Catalog;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Places;
using Ocop.Web.Areas.Office.Lists;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Certificates;

public sealed class IndexModel(CatalogDbContext db, PlaceDirectory places, TimeProvider clock) : OfficeListPage
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Meta = new PageMeta(T["Giấy chứng nhận", "Certificates"]);
        var today = VietnamCalendar.Today(clock);
        var list = CertificateList.Of(await places.GetAsync(cancellationToken), today, T);
        return await ListAsync(list, db.RegisterOn(today), cancellationToken);
    }
}
