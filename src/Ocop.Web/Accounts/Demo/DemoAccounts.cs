using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Database;
using Ocop.Web.Accounts.Identity;
using Ocop.Web.Hosting;

namespace Ocop.Web.Accounts.Demo;

/// <summary>One account of each role for trying out the office. They have no password, and outside demo mode nothing lets them in.</summary>
public sealed class DemoAccounts(AccountsDbContext db, AccountDesk accounts, OcopOptions options, TimeProvider clock)
{
    private static readonly Dictionary<string, string> Names = new()
    {
        [Roles.Admin] = "Lò Thị Mai",
        [Roles.Officer] = "Vàng Văn Páo",
        [Roles.Tourism] = "Sùng Thị Dở",
        [Roles.Producer] = "Lâm Thị Ươm",
    };

    public static string EmailOf(string role) => $"{role.ToLowerInvariant()}@demo.ocop";

    public static string NameOf(string role) => Names[role];

    /// <summary>The account of a role, made when it is first asked for; null outside demo mode or for a role that does not exist.</summary>
    public async Task<Account?> FindOrAddAsync(string role, CancellationToken cancellationToken)
    {
        if (!options.Demo || !Names.TryGetValue(role, out var name))
            return null;
        var email = EmailOf(role);
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        if (db.Database.IsPostgreSql()) // two first visitors make one account
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(7263009)", cancellationToken);
        var account = await accounts.FindByEmailAsync(email);
        if (account is null)
        {
            account = new Account { Name = name, Email = email, Role = role, CreatedAt = clock.GetUtcNow(), IsDemo = true };
            await accounts.CreateAsync(account).OrThrowAsync();
        }

        await transaction.CommitAsync(cancellationToken);
        return account.IsDemo ? account : null;
    }
}
