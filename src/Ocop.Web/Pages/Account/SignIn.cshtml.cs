using System.Net.Mime;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Ocop.Web.Accounts;
using Ocop.Web.Accounts.Passkeys;
using Ocop.Web.Accounts.Passwords;
using Ocop.Web.Security;

namespace Ocop.Web.Pages.Account;

/// <summary>The sign-in page: by password, by passkey, and in demo mode by one click.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInModel(SignIn signIn, PasswordSignIn byPassword, PasskeySignIn byPasskey) : AccountPage
{
    /// <summary>Where the person wanted to go.</summary>
    [BindProperty(SupportsGet = true, Name = "tiep")]
    public string? Next { get; set; }

    /// <summary>Set where a person who is signed in must prove it again.</summary>
    [BindProperty(SupportsGet = true, Name = "lai")]
    public string? IsAgain { get; set; }

    /// <summary>"mat-khau" or "thu": what was just done by a link.</summary>
    [BindProperty(SupportsGet = true, Name = "xong")]
    public string? Done { get; set; }

    [BindProperty]
    public string? Login { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public IReadOnlyList<string> DemoRoles => Options.Demo ? Roles.All : [];

    public void OnGet() => Name();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Name();
        switch (await byPassword.HandleAsync(Login, Password, Visitor, cancellationToken))
        {
            case PasswordResult.Entered entered:
                return Enter(entered.Key, entered.Role, Next);
            case PasswordResult.CodeNeeded needed:
                return Enter(needed.Key, "", Url.Content("~/dang-nhap/ma") + (Url.IsLocalUrl(Next) ? $"?tiep={Uri.EscapeDataString(Next)}" : ""));
            case PasswordResult.TooMany:
                return Again(nameof(Login), T["Bạn thử nhiều lần quá. Chờ một phút rồi thử lại", "Too many tries. Wait a minute, then try again"], StatusCodes.Status429TooManyRequests);
            default:
                return Again(nameof(Login), T[
                    "E-mail, số điện thoại hoặc mật khẩu chưa đúng. Sai năm lần liền, tài khoản nghỉ 15 phút",
                    "E-mail, phone number or password is not right. After five wrong tries in a row the account rests for 15 minutes"]);
        }
    }

    /// <summary>What the browser is to sign with a passkey.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await byPasskey.AskAsync(HttpContext), MediaTypeNames.Application.Json);

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, CancellationToken cancellationToken)
    {
        Name();
        return await byPasskey.HandleAsync(HttpContext, credential, Visitor, cancellationToken) is { } entered
            ? Enter(entered.Key, entered.Role, Next)
            : Again("", T["Khóa này không mở được tài khoản nào. Thử lại, hoặc dùng mật khẩu", "This passkey opens no account. Try again, or use the password"]);
    }

    public async Task<IActionResult> OnPostDemoAsync(string role, CancellationToken cancellationToken) =>
        await signIn.AsDemoAsync(role, Visitor, cancellationToken) is { } key ? Enter(key, role, Next) : NotFound();

    private void Name()
    {
        if (IsAgain is null)
            Title("Đăng nhập", "Sign in");
        else
            Title("Xác nhận lại là bạn", "Prove again that it is you");
    }
}
