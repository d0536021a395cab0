using Ocop.Catalog.Audit;
using Ocop.Commerce.Checkout;
using Ocop.Web.Accounts.Identity;
using Ocop.Web.Accounts.Links;

namespace Ocop.Web.Accounts.Admin;

/// <summary>"admin EMAIL" on the command line: makes this person an administrator and prints a link to choose a password.</summary>
/// <remarks>Whoever may run it already holds the database. It is also the way back when no administrator can sign in any more.</remarks>
public sealed class FirstAdmin(AccountsDbContext db, AccountDesk accounts, AccountLinks links, TimeProvider clock)
{
    public const string Usage = "admin EMAIL";

    private static readonly Actor Operator = Actor.System("admin command");

    /// <returns>The exit code: 0 done, 2 wrong usage.</returns>
    public async Task<int> RunAsync(string typed, TextWriter output, CancellationToken cancellationToken)
    {
        if (EmailAddress.Read(typed).Address is not { } address || address.EndsWith("@demo.ocop", StringComparison.OrdinalIgnoreCase))
        {
            await output.WriteLineAsync($"\"{typed}\" is no e-mail address. Usage: {Usage}");
            return 2;
        }

        var account = await PrepareAsync(address.ToLowerInvariant(), cancellationToken);
        var until = links.ValidUntil(account, LinkPurpose.PasswordReset);
        await output.WriteLineAsync($"{account.Email} is an administrator. Choose a password here, once, until {until:u}:");
        await output.WriteLineAsync(await links.AddressAsync(account, LinkPurpose.PasswordReset));
        return 0;
    }

    private async Task<Account> PrepareAsync(string email, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var account = await accounts.FindByEmailAsync(email);
        object? before = account is null ? null : new { account.Role, isDisabled = account.DisabledAt is not null };
        if (account is null)
        {
            account = new Account { Name = email.Split('@')[0], Email = email, Role = Roles.Admin, CreatedAt = clock.GetUtcNow() };
            await accounts.CreateAsync(account).OrThrowAsync();
        }

        (account.Role, account.DisabledAt) = (Roles.Admin, null);
        await accounts.UpdateSecurityStampAsync(account).OrThrowAsync(); // the newest link takes back the older ones
        db.Audit(Operator, clock.GetUtcNow(), before is null ? AccountActs.Invited : AccountActs.RoleChanged, AccountActs.Subject(account), before, new { account.Role });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return account;
    }
}
