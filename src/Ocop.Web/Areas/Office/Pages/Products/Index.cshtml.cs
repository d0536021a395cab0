using Microsoft.AspNetCore.Mvc;
using Ocop.Catalog;
using Ocop.Catalog.Places;
using Ocop.Catalog.Products;
using Ocop.Web.Areas.Office.Lists;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Products;

public sealed class IndexModel(CatalogDbContext db, PlaceDirectory places, TimeProvider clock) : OfficeListPage
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Meta = new PageMeta(T["Sản phẩm", "Products"]);
        return await ListAsync(ProductList.Of(await places.GetAsync(cancellationToken), T), db.ProductsOn(VietnamCalendar.Today(clock)), cancellationToken);
    }
}
