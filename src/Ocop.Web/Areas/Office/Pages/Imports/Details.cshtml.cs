using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Import;
using Ocop.Web.Accounts;
using Ocop.Web.Areas.Office.Lists;
using Ocop.Web.Components;
using Ocop.Web.Jobs;

namespace Ocop.Web.Areas.Office.Pages.Imports;

/// <summary>One import: how far it has come, what it would do, what it has done, and the officer's word on it.</summary>
public sealed class DetailsModel(CatalogDbContext db, ChangeImport change, CurrentActor current, ImportWorker worker, TimeProvider clock) : OfficePage
{
    private const int PageSize = 50;
    private const string Filter = "loc";
    private const string ChoicePrefix = "quyet-";

    public RegisterImport Import { get; private set; } = null!;

    public IReadOnlyList<RegisterImportRow> Rows { get; private set; } = [];

    public PlannedOutcome? Shown { get; private set; }

    public Pager Pager { get; private set; } = null!;

    public ListAddress Address { get; private set; } = null!;

    /// <summary>The officer uploaded this very file again.</summary>
    public bool WasKnown => Request.Query.ContainsKey("da-co");

    /// <summary>Somebody else was quicker.</summary>
    public bool HasMoved => Request.Query.ContainsKey("da-doi");

    [BindProperty]
    public HintForm Hints { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public bool Sure { get; set; }

    public bool IsWorking => Import.State is ImportState.Waiting or ImportState.Confirmed or ImportState.Undoing;

    public bool IsDone => Import.State is ImportState.Applied or ImportState.Undoing or ImportState.Undone;

    /// <summary>Rows that would be written, conflicts taken among them.</summary>
    public int ToWrite => Import.Tally.New + Import.Tally.Changed;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        if (Address[ListAddress.Export] is { } format)
            return format is ListExport<RegisterImportRow>.Xlsx or ListExport<RegisterImportRow>.Csv
                ? new ListExport<RegisterImportRow>(RowReport.Of(IsDone), Filtered().OrderBy(row => row.Position).AsAsyncEnumerable(), format, T, VietnamCalendar.Today(clock))
                : NotFound();
        if (Request.Headers.ContainsKey("HX-Request") && !IsWorking)
            Response.Headers["HX-Refresh"] = "true"; // the bar has done its work: show the whole page
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!Sure)
        {
            await change.ChooseAsync(id, Choices(), cancellationToken); // what was decided is not lost
            ModelState.AddModelError(nameof(Sure), T["Hãy đối chiếu với bản có dấu rồi đánh dấu ô này", "Compare it with the stamped copy, then tick this box"]);
            return await LoadAsync(id, cancellationToken) ? Page() : NotFound();
        }

        var result = await change.ConfirmAsync(id, Version, Choices(), current.Actor, cancellationToken);
        worker.Wake();
        return Answer(id, result);
    }

    public async Task<IActionResult> OnPostKeepAsync(Guid id, string? back, CancellationToken cancellationToken)
    {
        await change.ChooseAsync(id, Choices(), cancellationToken);
        return SeeOther(back is not null && Url.IsLocalUrl(back) ? back : In($"/office/nhap/{id}"));
    }

    public async Task<IActionResult> OnPostDiscardAsync(Guid id, CancellationToken cancellationToken) =>
        Answer(id, await change.DiscardAsync(id, Version, current.Actor, cancellationToken));

    public async Task<IActionResult> OnPostReadAgainAsync(Guid id, CancellationToken cancellationToken)
    {
        if (Hints.Read(nameof(Hints), ModelState, T) is not { } hints)
            return await LoadAsync(id, cancellationToken) ? Page() : NotFound();
        var result = await change.ReadAgainAsync(id, Version, hints, cancellationToken);
        worker.Wake();
        return Answer(id, result);
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id, CancellationToken cancellationToken)
    {
        var result = await change.UndoAsync(id, Version, current.Actor, cancellationToken);
        worker.Wake();
        return Answer(id, result);
    }

    public string FilterHref(PlannedOutcome? outcome) => Address.With((Filter, outcome is { } chosen ? ImportWords.Key(chosen) : null));

    /// <summary>The name of the choice of a row in the form.</summary>
    public static string ChoiceName(RegisterImportRow row) => ChoicePrefix + row.Position.ToString(CultureInfo.InvariantCulture);

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.RegisterImports.AsNoTracking().SingleOrDefaultAsync(import => import.Id == id, cancellationToken) is not { } import)
            return false;
        Import = import;
        Meta = new PageMeta(T[$"Nhập {import.FileName}", $"Import of {import.FileName}"]);
        Address = new ListAddress(Request, [Filter]);
        if (Address[Filter] is { } key)
        {
            Shown = Enum.GetValues<PlannedOutcome>().Where(outcome => ImportWords.Key(outcome) == key).Select(outcome => (PlannedOutcome?)outcome).FirstOrDefault();
            if (Shown is null)
                return false;
        }

        if (!HttpMethods.IsPost(Request.Method))
            Hints = HintForm.Of(import.Hints);
        return await LoadRowsAsync(cancellationToken);
    }

    private async Task<bool> LoadRowsAsync(CancellationToken cancellationToken)
    {
        var total = Shown is { } outcome ? Import.Tally.Of(outcome) : Import.Tally.Total;
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var page = 1;
        if (Address[ListAddress.Page] is { } number
            && (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out page) || page < 1 || page > pages))
            return false;
        Pager = new Pager(page, pages, Address.With());
        if (!IsWorking)
            Rows = await Filtered().OrderBy(row => row.Position).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return true;
    }

    private IQueryable<RegisterImportRow> Filtered()
    {
        var rows = db.RegisterImportRows.AsNoTracking().Where(row => row.ImportId == Import.Id);
        return Shown is { } outcome ? rows.Where(row => row.Outcome == outcome) : rows;
    }

    private Dictionary<int, ConflictChoice> Choices()
    {
        var choices = new Dictionary<int, ConflictChoice>();
        foreach (var (name, value) in Request.Form.Where(field => field.Key.StartsWith(ChoicePrefix, StringComparison.Ordinal)))
        {
            if (int.TryParse(name.AsSpan(ChoicePrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var position)
                && Enum.TryParse<ConflictChoice>(value, ignoreCase: false, out var choice) && Enum.IsDefined(choice))
                choices[position] = choice;
        }

        return choices;
    }

    private StatusCodeResult Answer(Guid id, ImportActResult result) => result switch
    {
        ImportActResult.NotFound => NotFound(),
        ImportActResult.Moved => SeeOther(In($"/office/nhap/{id}?da-doi=1")),
        _ => SeeOther(In($"/office/nhap/{id}")),
    };
}
