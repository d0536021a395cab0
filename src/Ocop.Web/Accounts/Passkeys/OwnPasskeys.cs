using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Web.Accounts.Links;

namespace Ocop.Web.Accounts.Passkeys;

/// <summary>Adds, renames and removes a person's own passkeys.</summary>
public sealed class OwnPasskeys(AccountsDbContext db, IPasskeyHandler<Account> handler, PasskeyState state, AccountPost post, TimeProvider clock)
{
    public const int NameLength = 60;

    private const int Most = 10;

    public async Task<IReadOnlyList<Passkey>> ListAsync(Guid accountId, CancellationToken cancellationToken) =>
        await db.Passkeys.AsNoTracking().Where(key => key.AccountId == accountId).OrderBy(key => key.CreatedAt).ToListAsync(cancellationToken);

    /// <returns>The options for <c>navigator.credentials.create</c>, as JSON; null when there are enough.</returns>
    public async Task<string?> AskAsync(HttpContext context, Guid accountId, CancellationToken cancellationToken)
    {
        if (await db.Passkeys.CountAsync(key => key.AccountId == accountId, cancellationToken) >= Most)
            return null;
        var account = await db.Accounts.AsNoTracking().SingleAsync(row => row.Id == accountId, cancellationToken);
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
            var account = await db.Accounts.AsNoTracking().SingleAsync(row => row.Id == accountId, cancellationToken);
            db.Add(Of(result.Passkey, accountId, name));
            db.Audit(AccountActs.By(account), clock.GetUtcNow(), AccountActs.PasskeyAdded, AccountActs.Subject(account), after: new { name });
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await post.TellAsync(accountId, AccountNotice.PasskeyAdded, cancellationToken);
        return true;
    }

    public Task RenameAsync(Guid accountId, byte[] id, string name, CancellationToken cancellationToken) =>
        ChangeAsync(accountId, id, AccountActs.PasskeyRenamed, passkey => passkey.Name = name, name, cancellationToken);

    public Task RemoveAsync(Guid accountId, byte[] id, CancellationToken cancellationToken) =>
        ChangeAsync(accountId, id, AccountActs.PasskeyRemoved, passkey => db.Remove(passkey), name: null, cancellationToken);

    private async Task ChangeAsync(Guid accountId, byte[] id, string act, Action<Passkey> change, string? name, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        if (await db.Passkeys.SingleOrDefaultAsync(key => key.AccountId == accountId && key.CredentialId == id, cancellationToken) is not { } passkey)
            return;
        var account = await db.Accounts.AsNoTracking().SingleAsync(row => row.Id == accountId, cancellationToken);
        db.Audit(
            AccountActs.By(account), clock.GetUtcNow(), act, AccountActs.Subject(account),
            before: new { name = passkey.Name }, after: name is null ? null : new { name });
        change(passkey);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static Passkey Of(UserPasskeyInfo made, Guid accountId, string name) => new()
    {
        CredentialId = made.CredentialId,
        AccountId = accountId,
        Name = name,
        PublicKey = made.PublicKey,
        CreatedAt = made.CreatedAt,
        SignCount = made.SignCount,
        Transports = string.Join(',', made.Transports ?? []),
        IsUserVerified = made.IsUserVerified,
        IsBackupEligible = made.IsBackupEligible,
        IsBackedUp = made.IsBackedUp,
        AttestationObject = made.AttestationObject,
        ClientData = made.ClientDataJson,
    };
}
