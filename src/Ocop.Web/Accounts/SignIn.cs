using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Web.Accounts.Demo;
using Ocop.Web.Accounts.Identity;
using Ocop.Web.Accounts.Sessions;

namespace Ocop.Web.Accounts;

/// <summary>Lets a person in and out. Each time a new session with a new key: the one the browser had ends.</summary>
public sealed class SignIn(AccountsDbContext db, AccountDesk accounts, SessionDesk sessions, DemoAccounts demo, TimeProvider clock)
{
    /// <returns>The key for the cookie; null outside demo mode.</returns>
    public async Task<string?> AsDemoAsync(string role, Visitor visitor, CancellationToken cancellationToken) =>
        await demo.FindOrAddAsync(role, cancellationToken) is { DisabledAt: null } account
            ? await OpenAsync(account, Proof.Demo, visitor, cancellationToken)
            : null;

    /// <summary>The person has proved who he is.</summary>
    /// <returns>The key for the cookie.</returns>
    public async Task<string> OpenAsync(Account account, Proof proof, Visitor visitor, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await EndOldAsync(account, visitor, cancellationToken);
        await accounts.ResetAccessFailedCountAsync(account);
        var key = sessions.Open(account, proof, visitor);
        db.Audit(
            AccountActs.By(account), clock.GetUtcNow(), AccountActs.SignedIn, AccountActs.Subject(account),
            after: new { proof = proof.ToString(), visitor.Device, visitor.Network });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return key;
    }

    /// <summary>The password was right: a session that opens nothing but the page that asks for the code.</summary>
    public async Task<string> AwaitCodeAsync(Account account, Visitor visitor, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await EndOldAsync(account, visitor, cancellationToken);
        var key = sessions.Open(account, Proof.AwaitingCode, visitor);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return key;
    }

    /// <summary>Ends the session with this key, if there is one.</summary>
    public async Task OutAsync(string? key, CancellationToken cancellationToken)
    {
        if (await sessions.FindAsync(key, cancellationToken) is not { } who)
            return;
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await EndAsync(key, cancellationToken);
        db.Audit(new Actor(who.AccountId, who.Name, who.Role), clock.GetUtcNow(), AccountActs.SignedOut, AccountActs.Subject(who.AccountId, who.Name));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    // The one this browser had, and those of the account that ended by themselves: so the table needs no cleaning job.
    private async Task EndOldAsync(Account account, Visitor visitor, CancellationToken cancellationToken)
    {
        await EndAsync(visitor.Key, cancellationToken);
        var now = clock.GetUtcNow();
        var (seen, waiting) = (now - SessionLimits.Idle(account.Role), now - SessionLimits.ForCode);
        await db.Sessions
            .Where(session => session.AccountId == account.Id && (session.SeenAt < seen || (session.Proof == Proof.AwaitingCode && session.SeenAt < waiting)))
            .ExecuteDeleteAsync(cancellationToken);
    }

    private async Task EndAsync(string? key, CancellationToken cancellationToken)
    {
        if (SessionKey.Hash(key) is { } hash)
            await db.Sessions.Where(session => session.KeyHash == hash).ExecuteDeleteAsync(cancellationToken);
    }
}
