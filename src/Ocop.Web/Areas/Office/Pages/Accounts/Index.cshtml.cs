using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Ocop.Web.Accounts.Access;
using Ocop.Web.Accounts.Admin;
using Ocop.Web.Areas.Office.Lists;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Accounts;

[Authorize(Policy = Policies.Admin)]
public sealed class IndexModel(AccountQueries accounts, TimeProvider clock) : OfficeListPage
{
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Meta = new PageMeta(T["Tài khoản", "Accounts"]);
        return ListAsync(AccountList.Of(clock.GetUtcNow(), T), accounts.Rows(), cancellationToken);
    }
}
