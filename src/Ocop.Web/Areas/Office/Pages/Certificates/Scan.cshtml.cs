using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Ocop.Catalog;
using Ocop.Catalog.Register;

namespace Ocop.Web.Areas.Office.Pages.Certificates;

/// <summary>Hands out the scanned paper of a decision: only as a download, and inert should a browser open it after all.</summary>
public sealed class ScanModel(CatalogDbContext db, DecisionScans scans) : OfficePage
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var scan = await db.Decisions.Where(row => row.Id == id).Select(row => row.Scan).SingleOrDefaultAsync(cancellationToken);
        if (scan is null || scans.Open(scan.Hash) is not { } file)
            return NotFound();
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(scan.FileName);
        Response.Headers.ContentDisposition = disposition.ToString();
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        Response.Headers.XContentTypeOptions = "nosniff";
        return File(file, "application/pdf");
    }
}
