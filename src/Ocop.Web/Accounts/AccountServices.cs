using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Ocop.Catalog;
using Ocop.Catalog.Database;
using Ocop.Web.Accounts.Access;
using Ocop.Web.Accounts.Demo;
using Ocop.Web.Accounts.Keys;
using Ocop.Web.Accounts.Sessions;

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
            .AddScoped<SessionDesk>().AddScoped<SignIn>().AddScoped<DemoAccounts>().AddScoped<CurrentActor>()
            .AddOcopKeys()
            .AddOcopAccess();
    }

    private static IServiceCollection AddOcopAccess(this IServiceCollection services)
    {
        services.AddAuthentication(StaffSessions.Name).AddScheme<AuthenticationSchemeOptions, StaffSessions>(StaffSessions.Name, null);
        services.AddSingleton<IAuthorizationHandler, TwoFactorsHandler>();
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
