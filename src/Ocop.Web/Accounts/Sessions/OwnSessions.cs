using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;

namespace Ocop.Web.Accounts.Sessions;

/// <summary>One row of the list of places where a person is signed in.</summary>
public sealed record SessionRow(Guid Id, string Device, string Network, DateTimeOffset StartedAt, DateTimeOffset SeenAt, Proof Proof);

/// <summary>Where a person is signed in, and ending it: whoever carries that key is nobody from the next request on.</summary>
public sealed class OwnSessions(AccountsDbContext db, SessionDesk desk, TimeProvider clock)
{
    public async Task<IReadOnlyList<SessionRow>> ListAsync(Guid accountId, string role, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (seen, started) = (now - SessionLimits.Idle(role), now - SessionLimits.Longest(role));
        return await db.Sessions
            .Where(session => session.AccountId == accountId && session.Proof != Proof.AwaitingCode && session.SeenAt > seen && session.StartedAt > started)
            .OrderByDescending(session => session.SeenAt).ThenBy(session => session.Id)
            .Select(session => new SessionRow(session.Id, session.Device, session.Network, session.StartedAt, session.SeenAt, session.Proof))
            .ToListAsync(cancellationToken);
    }

    public async Task EndAsync(Actor owner, Guid sessionId, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        if (await db.Sessions.SingleOrDefaultAsync(session => session.Id == sessionId && session.AccountId == owner.Id, cancellationToken) is not { } session)
            return;
        db.Remove(session);
        db.Audit(
            owner, clock.GetUtcNow(), AccountActs.SessionEnded, AccountActs.Subject(session.AccountId, owner.Name),
            before: new { session.Device, session.Network, session.StartedAt });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Signs out everywhere, here too.</summary>
    public async Task EndAllAsync(Actor owner, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var ended = await desk.EndAllAsync(owner.Id!.Value, butOne: null, cancellationToken);
        db.Audit(owner, clock.GetUtcNow(), AccountActs.AllSessionsEnded, AccountActs.Subject(owner.Id.Value, owner.Name), before: new { sessions = ended });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
