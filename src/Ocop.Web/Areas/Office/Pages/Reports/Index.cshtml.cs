using Microsoft.AspNetCore.Mvc;
using Ocop.Catalog;
using Ocop.Catalog.Places;
using Ocop.Catalog.Reports;
using Ocop.Web.Areas.Office.Lists;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Reports;

/// <summary>The issued reports, and the way to a new one.</summary>
public sealed class IndexModel(CatalogDbContext db, PlaceDirectory places, TimeProvider clock) : OfficeListPage
{
    public PlacesToday Places { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Meta = new PageMeta(T["Báo cáo", "Reports"]);
        Today = VietnamCalendar.Today(clock);
        Places = await places.GetAsync(cancellationToken);
        var rows = db.Reports.Select(report => new ReportRow
        {
            Id = report.Id,
            Year = report.Year,
            Span = report.Span,
            ProvinceCode = report.ProvinceCode,
            IssuedAt = report.IssuedAt,
            IssuedBy = report.IssuedBy,
        });
        return await ListAsync(ReportList.Of(Places, T), rows, cancellationToken);
    }
}
