using Microsoft.AspNetCore.Mvc;
using Ocop.Web.Accounts;
using Ocop.Web.Areas.Office.Lists;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Audit;

public sealed class IndexModel(AccountsDbContext db) : OfficeListPage
{
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Meta = new PageMeta(T["Nhật ký", "Audit log"]);
        return ListAsync(AuditList.Of(T), db.AllAudit, cancellationToken);
    }
}
