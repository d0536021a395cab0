using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Ocop.Web.Accounts.SecondFactor;
using Ocop.Web.Security;

namespace Ocop.Web.Pages.Account;

/// <summary>The second step of signing in.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class CodeModel(CodeSignIn byCode) : AccountPage
{
    [BindProperty(SupportsGet = true, Name = "tiep")]
    public string? Next { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Title("Mã của lớp thứ hai", "The code of the second step");
        return await byCode.IsAwaitedAsync(Visitor, cancellationToken) ? Page() : Redirect(Url.Content("~/dang-nhap"));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Title("Mã của lớp thứ hai", "The code of the second step");
        var result = await byCode.HandleAsync(Code, Visitor, cancellationToken);
        ModelState.Remove(nameof(Code)); // a code is not sent back
        Code = null;
        return result switch
        {
            CodeResult.Entered entered => Enter(entered.Key, entered.Role, Next),
            CodeResult.Wrong => Again(nameof(Code), T["Mã chưa đúng, hoặc đã dùng rồi. Chờ mã kế tiếp hiện ra rồi gõ lại", "The code is not right or was used before. Wait for the next one"]),
            _ => GoTo("/dang-nhap"),
        };
    }
}
