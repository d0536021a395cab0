using System.Security.Claims;
using Ocop.Catalog.Audit;
using Ocop.Web.Accounts.Sessions;

namespace Ocop.Web.Accounts;

/// <summary>The person whose request this is, as the audit names him.</summary>
public sealed class CurrentActor(IHttpContextAccessor accessor)
{
    private ClaimsPrincipal Person => accessor.HttpContext?.User is { Identity.IsAuthenticated: true } person
        ? person
        : throw new InvalidOperationException("Nobody is signed in: jobs say Actor.System(…) themselves.");

    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public Actor Actor => new(AccountId, Person.FindFirstValue(ClaimTypes.Name)!, Person.FindFirstValue(ClaimTypes.Role)!);

    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public Guid AccountId => Person.AccountId();

    public bool Is(string role) => Person.IsInRole(role);
}
