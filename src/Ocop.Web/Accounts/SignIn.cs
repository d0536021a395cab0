using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Web.Accounts.Demo;
using Ocop.Web.Accounts.Sessions;

namespace Ocop.Web.Accounts;

/// <summary>Lets a person in and out. Each time a new session with a new key: none from before carries over.</summary>
public sealed class SignIn(AccountsDbContext db, SessionDesk sessions, DemoAccounts demo, TimeProvider clock)
{
    /// <returns>The key for the cookie; null outside demo mode.</returns>
    public async Task<string?> AsDemoAsync(string role, Visitor visitor, CancellationToken cancellationToken) =>
        await demo.FindOrAddAsync(role, cancellationToken) is { DisabledAt: null } account
            ? await OpenAsync(account, Proof.Demo, visitor, cancellationToken)
            : null;

    /// <summary>Ends the session with this key, if there is one.</summary>
    public async Task OutAsync(string? key, CancellationToken cancellationToken)
    {
        if (await sessions.FindAsync(key, cancellationToken) is not { } who)
            return;
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await db.Sessions.Where(session => session.Id == who.SessionId).ExecuteDeleteAsync(cancellationToken);
        db.Audit(new Actor(who.AccountId, who.Name, who.Role), clock.GetUtcNow(), AccountActs.SignedOut, AccountActs.Subject(who.AccountId, who.Name));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<string> OpenAsync(Account account, Proof proof, Visitor visitor, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var key = sessions.Open(account, proof, visitor);
        db.Audit(AccountActs.By(account), clock.GetUtcNow(), AccountActs.SignedIn, AccountActs.Subject(account), after: new { proof = proof.ToString(), visitor.Device, visitor.Network });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return key;
    }
}
