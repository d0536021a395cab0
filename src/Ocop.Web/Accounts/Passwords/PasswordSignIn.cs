using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Web.Accounts.Sessions;

namespace Ocop.Web.Accounts.Passwords;

/// <summary>What a person who typed a password gets.</summary>
public abstract record PasswordResult
{
    private PasswordResult()
    {
    }

    public sealed record Entered(string Key, string Role) : PasswordResult;

    /// <summary>Right so far; the code of the second factor is awaited under this key.</summary>
    public sealed record CodeNeeded(string Key) : PasswordResult;

    /// <summary>Unknown, wrong, locked or disabled: nobody learns which.</summary>
    public sealed record Refused : PasswordResult;

    /// <summary>Too many tries in this minute.</summary>
    public sealed record TooMany : PasswordResult;
}

/// <summary>Signs in by e-mail or phone and password. Every refusal does the same work and says the same words.</summary>
public sealed class PasswordSignIn(
    AccountsDbContext db, SignIn signIn, Lockout lockout, PasswordHashing hashing, SignInBrake brake, TimeProvider clock)
{
    public async Task<PasswordResult> HandleAsync(string? login, string? password, Visitor visitor, CancellationToken cancellationToken)
    {
        var name = LoginName.Normalise(login);
        if (!brake.LetsThrough(name))
            return new PasswordResult.TooMany();
        var account = await db.Accounts.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Email == name || row.Phone == name, cancellationToken);
        var verified = hashing.Verify(account, password ?? "");
        if (account is null || verified == PasswordVerificationResult.Failed || !MayEnter(account))
        {
            await lockout.CountAsync(account, "password", visitor, cancellationToken);
            return new PasswordResult.Refused();
        }

        if (verified == PasswordVerificationResult.SuccessRehashNeeded)
            await RehashAsync(account, password!, cancellationToken);
        if (account.TotpSecret is not null)
            return new PasswordResult.CodeNeeded(await signIn.AwaitCodeAsync(account, visitor, cancellationToken));
        return new PasswordResult.Entered(await signIn.OpenAsync(account, Proof.Password, visitor, cancellationToken), account.Role);
    }

    private bool MayEnter(Account account) =>
        account is { DisabledAt: null, IsDemo: false } && (account.LockedUntil is not { } until || until <= clock.GetUtcNow());

    // The hash was made with fewer rounds than today's.
    private async Task RehashAsync(Account account, string password, CancellationToken cancellationToken)
    {
        var hash = hashing.Hash(account, password);
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await db.Accounts.Where(row => row.Id == account.Id && row.PasswordHash == account.PasswordHash)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.PasswordHash, hash), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
