using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Web.Accounts.Identity;
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

    /// <summary>The link is used, too old or unknown; without a link, the account was changed at the same moment.</summary>
    public sealed record LinkGone : SetPasswordResult;
}

/// <summary>Sets a password, by a link from a letter or from one's own account. Other sessions end, open links die; the second factor stays.</summary>
public sealed class SetPassword(AccountsDbContext db, AccountDesk accounts, AccountLinks links, SessionDesk sessions, AccountPost post, TimeProvider clock)
{
    public async Task<SetPasswordResult> ByLinkAsync(string? secret, string? password, CancellationToken cancellationToken) =>
        await links.FindAsync(secret) is { Purpose: not LinkPurpose.EmailChange } link
            ? await SaveAsync(link.Account, password, link.Purpose, sessionId: null, cancellationToken)
            : new SetPasswordResult.LinkGone();

    public async Task<SetPasswordResult> ByOwnerAsync(Guid accountId, Guid sessionId, string? password, CancellationToken cancellationToken) =>
        await SaveAsync(await accounts.GetAsync(accountId), password, by: null, sessionId, cancellationToken);

    private async Task<SetPasswordResult> SaveAsync(Account account, string? password, LinkPurpose? by, Guid? sessionId, CancellationToken cancellationToken)
    {
        if (PasswordRules.ProblemIn(await accounts.ChoosePasswordAsync(account, password ?? "")) is { } problem)
            return new SetPasswordResult.Refused(problem);
        (account.AccessFailedCount, account.LockoutEnd) = (0, null);
        string? key = null;
        await using (var transaction = await db.BeginWriteAsync(cancellationToken))
        {
            if (!(await accounts.UpdateAsync(account)).Succeeded)
                return new SetPasswordResult.LinkGone(); // of two that open it at once, one comes too late
            var ended = await sessions.EndAllAsync(account.Id, sessionId, cancellationToken);
            if (sessionId is { } own)
                key = await sessions.RenewAsync(own, await ProofOfAsync(own, cancellationToken), cancellationToken);
            db.Audit(
                AccountActs.By(account), clock.GetUtcNow(), AccountActs.PasswordSet, AccountActs.Subject(account),
                after: new { by = by?.ToString() ?? "Owner", endedSessions = ended });
            if (by != LinkPurpose.Invitation)
                post.AddNotice(account, AccountNotice.PasswordSet);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        post.Wake();
        return new SetPasswordResult.Done(key);
    }

    private Task<Proof> ProofOfAsync(Guid sessionId, CancellationToken cancellationToken) =>
        db.Sessions.Where(session => session.Id == sessionId).Select(session => session.Proof).SingleAsync(cancellationToken);
}
