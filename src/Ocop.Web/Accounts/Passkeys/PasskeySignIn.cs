using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Ocop.Web.Accounts.Sessions;

namespace Ocop.Web.Accounts.Passkeys;

/// <summary>Signs in with a passkey, without a name: the browser offers the ones it has for this site.</summary>
public sealed class PasskeySignIn(AccountsDbContext db, IPasskeyHandler<Account> handler, PasskeyState state, SignIn signIn, TimeProvider clock)
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
        await NoteUseAsync(result.Passkey, cancellationToken);
        return (await signIn.OpenAsync(account, Proof.Passkey, visitor, cancellationToken), account.Role);
    }

    private async Task NoteUseAsync(UserPasskeyInfo used, CancellationToken cancellationToken)
    {
        var (id, count, isBackedUp, now) = (used.CredentialId, (long)used.SignCount, used.IsBackedUp, clock.GetUtcNow());
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await db.Passkeys.Where(key => key.CredentialId == id).ExecuteUpdateAsync(
            set => set.SetProperty(key => key.SignCount, count).SetProperty(key => key.IsBackedUp, isBackedUp).SetProperty(key => key.UsedAt, now),
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
