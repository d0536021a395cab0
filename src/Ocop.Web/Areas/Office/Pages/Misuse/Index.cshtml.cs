using Microsoft.AspNetCore.Mvc;
using Ocop.Catalog;
using Ocop.Catalog.Misuse;
using Ocop.Web.Accounts;
using Ocop.Web.Areas.Office.Lists;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Misuse;

public sealed class IndexModel(CatalogDbContext db, CurrentActor actor) : OfficeListPage
{
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Meta = new PageMeta(T["Phản ánh", "Reports of misuse"]);
        return ListAsync(MisuseList.Of(actor.AccountId, T), db.MisuseList(), cancellationToken);
    }
}
