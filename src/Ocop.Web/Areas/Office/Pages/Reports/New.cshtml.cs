using Microsoft.AspNetCore.Mvc;
using Ocop.Catalog;
using Ocop.Catalog.Places;
using Ocop.Catalog.Reports;
using Ocop.Web.Accounts;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Reports;

/// <summary>A report as it would read today, and the button that makes its numbers stand.</summary>
public sealed class NewModel(IssueReport issue, ReportSalesReader sales, PlaceDirectory places, CurrentActor actor, TimeProvider clock) : OfficePage
{
    public ReportContent Draft { get; private set; } = null!;

    /// <summary>The key of this form: sent twice, it issues one report.</summary>
    public Guid Key { get; } = Guid.CreateVersion7();

    [BindProperty(Name = "ky", SupportsGet = true)]
    public string? Span { get; set; }

    [BindProperty(Name = "nam", SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(Name = "tinh", SupportsGet = true)]
    public string? Province { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await PeriodAsync(cancellationToken) is not { } period)
            return NotFound();
        Draft = await issue.CountAsync(period, Province, await sales.ReadAsync(period, Province, cancellationToken), cancellationToken);
        Meta = new PageMeta(ReportWords.Title(Draft, T));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid key, CancellationToken cancellationToken)
    {
        if (await PeriodAsync(cancellationToken) is not { } period || key == Guid.Empty)
            return NotFound();
        var trade = await sales.ReadAsync(period, Province, cancellationToken);
        await issue.HandleAsync(new IssueReportCommand(key, period, Province, trade, actor.Actor), cancellationToken);
        return SeeOther(In($"/office/bao-cao/{key}?da=phat-hanh"));
    }

    private async Task<ReportPeriod?> PeriodAsync(CancellationToken cancellationToken)
    {
        ReportSpan? span = Span switch { "nam" => ReportSpan.Year, "sau-thang" => ReportSpan.Half, _ => null };
        if (span is null || Year is < ReportPeriod.FirstYear or > 2099)
            return null;
        var period = new ReportPeriod(Year, span.Value);
        var isKnown = Province is null || (await places.GetAsync(cancellationToken)).Province(Province) is not null;
        return isKnown && period.HasBegun(VietnamCalendar.Today(clock)) ? period : null;
    }
}
