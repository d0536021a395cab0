using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Ocop.Catalog;
using Ocop.Catalog.Database;
using Ocop.Commerce.Outbox;
using Ocop.Web.Accounts.Access;
using Ocop.Web.Accounts.Admin;
using Ocop.Web.Accounts.Demo;
using Ocop.Web.Accounts.Identity;
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
    public static IServiceCollection AddOcopAccounts(this IServiceCollection services, DatabaseSettings database, OcopOptions options)
    {
        if (database.Provider == DatabaseProvider.Sqlite)
            services.AddModuleContext<AccountsDbContext, SqliteAccountsDbContext>(database, Schemas.Accounts);
        else
            services.AddModuleContext<AccountsDbContext, PostgreSqlAccountsDbContext>(database, Schemas.Accounts);
        return services
            .AddScoped<CurrentActor>().AddScoped<DemoAccounts>()
            .AddScoped<SessionDesk>().AddScoped<OwnSessions>()
            .AddScoped<SignIn>().AddScoped<Lockout>().AddScoped<OwnPerson>()
            .AddScoped<SignInBrake>().AddSingleton<AskForReset>().AddScoped<PasswordSignIn>().AddScoped<SetPassword>()
            .AddSingleton<CodeSecrets>().AddScoped<CodeSignIn>().AddScoped<CodeApp>()
            .AddScoped<AccountLinks>().AddScoped<AccountPost>().AddScoped<IOutboxHandler, AccountLetterHandler>()
            .AddScoped<AccountQueries>().AddScoped<InviteAccount>().AddScoped<ChangeAccount>().AddScoped<FirstAdmin>()
            .AddSingleton<PasskeyState>().AddScoped<PasskeySignIn>().AddScoped<OwnPasskeys>()
            .AddOcopIdentity()
            .AddOcopKeys(options)
            .AddOcopAccess();
    }

    private static IServiceCollection AddOcopAccess(this IServiceCollection services)
    {
        services.AddAuthentication(StaffSessions.Name).AddScheme<AuthenticationSchemeOptions, StaffSessions>(StaffSessions.Name, null);
        services.AddSingleton<IAuthorizationHandler, TwoFactorsHandler>().AddSingleton<IAuthorizationHandler, FreshProofHandler>();
        services.AddAuthorization(Policies.Add);
        return services;
    }
}
