using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Web.Accounts.Identity;
using Ocop.Web.Accounts.Sessions;

namespace Ocop.Web.Accounts.SecondFactor;

/// <summary>What a person who typed a code gets.</summary>
public abstract record CodeResult
{
    private CodeResult()
    {
    }

    public sealed record Entered(string Key, string Role) : CodeResult;

    public sealed record Wrong : CodeResult;

    /// <summary>No password was given before, it was too long ago, or too many codes were wrong.</summary>
    public sealed record StartAgain : CodeResult;
}

/// <summary>The second step of signing in: a code of the app, or a recovery code.</summary>
public sealed class CodeSignIn(AccountsDbContext db, AccountDesk accounts, SessionDesk sessions, SignIn signIn, Lockout lockout, TimeProvider clock)
{
    private const int Tries = 5;

    public async Task<bool> IsAwaitedAsync(Visitor visitor, CancellationToken cancellationToken) =>
        await sessions.FindAsync(visitor.Key, cancellationToken) is { Proof: Proof.AwaitingCode };

    public async Task<CodeResult> HandleAsync(string? typed, Visitor visitor, CancellationToken cancellationToken)
    {
        if (await sessions.FindAsync(visitor.Key, cancellationToken) is not { Proof: Proof.AwaitingCode } waiting)
            return new CodeResult.StartAgain();
        var account = await accounts.GetAsync(waiting.AccountId);
        if (await accounts.IsLockedOutAsync(account))
            return new CodeResult.StartAgain();
        if (await TakeAsync(account, (typed ?? "").Trim(), cancellationToken))
            return new CodeResult.Entered(await signIn.OpenAsync(account, Proof.PasswordAndCode, visitor, cancellationToken), account.Role);
        await lockout.CountAsync(account, "code", visitor, cancellationToken);
        return await CountAsync(waiting, cancellationToken) ? new CodeResult.Wrong() : new CodeResult.StartAgain();
    }

    private Task<bool> TakeAsync(Account account, string typed, CancellationToken cancellationToken) => RecoveryCodes.Hash(typed) is null
        ? accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, typed.Replace(" ", "", StringComparison.Ordinal))
        : TakeRecoveryCodeAsync(account, typed, cancellationToken);

    private async Task<bool> TakeRecoveryCodeAsync(Account account, string typed, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        if (!(await accounts.RedeemTwoFactorRecoveryCodeAsync(account, typed)).Succeeded)
            return false;
        var left = await accounts.CountRecoveryCodesAsync(account);
        db.Audit(AccountActs.By(account), clock.GetUtcNow(), AccountActs.RecoveryCodeUsed, AccountActs.Subject(account), after: new { left });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <returns>Whether the person may try once more.</returns>
    private async Task<bool> CountAsync(SignedIn waiting, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await db.Sessions.Where(session => session.Id == waiting.SessionId)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.WrongCodes, session => session.WrongCodes + 1), cancellationToken);
        var ended = await db.Sessions.Where(session => session.Id == waiting.SessionId && session.WrongCodes >= Tries).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return ended == 0;
    }
}
