using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Register.Feed;
using Ocop.Web.Areas.Office.Lists;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Sync;

/// <summary>The history of runs of all sources.</summary>
public sealed class RunsModel(SyncQueries queries, CatalogDbContext db, TimeProvider clock) : OfficeListPage
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Meta = new PageMeta(T["Các lần đồng bộ", "Runs"]);
        var feeds = await queries.SubscriptionsAsync(cancellationToken);
        return await ListAsync(RunList.Of(feeds, clock.GetUtcNow(), T), RunList.Rows(db, null).AsNoTracking(), cancellationToken);
    }
}
