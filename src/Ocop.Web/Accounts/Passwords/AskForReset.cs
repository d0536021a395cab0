using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Web.Accounts.Links;

namespace Ocop.Web.Accounts.Passwords;

/// <summary>Sends a link to choose a new password, if there is such an account. Who asked learns neither from the words nor from the time.</summary>
public sealed partial class AskForReset(IServiceScopeFactory scopes, SignInBrake brake, ILogger<AskForReset> logger)
{
    /// <summary>Returns at once: the account is looked up while the same answer is already on its way.</summary>
    public void Begin(string? login)
    {
        var name = LoginName.Normalise(login);
        if (name.Length > 0 && brake.LetsThrough("reset " + name))
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
        var db = services.GetRequiredService<AccountsDbContext>();
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(row => row.Email == name || row.Phone == name, cancellationToken);
        if (account is not { DisabledAt: null, IsDemo: false })
            return;
        AccountLink link;
        await using (var transaction = await db.BeginWriteAsync(cancellationToken))
        {
            link = await services.GetRequiredService<AccountLinks>().AddAsync(account.Id, LinkPurpose.PasswordReset, cancellationToken);
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            db.Audit(AccountActs.By(account), now, AccountActs.ResetAsked, AccountActs.Subject(account));
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await services.GetRequiredService<AccountPost>().SendAsync(link, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A letter with a new link could not be prepared")]
    private partial void LogFailed(Exception error);
}
