using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Ocop.Web.Accounts.Links;
using Ocop.Web.Accounts.Passwords;
using Ocop.Web.Security;

namespace Ocop.Web.Pages.Account;

/// <summary>Where the link of an invitation or of a forgotten password leads. Opening it uses nothing up: mail programs look at links, too.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class NewPasswordModel(AccountLinks links, SetPassword setPassword) : AccountPage
{
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string? Secret { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public bool IsGone { get; private set; }

    public async Task OnGetAsync()
    {
        Title("Chọn mật khẩu", "Choose a password");
        if (await links.FindAsync(Secret) is null or { Purpose: LinkPurpose.EmailChange })
            Gone();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Title("Chọn mật khẩu", "Choose a password");
        switch (await setPassword.ByLinkAsync(Secret, Password, cancellationToken))
        {
            case SetPasswordResult.Done:
                return GoTo("/dang-nhap?xong=mat-khau");
            case SetPasswordResult.Refused refused:
                return Again(nameof(Password), PasswordWords.Of(refused.Problem, T));
            default:
                Gone();
                return Page();
        }
    }

    private void Gone() => (IsGone, Response.StatusCode) = (true, StatusCodes.Status410Gone);
}
