using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Ocop.Web.Accounts;
using Ocop.Web.Accounts.Access;
using Ocop.Web.Accounts.Identity;
using Ocop.Web.Accounts.SecondFactor;
using Ocop.Web.Accounts.Sessions;
using Ocop.Web.Images;

namespace Ocop.Web.Pages.Account;

/// <summary>Sets up a code app, makes new recovery codes, removes the app.</summary>
[Authorize(Policy = Policies.Fresh)]
public sealed class TwoFactorModel(CurrentActor actor, OwnPerson person, CodeApp app, CodeSecrets secrets, AccountDesk accounts) : AccountPage
{
    [BindProperty]
    public string? Offer { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public bool IsOn { get; private set; }

    public bool LacksFactor => TwoFactorsHandler.IsMissing(User, Options);

    /// <summary>Shown once, right after they were made.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public string QrCode { get; private set; } = "";

    /// <summary>For people who cannot photograph the picture, in groups of four.</summary>
    public string Secret { get; private set; } = "";

    public Task OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await app.AddAsync(actor.AccountId, User.SessionId(), Offer, Code, cancellationToken) is { } added)
        {
            StaffCookie.Write(HttpContext, Options, added.Key);
            RecoveryCodes = added.Codes;
            await ShowAsync();
            return Page();
        }

        await ShowAsync();
        ModelState.Remove(nameof(Code));
        Code = null;
        return Again(nameof(Code), T["Mã chưa đúng. Gõ sáu số đang hiện trong ứng dụng", "The code is not right. Type the six digits the app shows now"]);
    }

    public async Task<IActionResult> OnPostCodesAsync(CancellationToken cancellationToken)
    {
        RecoveryCodes = await app.NewRecoveryCodesAsync(actor.AccountId, cancellationToken);
        await ShowAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        await app.RemoveAsync(actor.AccountId, cancellationToken);
        return GoTo("/tai-khoan/hai-lop");
    }

    private async Task ShowAsync()
    {
        Title("Ứng dụng tạo mã", "Code app");
        var account = await person.ReadAsync(actor.AccountId);
        IsOn = account.TwoFactorEnabled;
        if (IsOn)
            return;
        // The same secret again after a wrong code, or the app would hold a dead one.
        var secret = secrets.ReadOffer(account.Id, Offer) ?? accounts.GenerateNewAuthenticatorKey();
        Offer = secrets.Offer(account.Id, secret);
        ModelState.Remove(nameof(Offer));
        QrCode = QrSvg.Draw(Totp.Address(secret, account.Email));
        Secret = string.Join(' ', secret.Chunk(4).Select(group => new string(group)));
    }
}
