using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Web.Accounts.Identity;
using Ocop.Web.Accounts.Links;

namespace Ocop.Web.Accounts.Passkeys;

/// <summary>Adds, renames and removes a person's own passkeys.</summary>
public sealed class OwnPasskeys(AccountsDbContext db, AccountDesk accounts, IPasskeyHandler<Account> handler, PasskeyState state, AccountPost post, TimeProvider clock)
{
    public const int NameLength = 60;

    private const int Most = 10;

    public async Task<IReadOnlyList<Passkey>> ListAsync(Guid accountId, CancellationToken cancellationToken) =>
        await db.Passkeys.AsNoTracking().Where(key => key.UserId == accountId).OrderBy(key => key.Data.CreatedAt).ToListAsync(cancellationToken);

    /// <returns>The options for <c>navigator.credentials.create</c>, as JSON; null when there are enough.</returns>
    public async Task<string?> AskAsync(HttpContext context, Guid accountId, CancellationToken cancellationToken)
    {
        if (await db.Passkeys.CountAsync(key => key.UserId == accountId, cancellationToken) >= Most)
            return null;
        var account = await accounts.GetAsync(accountId);
        var asked = await handler.MakeCreationOptionsAsync(
            new PasskeyUserEntity { Id = accountId.ToString(), Name = account.Email, DisplayName = account.Name }, context);
        state.Keep(context, asked.AttestationState);
        return asked.CreationOptionsJson;
    }

    public async Task<bool> AddAsync(HttpContext context, Guid accountId, string? credential, string name, CancellationToken cancellationToken)
    {
        if (state.Take(context) is not { } question || string.IsNullOrEmpty(credential))
            return false;
        var result = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = context, CredentialJson = credential, AttestationState = question });
        if (!result.Succeeded || result.UserEntity.Id != accountId.ToString())
            return false;
        await using (var transaction = await db.BeginWriteAsync(cancellationToken))
        {
            var account = await accounts.GetAsync(accountId);
            result.Passkey.Name = name;
            await accounts.AddOrUpdatePasskeyAsync(account, result.Passkey).OrThrowAsync();
            db.Audit(AccountActs.By(account), clock.GetUtcNow(), AccountActs.PasskeyAdded, AccountActs.Subject(account), after: new { name });
            post.AddNotice(account, AccountNotice.PasskeyAdded);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        post.Wake();
        return true;
    }

    public Task RenameAsync(Guid accountId, byte[] id, string name, CancellationToken cancellationToken) => ChangeAsync(
        accountId, id, AccountActs.PasskeyRenamed, name,
        (account, passkey) =>
        {
            passkey.Name = name;
            return accounts.AddOrUpdatePasskeyAsync(account, passkey);
        }, cancellationToken);

    public Task RemoveAsync(Guid accountId, byte[] id, CancellationToken cancellationToken) =>
        ChangeAsync(accountId, id, AccountActs.PasskeyRemoved, name: null, (account, _) => accounts.RemovePasskeyAsync(account, id), cancellationToken);

    private async Task ChangeAsync(
        Guid accountId, byte[] id, string act, string? name, Func<Account, UserPasskeyInfo, Task<IdentityResult>> change, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var account = await accounts.GetAsync(accountId);
        if (await accounts.GetPasskeyAsync(account, id) is not { } passkey)
            return;
        db.Audit(
            AccountActs.By(account), clock.GetUtcNow(), act, AccountActs.Subject(account),
            before: new { name = passkey.Name }, after: name is null ? null : new { name });
        await change(account, passkey).OrThrowAsync();
        await transaction.CommitAsync(cancellationToken);
    }
}
