using Microsoft.AspNetCore.Mvc;
using Ocop.Catalog;
using Ocop.Catalog.Register.Matching;
using Ocop.Web.Areas.Office.Lists;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Matching;

/// <summary>The questions that wait for a person; with a state asked for, the decided ones too.</summary>
public sealed class IndexModel(CatalogDbContext db) : OfficeListPage
{
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Meta = new PageMeta(T["Khớp sổ", "Match records"]);
        var rows = db.MatchRows();
        return ListAsync(
            MatchList.Of(T),
            Request.Query.ContainsKey(MatchList.State) ? rows : rows.Where(row => row.Decision == MatchDecision.Open),
            cancellationToken);
    }
}
