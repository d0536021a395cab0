using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Ocop.Web.Accounts;
using Ocop.Web.Accounts.Sessions;
using Ocop.Web.Hosting;
using Ocop.Web.Security;

namespace Ocop.Web.Pages.Account;

/// <summary>The sign-in page.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInModel(SignIn signIn, OcopOptions options) : AccountPage
{
    /// <summary>Where the person wanted to go.</summary>
    [BindProperty(SupportsGet = true, Name = "tiep")]
    public string? Next { get; set; }

    public IReadOnlyList<string> DemoRoles => options.Demo ? Roles.All : [];

    public void OnGet() => Title("Đăng nhập", "Sign in");

    public async Task<IActionResult> OnPostDemoAsync(string role, CancellationToken cancellationToken)
    {
        var key = await signIn.AsDemoAsync(role, Visitor.Of(HttpContext), cancellationToken);
        return key is null ? NotFound() : Enter(key, role);
    }

    private StatusCodeResult Enter(string key, string role)
    {
        StaffCookie.Write(HttpContext, options, key);
        return SeeOther(Url.IsLocalUrl(Next) ? Next : Url.Content(AccountHome.Of(role)));
    }
}
