using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
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
public sealed class CodeSignIn(AccountsDbContext db, SessionDesk sessions, SignIn signIn, Lockout lockout, CodeSecrets secrets, TimeProvider clock)
{
    private const int Tries = 5;

    public async Task<bool> IsAwaitedAsync(Visitor visitor, CancellationToken cancellationToken) =>
        await sessions.FindAsync(visitor.Key, cancellationToken) is { Proof: Proof.AwaitingCode };

    public async Task<CodeResult> HandleAsync(string? typed, Visitor visitor, CancellationToken cancellationToken)
    {
        if (await sessions.FindAsync(visitor.Key, cancellationToken) is not { Proof: Proof.AwaitingCode } waiting)
            return new CodeResult.StartAgain();
        var account = await db.Accounts.AsNoTracking().SingleAsync(row => row.Id == waiting.AccountId, cancellationToken);
        if (account.LockedUntil > clock.GetUtcNow())
            return new CodeResult.StartAgain();
        if (await TakeAsync(account, (typed ?? "").Trim(), cancellationToken))
            return new CodeResult.Entered(await signIn.OpenAsync(account, Proof.PasswordAndCode, visitor, cancellationToken), account.Role);
        await lockout.CountAsync(account, "code", visitor, cancellationToken);
        return await CountAsync(waiting, cancellationToken) ? new CodeResult.Wrong() : new CodeResult.StartAgain();
    }

    // In both ways the taking is one statement: of two that send the same code at once, one comes too late.
    private async Task<bool> TakeAsync(Account account, string typed, CancellationToken cancellationToken)
    {
        if (RecoveryCodes.Hash(typed) is { } hash)
            return await TakeRecoveryCodeAsync(account, hash, cancellationToken);
        var code = typed.Replace(" ", "", StringComparison.Ordinal);
        if (account.TotpSecret is not { } kept || Totp.StepOf(secrets.Read(kept), code, clock.GetUtcNow(), account.TotpStep) is not { } step)
            return false;
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var taken = await db.Accounts.Where(row => row.Id == account.Id && row.TotpStep < step && row.TotpSecret == kept)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.TotpStep, step), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return taken == 1;
    }

    private async Task<bool> TakeRecoveryCodeAsync(Account account, byte[] hash, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var taken = await db.RecoveryCodes.Where(code => code.AccountId == account.Id && code.Hash == hash).ExecuteDeleteAsync(cancellationToken);
        if (taken == 1)
        {
            var left = await db.RecoveryCodes.CountAsync(code => code.AccountId == account.Id, cancellationToken);
            db.Audit(AccountActs.By(account), clock.GetUtcNow(), AccountActs.RecoveryCodeUsed, AccountActs.Subject(account), after: new { left });
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return taken == 1;
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
