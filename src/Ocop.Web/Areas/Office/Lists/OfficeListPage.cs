using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;

namespace Ocop.Web.Areas.Office.Lists;

/// <summary>An office page that is a list. Its view draws <c>&lt;partial name="_OfficeList" model="Model.View" /&gt;</c>.</summary>
public abstract class OfficeListPage : OfficePage
{
    public OfficeListView View { get; private set; } = null!;

    /// <summary>Answers with the page, with a file when <c>?xuat=</c> asks for one, or with 404 for what the list does not have.</summary>
    protected async Task<IActionResult> ListAsync<TRow>(OfficeList<TRow> list, IQueryable<TRow> rows, CancellationToken cancellationToken)
    {
        var address = new ListAddress(Request, [.. list.Filters.Select(filter => filter.Key)]);
        if (list.Ask(rows, address) is not { } asked)
            return NotFound();
        switch (address[ListAddress.Export])
        {
            case null:
                break;
            case (ListExport<TRow>.Xlsx or ListExport<TRow>.Csv) and var format:
                var clock = HttpContext.RequestServices.GetRequiredService<TimeProvider>();
                return new ListExport<TRow>(list, asked.AsAsyncEnumerable(), format, T, VietnamCalendar.Today(clock));
            default:
                return NotFound();
        }

        var chosen = HttpContext.RequestServices.GetRequiredService<ColumnChoice>().Of(list.Name);
        if (await list.ReadAsync(asked, address, chosen, T, cancellationToken) is not { } view)
            return NotFound();
        View = view;
        return Page();
    }
}
