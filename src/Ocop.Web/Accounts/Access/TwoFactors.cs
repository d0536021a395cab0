using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Ocop.Web.Accounts.Sessions;
using Ocop.Web.Hosting;

namespace Ocop.Web.Accounts.Access;

/// <summary>Asks those who change the register for a second factor; a passkey is two by itself.</summary>
public sealed class TwoFactors : IAuthorizationRequirement;

public sealed class TwoFactorsHandler(OcopOptions options) : AuthorizationHandler<TwoFactors>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, TwoFactors requirement)
    {
        if (!IsMissing(context.User, options))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }

    /// <summary>Whether this person must prove a second factor before the office opens.</summary>
    public static bool IsMissing(ClaimsPrincipal person, OcopOptions options) =>
        options.IsTwoFactorRequired
        && Roles.IsOffice(person.FindFirstValue(ClaimTypes.Role) ?? "")
        && person.FindFirstValue(SessionClaims.Proof) is not (nameof(Proof.PasswordAndCode) or nameof(Proof.Passkey));
}
