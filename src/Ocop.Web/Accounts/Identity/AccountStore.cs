using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Ocop.Web.Accounts.Passkeys;
using Ocop.Web.Accounts.SecondFactor;

namespace Ocop.Web.Accounts.Identity;

/// <summary>Identity's store on Entity Framework, stricter where its own way is too weak for us (docs/adr/0015).</summary>
public sealed class AccountStore(AccountsDbContext db, CodeSecrets secrets, IdentityErrorDescriber errors)
    : UserOnlyStore<Account, AccountsDbContext, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, Passkey>(db, errors),
        IUserRoleStore<Account>
{
    private const string Provider = "Ocop";
    private const string RecoveryCodesName = "RecoveryCodes";
    private const char Between = ';';

    // The mailbox is the name.
    public override Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken = default) => Task.FromResult<string?>(user.Email);

    public override Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken = default) =>
        FindByEmailAsync(normalizedUserName, cancellationToken);

    /// <remarks>Of two changes at once the later is refused; nothing of it may slip into what is saved next.</remarks>
    public override async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken = default)
    {
        var result = await base.UpdateAsync(user, cancellationToken);
        if (!result.Succeeded)
            Context.ChangeTracker.Clear();
        return result;
    }

    /// <remarks>Encrypted: a copy of the database alone makes no codes.</remarks>
    public override Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, secrets.Keep(key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken) =>
        await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { } kept ? secrets.Read(kept) : null;

    /// <remarks>Identity would keep them readable.</remarks>
    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        KeepHashesAsync(user, recoveryCodes.Select(code => RecoveryCodes.Hash(code)!), cancellationToken);

    public override async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var hashes = await HashesAsync(user, cancellationToken);
        if (RecoveryCodes.Hash(code) is not { } hash || !hashes.Contains(hash))
            return false;
        await KeepHashesAsync(user, hashes.Where(kept => kept != hash), cancellationToken);
        return true;
    }

    public override async Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) => (await HashesAsync(user, cancellationToken)).Length;

    // An account has one role, and the program's code says which there are: a column, not two tables.
    public Task AddToRoleAsync(Account user, string roleName, CancellationToken cancellationToken)
    {
        user.Role = Named(roleName);
        return Task.CompletedTask;
    }

    public Task RemoveFromRoleAsync(Account user, string roleName, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Without a role there is no account; give another one, or disable it.");

    public Task<IList<string>> GetRolesAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<IList<string>>([user.Role]);

    public Task<bool> IsInRoleAsync(Account user, string roleName, CancellationToken cancellationToken) => Task.FromResult(user.Role == Named(roleName));

    public Task<IList<Account>> GetUsersInRoleAsync(string roleName, CancellationToken cancellationToken)
    {
        var role = Named(roleName);
        return Task.FromResult<IList<Account>>([.. Users.Where(account => account.Role == role)]);
    }

    private static string Named(string normalizedRole) => Roles.All.Single(role => role.Equals(normalizedRole, StringComparison.OrdinalIgnoreCase));

    private Task KeepHashesAsync(Account user, IEnumerable<string> hashes, CancellationToken cancellationToken) =>
        SetTokenAsync(user, Provider, RecoveryCodesName, string.Join(Between, hashes), cancellationToken);

    private async Task<string[]> HashesAsync(Account user, CancellationToken cancellationToken) =>
        (await GetTokenAsync(user, Provider, RecoveryCodesName, cancellationToken))?.Split(Between, StringSplitOptions.RemoveEmptyEntries) ?? [];
}
