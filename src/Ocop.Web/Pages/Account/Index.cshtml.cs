using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Ocop.Web.Accounts;
using Ocop.Web.Accounts.Access;
using Ocop.Web.Accounts.Passkeys;
using Ocop.Web.Accounts.Sessions;

namespace Ocop.Web.Pages.Account;

/// <summary>A person's own account: what is set up, and where he is signed in.</summary>
[Authorize]
public sealed class IndexModel(CurrentActor actor, OwnPerson person, OwnPasskeys passkeys, OwnSessions sessions) : AccountPage
{
    public Ocop.Web.Accounts.Account Who { get; private set; } = null!;

    public int Passkeys { get; private set; }

    public IReadOnlyList<SessionRow> Sessions { get; private set; } = [];

    public Guid ThisSession => User.SessionId();

    public bool IsDemo => FreshProofHandler.IsDemo(User);

    public bool LacksFactor => TwoFactorsHandler.IsMissing(User, Options);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Title("Tài khoản của bạn", "Your account");
        Who = await person.ReadAsync(actor.AccountId);
        Passkeys = (await passkeys.ListAsync(Who.Id, cancellationToken)).Count;
        Sessions = await sessions.ListAsync(Who.Id, Who.Role, cancellationToken);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid session, CancellationToken cancellationToken)
    {
        await sessions.EndAsync(actor.Actor, session, cancellationToken);
        return GoTo("/tai-khoan");
    }

    public async Task<IActionResult> OnPostEndAllAsync(CancellationToken cancellationToken)
    {
        await sessions.EndAllAsync(actor.Actor, cancellationToken);
        StaffCookie.Delete(HttpContext, Options);
        return GoTo("/dang-nhap");
    }
}
