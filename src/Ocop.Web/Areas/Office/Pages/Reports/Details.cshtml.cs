using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Reports;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Reports;

/// <summary>An issued report: what was kept that day, as a page to print and as a workbook.</summary>
public sealed class DetailsModel(CatalogDbContext db) : OfficePage
{
    public Report Report { get; private set; } = null!;

    public bool IsJustIssued { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string? xuat, string? da, CancellationToken cancellationToken)
    {
        if (await db.Reports.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } found)
            return NotFound();
        Report = found;
        IsJustIssued = da == "phat-hanh";
        Meta = new PageMeta(ReportWords.Title(found.Content, T));
        return xuat switch
        {
            null => Page(),
            "xlsx" => new ReportFile(found, T),
            _ => NotFound(),
        };
    }
}
