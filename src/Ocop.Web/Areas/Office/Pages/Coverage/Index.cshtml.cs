using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Places;
using Ocop.Web.Areas.Office.Lists;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Coverage;

/// <summary>Which communes have a product in force and which have none: by province, then commune by commune.</summary>
public sealed class IndexModel(CatalogDbContext db, PlaceDirectory places, TimeProvider clock) : OfficeListPage
{
    public PlacesToday Places { get; private set; } = null!;

    /// <summary>By name of the province; empty when the list is narrowed.</summary>
    public IReadOnlyList<ProvinceCoverage> Provinces { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Meta = new PageMeta(T["Độ phủ theo xã", "Coverage by commune"]);
        var today = VietnamCalendar.Today(clock);
        Places = await places.GetAsync(cancellationToken);
        var answer = await ListAsync(CoverageList.Of(Places, T), db.CoverageOn(today), cancellationToken);
        if (View is { IsFiltered: false, Pager.Current: 1 })
        {
            var counts = (await db.ProvinceCoverageOn(today).ToListAsync(cancellationToken)).ToDictionary(row => row.ProvinceCode);
            Provinces = [.. Places.Provinces.Select(province => counts.GetValueOrDefault(province.Code) ?? new ProvinceCoverage(province.Code, 0, 0))];
        }

        return answer;
    }
}
