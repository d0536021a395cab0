using Ocop.Web.Accounts.Identity;
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
public sealed class PasswordSignIn(AccountDesk accounts, SignIn signIn, Lockout lockout, SignInBrake brake)
{
    public async Task<PasswordResult> HandleAsync(string? login, string? password, Visitor visitor, CancellationToken cancellationToken)
    {
        if (!await brake.LetsThroughAsync(LoginName.Normalise(login), cancellationToken))
            return new PasswordResult.TooMany();
        var account = await accounts.FindByLoginAsync(login);
        if (!await accounts.CheckPasswordAsync(account, password ?? "") || !await accounts.MayEnterAsync(account!))
        {
            await lockout.CountAsync(account, "password", visitor, cancellationToken);
            return new PasswordResult.Refused();
        }

        if (account!.TwoFactorEnabled)
            return new PasswordResult.CodeNeeded(await signIn.AwaitCodeAsync(account, visitor, cancellationToken));
        return new PasswordResult.Entered(await signIn.OpenAsync(account, Proof.Password, visitor, cancellationToken), account.Role);
    }
}
