using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Ocop.Web.Accounts;
using Ocop.Web.Accounts.Links;
using Ocop.Web.Security;

namespace Ocop.Web.Pages.Account;

/// <summary>Where the letter to a new e-mail address leads.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class NewEmailModel(AccountLinks links, OwnPerson person) : AccountPage
{
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string? Secret { get; set; }

    public bool IsGone { get; private set; }

    public async Task OnGetAsync()
    {
        Title("Xác nhận địa chỉ e-mail", "Confirm the e-mail address");
        if (await links.FindAsync(Secret) is not { Purpose: LinkPurpose.EmailChange })
            Gone();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Title("Xác nhận địa chỉ e-mail", "Confirm the e-mail address");
        if (await person.ConfirmEmailAsync(Secret, cancellationToken))
            return GoTo("/dang-nhap?xong=thu");
        Gone();
        return Page();
    }

    private void Gone() => (IsGone, Response.StatusCode) = (true, StatusCodes.Status410Gone);
}
