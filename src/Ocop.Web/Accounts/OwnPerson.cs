using Ocop.Catalog.Audit;
using Ocop.Web.Accounts.Identity;
using Ocop.Web.Accounts.Links;

namespace Ocop.Web.Accounts;

/// <summary>A person's own name, phone, language and e-mail address.</summary>
public sealed class OwnPerson(AccountsDbContext db, AccountDesk accounts, AccountLinks links, AccountPost post, TimeProvider clock)
{
    public Task<Account> ReadAsync(Guid accountId) => accounts.GetAsync(accountId);

    /// <returns>False when the phone number is another account's.</returns>
    public async Task<bool> ChangeAsync(Guid accountId, string name, string? phone, bool readsEnglish, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var account = await accounts.GetAsync(accountId);
        var (actor, before) = (AccountActs.By(account), Facts(account));
        (account.Name, account.PhoneNumber, account.ReadsEnglish) = (name, phone, readsEnglish);
        var changed = await accounts.UpdateAsync(account);
        if (PhoneRules.IsTaken(changed))
            return false;
        changed.OrThrow();
        db.Audit(actor, clock.GetUtcNow(), AccountActs.PersonChanged, AccountActs.Subject(account), before, Facts(account));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Sends a link to the new address; nothing changes before it is opened. An address of another account gets no letter, and nobody learns so.</summary>
    public async Task AskForEmailAsync(Guid accountId, string email, CancellationToken cancellationToken)
    {
        if (await accounts.FindByEmailAsync(email) is not null)
            return;
        await using (var transaction = await db.BeginWriteAsync(cancellationToken))
        {
            var account = await accounts.GetAsync(accountId);
            account.NewEmail = email;
            await post.AddLinkAsync(account, LinkPurpose.EmailChange);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        post.Wake();
    }

    /// <returns>False when the link is gone or the address became another account's.</returns>
    public async Task<bool> ConfirmEmailAsync(string? secret, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(secret) is not { Purpose: LinkPurpose.EmailChange, Account: { NewEmail: { } email } account } link)
            return false;
        await using (var transaction = await db.BeginWriteAsync(cancellationToken))
        {
            var old = account.Email;
            account.NewEmail = null;
            if (!(await accounts.ChangeEmailAsync(account, email, link.Token)).Succeeded)
                return false;
            db.Audit(AccountActs.By(account), clock.GetUtcNow(), AccountActs.EmailChanged, AccountActs.Subject(account), new { email = old }, new { email });
            post.AddNotice(account, AccountNotice.EmailChanged, old);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        post.Wake();
        return true;
    }

    private static object Facts(Account account) => new { account.Name, phone = account.PhoneNumber, account.ReadsEnglish };
}
