using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Ocop.Web.Accounts;
using Ocop.Web.Accounts.Sessions;

namespace Ocop.Web.Pages.Account;

/// <summary>Ends the session, by post: no link or picture elsewhere can sign a person out.</summary>
[AllowAnonymous]
public sealed class SignOutModel(SignIn signIn) : AccountPage
{
    public IActionResult OnGet() => Redirect(Url.Content("~/dang-nhap"));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await signIn.OutAsync(Visitor.Key, cancellationToken);
        StaffCookie.Delete(HttpContext, Options);
        return GoTo("/dang-nhap");
    }
}
