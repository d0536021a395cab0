using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Web.Accounts.Links;
using Ocop.Web.Accounts.Sessions;

namespace Ocop.Web.Accounts.Passwords;

/// <summary>What a person who chose a new password gets.</summary>
public abstract record SetPasswordResult
{
    private SetPasswordResult()
    {
    }

    /// <param name="Key">The session's new key, where there is a session.</param>
    public sealed record Done(string? Key) : SetPasswordResult;

    public sealed record Refused(PasswordProblem Problem) : SetPasswordResult;

    /// <summary>The link is used, too old or unknown.</summary>
    public sealed record LinkGone : SetPasswordResult;
}

/// <summary>Sets a password, by a link from a letter or from one's own account. Other sessions end; the second factor stays.</summary>
public sealed class SetPassword(
    AccountsDbContext db, AccountLinks links, SessionDesk sessions, PasswordHashing hashing, AccountPost post, TimeProvider clock)
{
    public async Task<SetPasswordResult> ByLinkAsync(string? secret, string? password, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(secret, cancellationToken) is not { } link || link.Purpose == LinkPurpose.EmailChange)
            return new SetPasswordResult.LinkGone();
        var account = await db.Accounts.AsNoTracking().SingleAsync(row => row.Id == link.AccountId, cancellationToken);
        if (PasswordRules.Check(password, account) is { } problem)
            return new SetPasswordResult.Refused(problem);
        return await SaveAsync(account, password!, link, sessionId: null, cancellationToken);
    }

    public async Task<SetPasswordResult> ByOwnerAsync(Guid accountId, Guid sessionId, string? password, CancellationToken cancellationToken)
    {
        var account = await db.Accounts.AsNoTracking().SingleAsync(row => row.Id == accountId, cancellationToken);
        if (PasswordRules.Check(password, account) is { } problem)
            return new SetPasswordResult.Refused(problem);
        return await SaveAsync(account, password!, link: null, sessionId, cancellationToken);
    }

    private async Task<SetPasswordResult> SaveAsync(Account account, string password, AccountLink? link, Guid? sessionId, CancellationToken cancellationToken)
    {
        var hash = hashing.Hash(account, password); // slow by design: before the transaction
        string? key = null;
        await using (var transaction = await db.BeginWriteAsync(cancellationToken))
        {
            if (link is not null && !await links.TakeAsync(link, cancellationToken))
                return new SetPasswordResult.LinkGone();
            await db.Accounts.Where(row => row.Id == account.Id).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.PasswordHash, hash).SetProperty(row => row.Failures, 0).SetProperty(row => row.LockedUntil, (DateTimeOffset?)null),
                cancellationToken);
            var ended = await sessions.EndAllAsync(account.Id, sessionId, cancellationToken);
            if (sessionId is { } own)
                key = await sessions.RenewAsync(own, await ProofOfAsync(own, cancellationToken), cancellationToken);
            db.Audit(
                AccountActs.By(account), clock.GetUtcNow(), AccountActs.PasswordSet, AccountActs.Subject(account),
                after: new { by = link?.Purpose.ToString() ?? "Owner", endedSessions = ended });
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        if (link?.Purpose != LinkPurpose.Invitation)
            await post.TellAsync(account.Id, AccountNotice.PasswordSet, cancellationToken);
        return new SetPasswordResult.Done(key);
    }

    private Task<Proof> ProofOfAsync(Guid sessionId, CancellationToken cancellationToken) =>
        db.Sessions.Where(session => session.Id == sessionId).Select(session => session.Proof).SingleAsync(cancellationToken);
}
