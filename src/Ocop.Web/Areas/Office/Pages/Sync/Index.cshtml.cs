using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Register.Feed;
using Ocop.Web.Areas.Office.Lists;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Sync;

/// <summary>The sync in one look: how it is, and the sources.</summary>
public sealed class IndexModel(SyncQueries queries, CatalogDbContext db) : OfficeListPage
{
    public SyncHealth Health { get; private set; } = null!;

    /// <summary>Runs so far.</summary>
    public int Runs { get; private set; }

    /// <summary>Administrations that may read this register today.</summary>
    public int Subscribers { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Meta = new PageMeta(T["Đồng bộ", "Sync"]);
        Health = await queries.HealthAsync(cancellationToken);
        Runs = await db.SyncRuns.CountAsync(cancellationToken);
        Subscribers = await db.FeedSubscribers.CountAsync(row => row.RevokedAt == null, cancellationToken);
        return await ListAsync(FeedList.Of(T), db.FeedSubscriptions.AsNoTracking(), cancellationToken);
    }
}
