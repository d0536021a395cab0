using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Web.Accounts.Identity;
using Ocop.Web.Accounts.Links;
using Ocop.Web.Accounts.Sessions;

namespace Ocop.Web.Accounts.Admin;

/// <summary>What administrators do to the accounts of others, and nobody to his own: so one administrator always remains.</summary>
public sealed class ChangeAccount(AccountsDbContext db, AccountDesk accounts, SessionDesk sessions, AccountPost post, TimeProvider clock)
{
    public Task<bool> ChangeRoleAsync(Guid id, string role, Actor actor, CancellationToken cancellationToken) => ChangeAsync(
        id, actor, AccountActs.RoleChanged, async account => account.Role == role ? IdentityResult.Success : await accounts.AddToRoleAsync(account, role),
        account => new { account.Role }, cancellationToken);

    /// <summary>The person is signed out at once and cannot come back.</summary>
    public Task<bool> DisableAsync(Guid id, Actor actor, CancellationToken cancellationToken) => ChangeAsync(
        id, actor, AccountActs.Disabled, account => SetDisabledAsync(account, account.DisabledAt ?? clock.GetUtcNow()), State, cancellationToken);

    public Task<bool> EnableAsync(Guid id, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(id, actor, AccountActs.Enabled, account => SetDisabledAsync(account, null), State, cancellationToken);

    public Task<bool> EndSessionsAsync(Guid id, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(id, actor, AccountActs.AllSessionsEnded, _ => Task.FromResult(IdentityResult.Success), _ => null, cancellationToken);

    /// <summary>For somebody who lost phone, recovery codes and passkeys; the office has made sure that it is he.</summary>
    public Task<bool> RemoveFactorsAsync(Guid id, Actor actor, CancellationToken cancellationToken) => ChangeAsync(
        id, actor, AccountActs.FactorsRemoved, async account =>
        {
            await db.Passkeys.Where(passkey => passkey.UserId == id).ExecuteDeleteAsync(cancellationToken);
            return await accounts.RemoveAppAsync(account);
        }, _ => null, cancellationToken);

    /// <summary>A new link for one whose first letter was lost or came too late.</summary>
    public async Task<bool> InviteAgainAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        await using (var transaction = await db.BeginWriteAsync(cancellationToken))
        {
            if (await accounts.FindByIdAsync(id.ToString()) is not { PasswordHash: null, DisabledAt: null, IsDemo: false } account)
                return false;
            await post.AddLinkAsync(account, LinkPurpose.Invitation);
            db.Audit(actor, clock.GetUtcNow(), AccountActs.InvitedAgain, AccountActs.Subject(account));
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        post.Wake();
        return true;
    }

    private Task<IdentityResult> SetDisabledAsync(Account account, DateTimeOffset? at)
    {
        account.DisabledAt = at;
        return accounts.UpdateAsync(account);
    }

    private static object State(Account account) => new { isDisabled = account.DisabledAt is not null };

    // After each of these the person signs in anew: a session never outlives what it was opened with.
    private async Task<bool> ChangeAsync(
        Guid id, Actor actor, string act, Func<Account, Task<IdentityResult>> change, Func<Account, object?> state, CancellationToken cancellationToken)
    {
        if (id == actor.Id)
            return false;
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        if (await accounts.FindByIdAsync(id.ToString()) is not { } account)
            return false;
        var before = state(account);
        await change(account).OrThrowAsync();
        await sessions.EndAllAsync(id, butOne: null, cancellationToken);
        db.Audit(actor, clock.GetUtcNow(), act, AccountActs.Subject(account), before, state(account));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
