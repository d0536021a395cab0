using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Ocop.Web.Accounts.Sessions;

namespace Ocop.Web.Accounts.Access;

/// <summary>Asks for a proof of the last minutes. A demonstration account is everybody's and cannot give it.</summary>
public sealed class FreshProof : IAuthorizationRequirement;

public sealed class FreshProofHandler(TimeProvider clock) : AuthorizationHandler<FreshProof>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, FreshProof requirement)
    {
        if (IsFresh(context.User, clock) && !IsDemo(context.User))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }

    public static bool IsFresh(ClaimsPrincipal person, TimeProvider clock) =>
        long.TryParse(person.FindFirstValue(SessionClaims.ProvedAt), CultureInfo.InvariantCulture, out var at)
        && clock.GetUtcNow() < DateTimeOffset.FromUnixTimeSeconds(at) + SessionLimits.Fresh;

    public static bool IsDemo(ClaimsPrincipal person) => person.HasClaim(SessionClaims.Proof, nameof(Proof.Demo));
}
