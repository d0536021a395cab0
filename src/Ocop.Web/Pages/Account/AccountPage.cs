using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Ocop.Web.Accounts;
using Ocop.Web.Accounts.Sessions;
using Ocop.Web.Components;
using Ocop.Web.Hosting;
using Ocop.Web.Security;
using Ocop.Web.Shop;

namespace Ocop.Web.Pages.Account;

/// <summary>A page of signing in or of a person's own account: kept by no cache, found by no search engine.</summary>
[EnableRateLimiting(RateLimits.Shop)]
public abstract class AccountPage : PersonalPage
{
    protected OcopOptions Options => HttpContext.RequestServices.GetRequiredService<OcopOptions>();

    protected Visitor Visitor => Visitor.Of(HttpContext, Options);

    protected void Title(string vi, string en) => Meta = new PageMeta(T[vi, en]) { NoIndex = true };

    /// <summary>Hands the browser its key and leads on: to where the person wanted to go, if that is a page of ours.</summary>
    protected StatusCodeResult Enter(string key, string role, string? next)
    {
        StaffCookie.Write(HttpContext, Options, key);
        return SeeOther(Url.IsLocalUrl(next) ? next : Url.Content(AccountHome.Of(role)));
    }

    protected StatusCodeResult GoTo(string path) => SeeOther(Url.Content("~" + path));

    /// <summary>The form again, with what is wrong.</summary>
    protected PageResult Again(string field, string message, int status = StatusCodes.Status422UnprocessableEntity)
    {
        ModelState.AddModelError(field, message);
        Response.StatusCode = status;
        return Page();
    }
}
