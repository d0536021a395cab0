using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Reports;
using Ocop.Commerce.Orders;
using Ocop.Web.Hosting;

namespace Ocop.Web.Areas.Office.Pages.Reports;

/// <summary>Brings together what the shop sold and where it comes from: only here are both modules known.</summary>
public sealed class ReportSalesReader(SalesQueries sales, CatalogDbContext catalog, OcopOptions options, TimeProvider clock)
{
    /// <summary>Null when no order of the period was completed: then nothing is known.</summary>
    public async Task<ReportSales?> ReadAsync(ReportPeriod period, string? province, CancellationToken cancellationToken)
    {
        var until = period.CountedUntil(VietnamCalendar.Today(clock)).AddDays(1);
        var sold = await sales.CompletedAsync(VietnamCalendar.StartOf(period.From), VietnamCalendar.StartOf(until), cancellationToken);
        if (province is not null && sold.Count > 0)
        {
            var own = (await catalog.Products.Where(row => row.ProvinceCode == province).Select(row => row.Id).ToListAsync(cancellationToken)).ToHashSet();
            sold.RemoveAll(row => !own.Contains(row.ProductId));
        }

        return sold.Count == 0 ? null : new ReportSales(sold.Select(row => row.OrderId).Distinct().Count(), sold.Sum(row => row.Dong), options.Demo);
    }
}
