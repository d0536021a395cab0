using Microsoft.AspNetCore.Identity;

namespace Ocop.Web.Accounts.Identity;

/// <summary>What Identity answers, where only success is expected.</summary>
public static class IdentityResults
{
    /// <exception cref="InvalidOperationException">Identity refused, for example because two changed the account at once.</exception>
    public static void OrThrow(this IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException($"The account was not changed: {result}.");
    }

    /// <exception cref="InvalidOperationException">Identity refused, for example because two changed the account at once.</exception>
    public static async Task OrThrowAsync(this Task<IdentityResult> result) => (await result).OrThrow();
}
