using Ocop.Catalog.Audit;
using Ocop.Web.Accounts.Identity;
using Ocop.Web.Accounts.Sessions;

namespace Ocop.Web.Accounts;

/// <summary>Counts wrong passwords and codes and notes them in the audit; after five in a row the account waits a quarter of an hour, on every node.</summary>
public sealed class Lockout(AccountsDbContext db, AccountDesk accounts, TimeProvider clock)
{
    public const int Tries = 5;

    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(15);

    private const string Unknown = "?";

    /// <summary>The same statements for an account that does not exist, so that the time tells nothing.</summary>
    public async Task CountAsync(Account? account, string what, Visitor visitor, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var isLocked = await accounts.CountFailureAsync(account?.Id ?? Guid.Empty);
        db.Audit(
            new Actor(account?.Id, account?.Name ?? Unknown, account?.Role ?? Unknown), clock.GetUtcNow(), isLocked ? AccountActs.Locked : AccountActs.Refused,
            account is null ? AccountActs.Subject(Guid.Empty, Unknown) : AccountActs.Subject(account), after: new { what, visitor.Device, visitor.Network });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
