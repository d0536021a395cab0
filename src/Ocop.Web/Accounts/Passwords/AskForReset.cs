using Ocop.Catalog.Audit;
using Ocop.Web.Accounts.Identity;
using Ocop.Web.Accounts.Links;

namespace Ocop.Web.Accounts.Passwords;

/// <summary>Sends a link to choose a new password, if there is such an account. Who asked learns neither from the words nor from the time.</summary>
public sealed partial class AskForReset(IServiceScopeFactory scopes, ILogger<AskForReset> logger)
{
    /// <summary>Returns at once: the account is looked up while the same answer is already on its way.</summary>
    public void Begin(string? login)
    {
        var name = LoginName.Normalise(login);
        if (name.Length > 0)
            _ = Task.Run(() => RunAsync(name));
    }

    private async Task RunAsync(string name)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await SendAsync(scope.ServiceProvider, name, CancellationToken.None);
        }
        catch (Exception error)
        {
            LogFailed(error);
        }
    }

    private static async Task SendAsync(IServiceProvider services, string name, CancellationToken cancellationToken)
    {
        var (db, accounts, post) = (services.GetRequiredService<AccountsDbContext>(), services.GetRequiredService<AccountDesk>(), services.GetRequiredService<AccountPost>());
        if (!await services.GetRequiredService<SignInBrake>().LetsThroughAsync("reset " + name, cancellationToken))
            return;
        await using (var transaction = await db.BeginWriteAsync(cancellationToken))
        {
            if (await accounts.FindByLoginAsync(name) is not { DisabledAt: null, IsDemo: false } account)
                return;
            await post.AddLinkAsync(account, LinkPurpose.PasswordReset);
            db.Audit(AccountActs.By(account), services.GetRequiredService<TimeProvider>().GetUtcNow(), AccountActs.ResetAsked, AccountActs.Subject(account));
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        post.Wake();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A letter with a new link could not be prepared")]
    private partial void LogFailed(Exception error);
}
