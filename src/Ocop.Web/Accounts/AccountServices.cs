using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Ocop.Catalog;
using Ocop.Catalog.Database;
using Ocop.Commerce.Outbox;
using Ocop.Web.Accounts.Access;
using Ocop.Web.Accounts.Admin;
using Ocop.Web.Accounts.Demo;
using Ocop.Web.Accounts.Keys;
using Ocop.Web.Accounts.Links;
using Ocop.Web.Accounts.Passkeys;
using Ocop.Web.Accounts.Passwords;
using Ocop.Web.Accounts.SecondFactor;
using Ocop.Web.Accounts.Sessions;
using Ocop.Web.Hosting;

namespace Ocop.Web.Accounts;

/// <summary>Registers accounts, sign-in and who may do what.</summary>
public static class AccountServices
{
    public static IServiceCollection AddOcopAccounts(this IServiceCollection services, DatabaseSettings database)
    {
        if (database.Provider == DatabaseProvider.Sqlite)
            services.AddModuleContext<AccountsDbContext, SqliteAccountsDbContext>(database, Schemas.Accounts);
        else
            services.AddModuleContext<AccountsDbContext, PostgreSqlAccountsDbContext>(database, Schemas.Accounts);
        return services
            .AddScoped<CurrentActor>().AddScoped<DemoAccounts>()
            .AddScoped<SessionDesk>().AddScoped<OwnSessions>()
            .AddScoped<SignIn>().AddScoped<Lockout>().AddScoped<OwnPerson>()
            .AddSingleton<PasswordHashing>().AddSingleton<SignInBrake>().AddSingleton<AskForReset>().AddScoped<PasswordSignIn>().AddScoped<SetPassword>()
            .AddSingleton<CodeSecrets>().AddScoped<CodeSignIn>().AddScoped<CodeApp>()
            .AddScoped<AccountLinks>().AddScoped<AccountPost>().AddScoped<IOutboxHandler, AccountLetterHandler>()
            .AddScoped<AccountQueries>().AddScoped<InviteAccount>().AddScoped<ChangeAccount>().AddScoped<FirstAdmin>()
            .AddPasskeys()
            .AddOcopKeys()
            .AddOcopAccess();
    }

    private static IServiceCollection AddPasskeys(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>().AddUserStore<PasskeyUsers>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<OcopOptions>((passkeys, options) =>
        {
            var origin = options.BaseUrl.GetLeftPart(UriPartial.Authority);
            passkeys.ServerDomain = options.BaseUrl.IdnHost;
            passkeys.ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin && asked.Origin == origin);
            passkeys.UserVerificationRequirement = "required"; // so that it is two factors: the device, and what unlocks it
            passkeys.ResidentKeyRequirement = "required"; // so that nobody types a name
        });
        return services.AddSingleton<PasskeyState>().AddScoped<PasskeySignIn>().AddScoped<OwnPasskeys>();
    }

    private static IServiceCollection AddOcopAccess(this IServiceCollection services)
    {
        services.AddAuthentication(StaffSessions.Name).AddScheme<AuthenticationSchemeOptions, StaffSessions>(StaffSessions.Name, null);
        services.AddSingleton<IAuthorizationHandler, TwoFactorsHandler>().AddSingleton<IAuthorizationHandler, FreshProofHandler>();
        services.AddAuthorization(Policies.Add);
        return services;
    }

    private static IServiceCollection AddOcopKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Ocop");
        services.AddSingleton<IXmlRepository, DatabaseKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<IXmlRepository>((options, keys) => options.XmlRepository = keys);
        return services;
    }

    /// <summary>The framework would read the keys at the start; the first form token or link is early enough. Called after everything is registered.</summary>
    public static void ReadKeysWhenNeeded(this IServiceCollection services)
    {
        foreach (var warmUp in services.Where(service => service.ImplementationType?.Name == "DataProtectionHostedService").ToList())
            services.Remove(warmUp);
    }
}
