using Microsoft.AspNetCore.Identity;
using Ocop.Web.Accounts.Links;
using Ocop.Web.Accounts.Passwords;
using Ocop.Web.Accounts.SecondFactor;
using Ocop.Web.Hosting;

namespace Ocop.Web.Accounts.Identity;

/// <summary>ASP.NET Core Identity as this program uses it.</summary>
internal static class IdentitySetup
{
    public static IServiceCollection AddOcopIdentity(this IServiceCollection services)
    {
        services.AddSingleton<IPasswordHasher<Account>, PasswordHashing>();
        // By a function, so that the store and its assembly are loaded by the first sign-in and not by the start.
        services.AddScoped<IUserStore<Account>>(provider => ActivatorUtilities.CreateInstance<AccountStore>(provider));
        services.AddIdentityCore<Account>(SetRules)
            .AddUserManager<AccountDesk>()
            .AddUserValidator<PhoneRules>()
            .AddPasswordValidator<PasswordRules>()
            .AddTokenProvider<LinkTokens>(TokenOptions.DefaultProvider)
            .AddTokenProvider<CodeTokens>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<OcopOptions>(SetPasskeys);
        return services;
    }

    private static void SetRules(IdentityOptions identity)
    {
        identity.User.RequireUniqueEmail = true;
        identity.User.AllowedUserNameCharacters = ""; // all: the name is an e-mail address
        // Length and no kinds of character (OWASP ASVS 5, 6.2); what is guessed first, PasswordRules refuses.
        identity.Password.RequiredLength = PasswordRules.MinLength;
        identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
        identity.Lockout.MaxFailedAccessAttempts = Lockout.Tries;
        identity.Lockout.DefaultLockoutTimeSpan = Lockout.Wait;
    }

    private static void SetPasskeys(IdentityPasskeyOptions passkeys, OcopOptions options)
    {
        var origin = options.BaseUrl.GetLeftPart(UriPartial.Authority);
        passkeys.ServerDomain = options.BaseUrl.IdnHost;
        passkeys.ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin && asked.Origin == origin);
        passkeys.UserVerificationRequirement = "required"; // so that it is two factors: the device, and what unlocks it
        passkeys.ResidentKeyRequirement = "required"; // so that nobody types a name
    }
}
