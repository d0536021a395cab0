using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Ocop.Web.Accounts.Identity;
using Ocop.Web.Accounts.Sessions;

namespace Ocop.Web.Accounts.Passkeys;

/// <summary>Signs in with a passkey, without a name: the browser offers the ones it has for this site.</summary>
public sealed class PasskeySignIn(AccountsDbContext db, AccountDesk accounts, IPasskeyHandler<Account> handler, PasskeyState state, SignIn signIn, TimeProvider clock)
{
    /// <returns>The options for <c>navigator.credentials.get</c>, as JSON.</returns>
    public async Task<string> AskAsync(HttpContext context)
    {
        var asked = await handler.MakeRequestOptionsAsync(null, context);
        state.Keep(context, asked.AssertionState);
        return asked.RequestOptionsJson;
    }

    /// <returns>The key for the cookie and the role; null when the answer does not convince.</returns>
    public async Task<(string Key, string Role)?> HandleAsync(HttpContext context, string? credential, Visitor visitor, CancellationToken cancellationToken)
    {
        if (state.Take(context) is not { } question || string.IsNullOrEmpty(credential))
            return null;
        var result = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = context, CredentialJson = credential, AssertionState = question });
        if (!result.Succeeded || result.User is not { DisabledAt: null, IsDemo: false } account)
            return null;
        return await NoteUseAsync(account, result.Passkey, cancellationToken)
            ? (await signIn.OpenAsync(account, Proof.Passkey, visitor, cancellationToken), account.Role)
            : null;
    }

    // Of two uses at the same time one must be repeated.
    private async Task<bool> NoteUseAsync(Account account, UserPasskeyInfo used, CancellationToken cancellationToken)
    {
        var (id, now) = (used.CredentialId, clock.GetUtcNow());
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        if (!(await accounts.AddOrUpdatePasskeyAsync(account, used)).Succeeded) // it keeps the device's own count, by which a copy is found out
            return false;
        await db.Passkeys.Where(passkey => passkey.CredentialId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(passkey => passkey.UsedAt, now), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
