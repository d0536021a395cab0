using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Ocop.Web.Accounts.Identity;

/// <summary>People sign in by phone number, too, so a number belongs to one account.</summary>
public sealed class PhoneRules : IUserValidator<Account>
{
    private static readonly IdentityError Taken = new() { Code = "DuplicatePhoneNumber", Description = "The phone number is another account's." };

    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user) =>
        user.PhoneNumber is { } number && await manager.Users.AnyAsync(row => row.PhoneNumber == number && row.Id != user.Id)
            ? IdentityResult.Failed(Taken)
            : IdentityResult.Success;

    public static bool IsTaken(IdentityResult result) => result.Errors.Any(error => error.Code == Taken.Code);
}
