using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Web.Accounts.Sessions;

namespace Ocop.Web.Accounts;

/// <summary>Counts wrong passwords and codes; after five in a row the account waits a quarter of an hour, on every node.</summary>
public sealed class Lockout(AccountsDbContext db, TimeProvider clock)
{
    public const int Tries = 5;

    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(15);

    /// <summary>The same statements for an account that does not exist, so that the time tells nothing.</summary>
    public async Task CountAsync(Account? account, string what, Visitor visitor, CancellationToken cancellationToken)
    {
        var (id, now) = (account?.Id ?? Guid.Empty, clock.GetUtcNow());
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        // Counted by the database: guesses made at the same time all count.
        await db.Accounts.Where(row => row.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Failures, row => row.Failures + 1), cancellationToken);
        var locked = await db.Accounts.Where(row => row.Id == id && row.Failures >= Tries).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Failures, 0).SetProperty(row => row.LockedUntil, now + Wait), cancellationToken);
        db.Audit(
            new Actor(account?.Id, account?.Name ?? Unknown, account?.Role ?? Unknown), now, locked > 0 ? AccountActs.Locked : AccountActs.Refused,
            account is null ? AccountActs.Subject(Guid.Empty, Unknown) : AccountActs.Subject(account), after: new { what, visitor.Device, visitor.Network });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private const string Unknown = "?";
}
