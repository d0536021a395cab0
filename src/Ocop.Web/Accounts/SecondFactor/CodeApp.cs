using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Web.Accounts.Links;
using Ocop.Web.Accounts.Sessions;

namespace Ocop.Web.Accounts.SecondFactor;

/// <summary>Sets up and removes a person's own code app and its recovery codes.</summary>
public sealed class CodeApp(AccountsDbContext db, SessionDesk sessions, CodeSecrets secrets, AccountPost post, TimeProvider clock)
{
    /// <summary>A code of the app proves that it was set up well; from now on one is asked for at every sign-in.</summary>
    /// <returns>The recovery codes, to be shown once, and the session's new key; null when the code is wrong or the offer too old.</returns>
    public async Task<(IReadOnlyList<string> Codes, string Key)?> AddAsync(
        Guid accountId, Guid sessionId, string? offer, string? code, CancellationToken cancellationToken)
    {
        var typed = (code ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (secrets.ReadOffer(accountId, offer) is not { } secret || Totp.StepOf(secret, typed, clock.GetUtcNow(), lastStep: 0) is not { } step)
            return null;
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var account = await db.Accounts.SingleAsync(row => row.Id == accountId, cancellationToken);
        (account.TotpSecret, account.TotpStep) = (secrets.Keep(secret), step);
        Audit(account, AccountActs.AppAdded);
        var codes = await ReplaceCodesAsync(account, cancellationToken);
        var key = await sessions.RenewAsync(sessionId, Proof.PasswordAndCode, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (codes, key);
    }

    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(Guid accountId, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var account = await db.Accounts.SingleAsync(row => row.Id == accountId, cancellationToken);
        var codes = account.TotpSecret is null ? [] : await ReplaceCodesAsync(account, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return codes;
    }

    /// <summary>Without the app the sessions that it opened are worth no more than a password.</summary>
    public async Task RemoveAsync(Guid accountId, CancellationToken cancellationToken)
    {
        await using (var transaction = await db.BeginWriteAsync(cancellationToken))
        {
            var account = await db.Accounts.SingleAsync(row => row.Id == accountId, cancellationToken);
            (account.TotpSecret, account.TotpStep) = (null, 0);
            await db.RecoveryCodes.Where(code => code.AccountId == accountId).ExecuteDeleteAsync(cancellationToken);
            await db.Sessions.Where(session => session.AccountId == accountId && session.Proof == Proof.PasswordAndCode)
                .ExecuteUpdateAsync(set => set.SetProperty(session => session.Proof, Proof.Password), cancellationToken);
            Audit(account, AccountActs.AppRemoved);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await post.TellAsync(accountId, AccountNotice.AppRemoved, cancellationToken);
    }

    private async Task<IReadOnlyList<string>> ReplaceCodesAsync(Account account, CancellationToken cancellationToken)
    {
        await db.RecoveryCodes.Where(code => code.AccountId == account.Id).ExecuteDeleteAsync(cancellationToken);
        var codes = Enumerable.Range(0, RecoveryCodes.Count).Select(_ => RecoveryCodes.New()).ToList();
        db.AddRange(codes.Select(code => new RecoveryCode { AccountId = account.Id, Hash = RecoveryCodes.Hash(code)! }));
        Audit(account, AccountActs.RecoveryCodesMade);
        return codes;
    }

    private void Audit(Account account, string act) => db.Audit(AccountActs.By(account), clock.GetUtcNow(), act, AccountActs.Subject(account));
}
