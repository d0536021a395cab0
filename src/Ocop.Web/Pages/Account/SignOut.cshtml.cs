using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Ocop.Web.Accounts;
using Ocop.Web.Accounts.Sessions;
using Ocop.Web.Hosting;

namespace Ocop.Web.Pages.Account;

/// <summary>Ends the session, by post: no link or picture elsewhere can sign a person out.</summary>
[AllowAnonymous]
public sealed class SignOutModel(SignIn signIn, OcopOptions options) : AccountPage
{
    public IActionResult OnGet() => Redirect(Url.Content("~/dang-nhap"));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await signIn.OutAsync(Request.Cookies[StaffCookie.Name(options)], cancellationToken);
        StaffCookie.Delete(HttpContext, options);
        return SeeOther(Url.Content("~/dang-nhap"));
    }
}
