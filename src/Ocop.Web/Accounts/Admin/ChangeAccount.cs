using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Web.Accounts.Links;
using Ocop.Web.Accounts.Sessions;

namespace Ocop.Web.Accounts.Admin;

/// <summary>What administrators do to the accounts of others, and nobody to his own: so one administrator always remains.</summary>
public sealed class ChangeAccount(AccountsDbContext db, SessionDesk sessions, AccountLinks links, AccountPost post, TimeProvider clock)
{
    public Task<bool> ChangeRoleAsync(Guid id, string role, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(id, actor, AccountActs.RoleChanged, account => account.Role = role, account => new { account.Role }, cancellationToken);

    /// <summary>The person is signed out at once and cannot come back.</summary>
    public Task<bool> DisableAsync(Guid id, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(id, actor, AccountActs.Disabled, account => account.DisabledAt ??= clock.GetUtcNow(), State, cancellationToken);

    public Task<bool> EnableAsync(Guid id, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(id, actor, AccountActs.Enabled, account => account.DisabledAt = null, State, cancellationToken);

    public Task<bool> EndSessionsAsync(Guid id, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(id, actor, AccountActs.AllSessionsEnded, _ => { }, _ => null, cancellationToken);

    /// <summary>For somebody who lost phone, recovery codes and passkeys; the office has made sure that it is he.</summary>
    public Task<bool> RemoveFactorsAsync(Guid id, Actor actor, CancellationToken cancellationToken) => ChangeAsync(
        id, actor, AccountActs.FactorsRemoved, account => (account.TotpSecret, account.TotpStep) = (null, 0), _ => null, cancellationToken,
        async () =>
        {
            await db.RecoveryCodes.Where(code => code.AccountId == id).ExecuteDeleteAsync(cancellationToken);
            await db.Passkeys.Where(passkey => passkey.AccountId == id).ExecuteDeleteAsync(cancellationToken);
        });

    /// <summary>A new link for one whose first letter was lost or came too late.</summary>
    public async Task<bool> InviteAgainAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        AccountLink link;
        await using (var transaction = await db.BeginWriteAsync(cancellationToken))
        {
            if (await db.Accounts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { PasswordHash: null, DisabledAt: null, IsDemo: false } account)
                return false;
            link = await links.AddAsync(id, LinkPurpose.Invitation, cancellationToken);
            db.Audit(actor, clock.GetUtcNow(), AccountActs.InvitedAgain, AccountActs.Subject(account));
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await post.SendAsync(link, cancellationToken);
        return true;
    }

    private static object State(Account account) => new { isDisabled = account.DisabledAt is not null };

    // After each of these the person signs in anew: a session never outlives what it was opened with.
    private async Task<bool> ChangeAsync(
        Guid id, Actor actor, string act, Action<Account> change, Func<Account, object?> state, CancellationToken cancellationToken, Func<Task>? also = null)
    {
        if (id == actor.Id)
            return false;
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        if (await db.Accounts.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } account)
            return false;
        var before = state(account);
        change(account);
        if (also is not null)
            await also();
        await sessions.EndAllAsync(id, butOne: null, cancellationToken);
        db.Audit(actor, clock.GetUtcNow(), act, AccountActs.Subject(account), before, state(account));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
