using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Ocop.Web.Accounts;
using Ocop.Web.Accounts.Access;
using Ocop.Web.Accounts.Passwords;
using Ocop.Web.Accounts.Sessions;

namespace Ocop.Web.Pages.Account;

/// <summary>Changes a person's own password; who sits here proved a moment ago who he is.</summary>
[Authorize(Policy = Policies.Fresh)]
public sealed class PasswordModel(CurrentActor actor, SetPassword setPassword) : AccountPage
{
    [BindProperty]
    public string? Password { get; set; }

    public bool IsDone { get; private set; }

    public void OnGet() => Title("Đổi mật khẩu", "Change the password");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Title("Đổi mật khẩu", "Change the password");
        switch (await setPassword.ByOwnerAsync(actor.AccountId, User.SessionId(), Password, cancellationToken))
        {
            case SetPasswordResult.Done done:
                StaffCookie.Write(HttpContext, Options, done.Key!);
                IsDone = true;
                return Page();
            case SetPasswordResult.Refused refused:
                return Again(nameof(Password), PasswordWords.Of(refused.Problem, T));
            default: // something else about the account changed at the same moment
                return GoTo("/tai-khoan/mat-khau");
        }
    }
}
