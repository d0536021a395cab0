using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Ocop.Web.Accounts.Passwords;
using Ocop.Web.Accounts.SecondFactor;

namespace Ocop.Web.Accounts.Identity;

/// <summary>Identity's keeper of accounts. Time is the program's, and who does not exist costs as much as who does (docs/adr/0015).</summary>
public sealed class AccountDesk(
    AccountsDbContext db, TimeProvider clock, IUserStore<Account> store, IOptions<IdentityOptions> options, IPasswordHasher<Account> hasher,
    IEnumerable<IUserValidator<Account>> userRules, IEnumerable<IPasswordValidator<Account>> passwordRules, ILookupNormalizer normalizer,
    IdentityErrorDescriber errors, IServiceProvider services, ILogger<UserManager<Account>> logger)
    : UserManager<Account>(store, options, hasher, userRules, passwordRules, normalizer, errors, services, logger)
{
    private static string? _nobodysHash;

    /// <summary>Finds a person by what he types: an e-mail address or a phone number.</summary>
    public async Task<Account?> FindByLoginAsync(string? typed)
    {
        var login = LoginName.Normalise(typed);
        return login.Contains('@', StringComparison.Ordinal)
            ? await FindByEmailAsync(login)
            : await Users.SingleOrDefaultAsync(account => account.PhoneNumber == login, CancellationToken);
    }

    public async Task<Account> GetAsync(Guid id) =>
        await FindByIdAsync(id.ToString()) ?? throw new InvalidOperationException($"There is no account {id}.");

    /// <summary>Whether nothing but the proof stands between this person and the door.</summary>
    public async Task<bool> MayEnterAsync(Account account) => account is { DisabledAt: null, IsDemo: false } && !await IsLockedOutAsync(account);

    /// <remarks>For somebody who does not exist or has no password it hashes, too, so that the time tells nothing.</remarks>
    public override async Task<bool> CheckPasswordAsync(Account? user, string password)
    {
        if (user?.PasswordHash is not null)
            return await base.CheckPasswordAsync(user, password);
        PasswordHasher.VerifyHashedPassword(user!, _nobodysHash ??= PasswordHasher.HashPassword(user!, Guid.NewGuid().ToString()), password);
        return false;
    }

    /// <summary>Checks and hashes a new password, slow by design, and renews the security stamp that every link carries. Nothing is saved yet.</summary>
    public Task<IdentityResult> ChoosePasswordAsync(Account account, string password) => UpdatePasswordHash(account, password, validatePassword: true);

    public override Task<bool> IsLockedOutAsync(Account user) => Task.FromResult(user.LockoutEnd > clock.GetUtcNow());

    public override async Task<IdentityResult> AccessFailedAsync(Account user)
    {
        await CountFailureAsync(user.Id);
        return IdentityResult.Success;
    }

    /// <summary>One more wrong password or code. Inside the caller's transaction.</summary>
    /// <remarks>Counted by the database: guesses made at the same time all count, and none of them stops a change of the owner's.</remarks>
    /// <returns>Whether it was one too many, so that the account rests now.</returns>
    public async Task<bool> CountFailureAsync(Guid accountId)
    {
        DateTimeOffset? until = clock.GetUtcNow() + Options.Lockout.DefaultLockoutTimeSpan;
        await db.Accounts.Where(row => row.Id == accountId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.AccessFailedCount, row => row.AccessFailedCount + 1), CancellationToken);
        return await db.Accounts.Where(row => row.Id == accountId && row.AccessFailedCount >= Options.Lockout.MaxFailedAccessAttempts).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.AccessFailedCount, 0).SetProperty(row => row.LockoutEnd, until), CancellationToken) > 0;
    }

    /// <remarks>Inside the caller's transaction.</remarks>
    public override async Task<IdentityResult> ResetAccessFailedCountAsync(Account user)
    {
        await db.Accounts.Where(row => row.Id == user.Id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.AccessFailedCount, 0).SetProperty(row => row.LockoutEnd, (DateTimeOffset?)null), CancellationToken);
        return IdentityResult.Success;
    }

    /// <summary>From now on a code of the app with this key is asked for at every sign-in.</summary>
    public async Task<IdentityResult> SetAppAsync(Account account, string key)
    {
        await ((IUserAuthenticatorKeyStore<Account>)Store).SetAuthenticatorKeyAsync(account, key, CancellationToken);
        return await SetTwoFactorEnabledAsync(account, true);
    }

    /// <summary>Takes the app and its recovery codes away. Inside the caller's transaction.</summary>
    public async Task<IdentityResult> RemoveAppAsync(Account account)
    {
        await db.Tokens.Where(token => token.UserId == account.Id).ExecuteDeleteAsync(CancellationToken);
        account.TotpStep = 0;
        return await SetTwoFactorEnabledAsync(account, false);
    }

    protected override string CreateTwoFactorRecoveryCode() => RecoveryCodes.New();
}
