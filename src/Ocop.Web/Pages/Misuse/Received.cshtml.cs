using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Ocop.Catalog.Misuse;
using Ocop.Web.Components;
using Ocop.Web.Security;
using Ocop.Web.Shop;

namespace Ocop.Web.Pages.Misuse;

/// <summary>Thanks, with the number and what happens next; later, how far the case has come. Shows nothing that was told.</summary>
[EnableRateLimiting(RateLimits.Report)]
public sealed class ReceivedModel(MisuseQueries cases) : PersonalPage
{
    public MisuseReceipt Receipt { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellationToken)
    {
        if (CaseNumber.Normalise(number) is not { } normal || await cases.ReceiptAsync(normal, cancellationToken) is not { } receipt)
            return NotFound();
        Receipt = receipt;
        Meta = new PageMeta(T["Phản ánh đã nhận", "Report received"]) { NoIndex = true };
        return Page();
    }
}
