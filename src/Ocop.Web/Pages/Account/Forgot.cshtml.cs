using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Ocop.Web.Accounts.Passwords;
using Ocop.Web.Security;

namespace Ocop.Web.Pages.Account;

/// <summary>Asks for a link to choose a new password. The answer is the same whether the account exists or not.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ForgotModel(AskForReset reset) : AccountPage
{
    [BindProperty]
    public string? Login { get; set; }

    public bool IsSent { get; private set; }

    public void OnGet() => Title("Quên mật khẩu", "Forgot the password");

    public IActionResult OnPost()
    {
        Title("Quên mật khẩu", "Forgot the password");
        if (string.IsNullOrWhiteSpace(Login))
            return Again(nameof(Login), T["Cần e-mail hoặc số điện thoại", "An e-mail address or phone number is needed"]);
        reset.Begin(Login);
        IsSent = true;
        return Page();
    }
}
