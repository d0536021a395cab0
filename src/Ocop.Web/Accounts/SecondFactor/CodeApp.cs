using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Web.Accounts.Identity;
using Ocop.Web.Accounts.Links;
using Ocop.Web.Accounts.Sessions;

namespace Ocop.Web.Accounts.SecondFactor;

/// <summary>Sets up and removes a person's own code app and its recovery codes.</summary>
public sealed class CodeApp(AccountsDbContext db, AccountDesk accounts, SessionDesk sessions, CodeSecrets secrets, AccountPost post, TimeProvider clock)
{
    /// <summary>A code of the app proves that it was set up well; from now on one is asked for at every sign-in.</summary>
    /// <returns>The recovery codes, to be shown once, and the session's new key; null when the code is wrong or the offer too old.</returns>
    public async Task<(IReadOnlyList<string> Codes, string Key)?> AddAsync(
        Guid accountId, Guid sessionId, string? offer, string? code, CancellationToken cancellationToken)
    {
        var typed = (code ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (secrets.ReadOffer(accountId, offer) is not { } appKey || Totp.StepOf(appKey, typed, clock.GetUtcNow(), lastStep: 0) is not { } step)
            return null;
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var account = await accounts.GetAsync(accountId);
        account.TotpStep = step;
        await accounts.SetAppAsync(account, appKey).OrThrowAsync();
        Audit(account, AccountActs.AppAdded);
        var codes = await ReplaceCodesAsync(account);
        var key = await sessions.RenewAsync(sessionId, Proof.PasswordAndCode, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (codes, key);
    }

    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(Guid accountId, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var account = await accounts.GetAsync(accountId);
        var codes = account.TwoFactorEnabled ? await ReplaceCodesAsync(account) : [];
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return codes;
    }

    /// <summary>Without the app the sessions that it opened are worth no more than a password.</summary>
    public async Task RemoveAsync(Guid accountId, CancellationToken cancellationToken)
    {
        await using (var transaction = await db.BeginWriteAsync(cancellationToken))
        {
            var account = await accounts.GetAsync(accountId);
            await accounts.RemoveAppAsync(account).OrThrowAsync();
            await db.Sessions.Where(session => session.AccountId == accountId && session.Proof == Proof.PasswordAndCode)
                .ExecuteUpdateAsync(set => set.SetProperty(session => session.Proof, Proof.Password), cancellationToken);
            Audit(account, AccountActs.AppRemoved);
            post.AddNotice(account, AccountNotice.AppRemoved);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        post.Wake();
    }

    private async Task<IReadOnlyList<string>> ReplaceCodesAsync(Account account)
    {
        Audit(account, AccountActs.RecoveryCodesMade);
        return [.. await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes.Count) ?? throw new InvalidOperationException("The account was not changed.")];
    }

    private void Audit(Account account, string act) => db.Audit(AccountActs.By(account), clock.GetUtcNow(), act, AccountActs.Subject(account));
}
