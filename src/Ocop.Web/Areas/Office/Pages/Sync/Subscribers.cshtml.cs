using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Places;
using Ocop.Web.Areas.Office.Lists;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Sync;

/// <summary>The administrations that read this register, or did.</summary>
public sealed class SubscribersModel(CatalogDbContext db, PlaceDirectory places) : OfficeListPage
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Meta = new PageMeta(T["Đơn vị đọc sổ này", "Who reads this register"]);
        return await ListAsync(SubscriberList.Of(await places.GetAsync(cancellationToken), T), db.FeedSubscribers.AsNoTracking(), cancellationToken);
    }
}
