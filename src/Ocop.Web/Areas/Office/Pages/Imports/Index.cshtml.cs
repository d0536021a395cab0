using Microsoft.AspNetCore.Mvc;
using Ocop.Catalog;
using Ocop.Catalog.Register.Import;
using Ocop.Catalog.Register.Import.Files;
using Ocop.Web.Accounts;
using Ocop.Web.Areas.Office.Lists;
using Ocop.Web.Components;
using Ocop.Web.Jobs;

namespace Ocop.Web.Areas.Office.Pages.Imports;

/// <summary>Upload of an annex, and the list of what was imported before.</summary>
[RequestSizeLimit(MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxRequest)]
public sealed class IndexModel(CatalogDbContext db, UploadImport upload, CurrentActor current, ImportWorker worker, AnnexSamples samples) : OfficeListPage
{
    // The file itself and the other fields of the form
    private const int MaxRequest = FileLimits.MaxBytes + (1 << 20);

    [BindProperty]
    public HintForm Hints { get; set; } = new();

    [BindProperty]
    public IFormFile? Annex { get; set; }

    public IReadOnlyList<AnnexSample> Samples => samples.All;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Annex is null or { Length: 0 })
            ModelState.AddModelError(nameof(Annex), T["Chọn tệp phụ lục: .xlsx hoặc .csv", "Choose the annex: .xlsx or .csv"]);
        else if (Annex.Length > FileLimits.MaxBytes)
            ModelState.AddModelError(nameof(Annex), T["Tệp lớn quá 10 MB", "The file is larger than 10 MB"]);
        if (Hints.Read(nameof(Hints), ModelState, T) is not { } hints || Annex is null)
            return await ShowAsync(cancellationToken);

        await using var file = Annex.OpenReadStream();
        switch (await upload.HandleAsync(new UploadImportCommand(file, Annex.FileName, hints, current.Actor), cancellationToken))
        {
            case UploadImportResult.Accepted accepted:
                worker.Wake();
                return SeeOther(In($"/office/nhap/{accepted.Id}"));
            case UploadImportResult.Known known:
                return SeeOther(In($"/office/nhap/{known.Id}?da-co=1"));
            default:
                ModelState.AddModelError(nameof(Annex), T["Tệp lớn quá 10 MB", "The file is larger than 10 MB"]);
                return await ShowAsync(cancellationToken);
        }
    }

    private Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Meta = new PageMeta(T["Nhập quyết định", "Import a decision"]);
        return ListAsync(ImportList.Of(T), db.Imports(), cancellationToken);
    }
}
