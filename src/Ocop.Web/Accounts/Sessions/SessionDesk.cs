using Microsoft.EntityFrameworkCore;
using Ocop.Web.Hosting;

namespace Ocop.Web.Accounts.Sessions;

/// <summary>The person behind a session, as the account stands now: a role taken away or an account disabled counts at once.</summary>
public sealed record SignedIn(
    Guid SessionId, Guid AccountId, string Name, string Role, Proof Proof, DateTimeOffset StartedAt, DateTimeOffset SeenAt, DateTimeOffset ProvedAt, bool IsDemo, bool IsDisabled);

/// <summary>Opens, finds and ends sessions.</summary>
public sealed class SessionDesk(AccountsDbContext db, OcopOptions options, TimeProvider clock)
{
    private static readonly TimeSpan SeenStep = TimeSpan.FromMinutes(1);

    /// <summary>Adds a session to the context; the caller saves it together with its audit.</summary>
    /// <returns>The key for the cookie.</returns>
    public string Open(Account account, Proof proof, Visitor visitor)
    {
        var (key, now) = (SessionKey.New(), clock.GetUtcNow());
        db.Add(new Session
        {
            KeyHash = SessionKey.Hash(key)!,
            AccountId = account.Id,
            StartedAt = now,
            SeenAt = now,
            ProvedAt = now,
            Proof = proof,
            Device = visitor.Device,
            Network = visitor.Network,
        });
        return key;
    }

    /// <summary>Who carries this key; null when nobody does any more.</summary>
    public async Task<SignedIn?> FindAsync(string? key, CancellationToken cancellationToken)
    {
        if (SessionKey.Hash(key) is not { } hash)
            return null;
        var found = await (
            from session in db.Sessions
            join account in db.Accounts on session.AccountId equals account.Id
            where session.KeyHash == hash
            select new SignedIn(
                session.Id, account.Id, account.Name, account.Role, session.Proof, session.StartedAt, session.SeenAt, session.ProvedAt,
                account.IsDemo, account.DisabledAt != null)).SingleOrDefaultAsync(cancellationToken);
        return found is not null && IsGood(found) ? found : null;
    }

    /// <summary>Notes that the person is still there; most of the time there is nothing to write.</summary>
    public async Task TouchAsync(SignedIn who, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now - who.SeenAt < SeenStep)
            return;
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await db.Sessions.Where(session => session.Id == who.SessionId)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.SeenAt, now), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The person has proved more, or proved it again: the session goes on under a new key.</summary>
    /// <remarks>Inside the caller's transaction.</remarks>
    public async Task<string> RenewAsync(Guid sessionId, Proof proof, CancellationToken cancellationToken)
    {
        var (key, now) = (SessionKey.New(), clock.GetUtcNow());
        var hash = SessionKey.Hash(key)!;
        await db.Sessions.Where(session => session.Id == sessionId).ExecuteUpdateAsync(
            set => set.SetProperty(session => session.KeyHash, hash).SetProperty(session => session.Proof, proof).SetProperty(session => session.ProvedAt, now),
            cancellationToken);
        return key;
    }

    /// <summary>Ends all sessions of an account but one. Inside the caller's transaction.</summary>
    public Task<int> EndAllAsync(Guid accountId, Guid? butOne, CancellationToken cancellationToken) =>
        db.Sessions.Where(session => session.AccountId == accountId && session.Id != butOne).ExecuteDeleteAsync(cancellationToken);

    private bool IsGood(SignedIn who)
    {
        var now = clock.GetUtcNow();
        return !who.IsDisabled
            && (!who.IsDemo || options.Demo)
            && now < who.StartedAt + SessionLimits.Longest(who.Role)
            && now < who.SeenAt + (who.Proof == Proof.AwaitingCode ? SessionLimits.ForCode : SessionLimits.Idle(who.Role));
    }
}
