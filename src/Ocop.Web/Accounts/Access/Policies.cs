using Microsoft.AspNetCore.Authorization;

namespace Ocop.Web.Accounts.Access;

/// <summary>The doors of the program. Everything that no convention opens asks at least for a signed-in person.</summary>
public static class Policies
{
    /// <summary>Admin or Officer, with two factors where <c>Ocop:RequireTwoFactor</c> says so.</summary>
    public const string Office = "Office";

    /// <summary>Admin, with two factors where <c>Ocop:RequireTwoFactor</c> says so.</summary>
    public const string Admin = "Admin";

    /// <summary>Tourism, or Admin.</summary>
    public const string Tourism = "Tourism";

    public const string Producer = "Producer";

    /// <summary>Somebody who proved a moment ago who he is, on an account of his own: for changes of e-mail, password and second factor.</summary>
    public const string Fresh = "Fresh";

    public static void Add(AuthorizationOptions options)
    {
        options.FallbackPolicy = options.DefaultPolicy;
        options.AddPolicy(Office, policy => policy.RequireRole(Roles.Admin, Roles.Officer).AddRequirements(new TwoFactors()));
        options.AddPolicy(Admin, policy => policy.RequireRole(Roles.Admin).AddRequirements(new TwoFactors()));
        options.AddPolicy(Tourism, policy => policy.RequireRole(Roles.Tourism, Roles.Admin).AddRequirements(new TwoFactors()));
        options.AddPolicy(Producer, policy => policy.RequireRole(Roles.Producer));
        options.AddPolicy(Fresh, policy => policy.RequireAuthenticatedUser().AddRequirements(new FreshProof()));
    }
}
