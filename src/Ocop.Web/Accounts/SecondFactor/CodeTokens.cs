using Microsoft.AspNetCore.Identity;

namespace Ocop.Web.Accounts.SecondFactor;

/// <summary>Tells Identity whether a code of the app is right. Each code counts once; Identity's own provider takes it again until its time is over.</summary>
public sealed class CodeTokens(TimeProvider clock) : IUserTwoFactorTokenProvider<Account>
{
    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { } key || Totp.StepOf(key, token, clock.GetUtcNow(), user.TotpStep) is not { } step)
            return false;
        user.TotpStep = step;
        return (await manager.UpdateAsync(user)).Succeeded; // of two that send the same code at once, one comes too late
    }

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) => await manager.GetAuthenticatorKeyAsync(user) is not null;

    /// <remarks>The app makes them.</remarks>
    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) => Task.FromResult("");
}
