using Microsoft.AspNetCore.Authorization;
using Ocop.Catalog.Audit;
using Ocop.Web.Accounts;

namespace Ocop.Web.Pages.Account;

/// <summary>A person's own account.</summary>
[Authorize]
public sealed class IndexModel(CurrentActor actor) : AccountPage
{
    public Actor Who => actor.Actor;

    public void OnGet() => Title("Tài khoản của bạn", "Your account");
}
