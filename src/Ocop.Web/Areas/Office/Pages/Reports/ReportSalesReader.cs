using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Reports;
using Ocop.Commerce.Orders;
using Ocop.Web.Hosting;

namespace Ocop.Web.Areas.Office.Pages.Reports;

/// <summary>Brings together what the shop sold and where it comes from: only here are both modules known.</summary>
public sealed class ReportSalesReader(SalesQueries sales, CatalogDbContext catalog, OcopOptions options, TimeProvider clock)
{
    /// <summary>The goods of the orders completed in the period, each at the place where its product is counted.</summary>
    /// <param name="period">Counted up to today at the latest.</param>
    /// <param name="province">Null for the whole country.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<ReportTrade> ReadAsync(ReportPeriod period, string? province, CancellationToken cancellationToken)
    {
        var until = period.CountedUntil(VietnamCalendar.Today(clock)).AddDays(1);
        var sold = await sales.CompletedAsync(VietnamCalendar.StartOf(period.From), VietnamCalendar.StartOf(until), cancellationToken);
        if (sold.Count == 0)
            return new ReportTrade([], options.Demo);
        var products = await catalog.Products.Where(row => province == null || row.ProvinceCode == province)
            .Select(row => new { row.Id, row.ProvinceCode, row.CommuneCode })
            .ToDictionaryAsync(row => row.Id, cancellationToken);
        return new ReportTrade(
        [
            .. from row in sold
               let product = products.GetValueOrDefault(row.ProductId)
               where product is not null
               select new ReportSale(product.ProvinceCode, product.CommuneCode, row.OrderId.Value, row.Dong),
        ], options.Demo);
    }
}
