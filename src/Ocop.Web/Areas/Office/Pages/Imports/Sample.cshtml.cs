using Microsoft.AspNetCore.Mvc;

namespace Ocop.Web.Areas.Office.Pages.Imports;

/// <summary>Hands out the template and the sample annexes.</summary>
public sealed class SampleModel(AnnexSamples samples) : OfficePage
{
    public IActionResult OnGet(string name) => samples.PathOf(name) is { } path && System.IO.File.Exists(path)
        ? PhysicalFile(path, name.EndsWith(".csv", StringComparison.Ordinal) ? "text/csv" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name)
        : NotFound();
}
