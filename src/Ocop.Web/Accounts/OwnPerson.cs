using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Web.Accounts.Links;

namespace Ocop.Web.Accounts;

/// <summary>A person's own name, phone, language and e-mail address.</summary>
public sealed class OwnPerson(AccountsDbContext db, AccountLinks links, AccountPost post, TimeProvider clock)
{
    public Task<Account> ReadAsync(Guid accountId, CancellationToken cancellationToken) =>
        db.Accounts.AsNoTracking().SingleAsync(account => account.Id == accountId, cancellationToken);

    /// <returns>False when the phone number is another account's.</returns>
    public async Task<bool> ChangeAsync(Guid accountId, string name, string? phone, bool readsEnglish, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        if (phone is not null && await db.Accounts.AnyAsync(row => row.Phone == phone && row.Id != accountId, cancellationToken))
            return false;
        var account = await db.Accounts.SingleAsync(row => row.Id == accountId, cancellationToken);
        var (actor, before) = (AccountActs.By(account), new { account.Name, account.Phone, account.ReadsEnglish });
        (account.Name, account.Phone, account.ReadsEnglish) = (name, phone, readsEnglish);
        db.Audit(
            actor, clock.GetUtcNow(), AccountActs.PersonChanged, AccountActs.Subject(account), before,
            new { account.Name, account.Phone, account.ReadsEnglish });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Sends a link to the new address; nothing changes before it is opened. An address of another account gets no letter, and nobody learns so.</summary>
    public async Task AskForEmailAsync(Guid accountId, string email, CancellationToken cancellationToken)
    {
        if (await db.Accounts.AnyAsync(row => row.Email == email, cancellationToken))
            return;
        AccountLink link;
        await using (var transaction = await db.BeginWriteAsync(cancellationToken))
        {
            link = await links.AddAsync(accountId, LinkPurpose.EmailChange, cancellationToken, email);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await post.SendAsync(link, cancellationToken);
    }

    /// <returns>False when the link is gone or the address became another account's.</returns>
    public async Task<bool> ConfirmEmailAsync(string? secret, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(secret, cancellationToken) is not { Purpose: LinkPurpose.EmailChange, OtherEmail: { } email } link)
            return false;
        await using (var transaction = await db.BeginWriteAsync(cancellationToken))
        {
            if (await db.Accounts.AnyAsync(row => row.Email == email, cancellationToken) || !await links.TakeAsync(link, cancellationToken))
                return false;
            var account = await db.Accounts.SingleAsync(row => row.Id == link.AccountId, cancellationToken);
            var old = account.Email;
            account.Email = email;
            await db.Links.Where(row => row.Id == link.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.OtherEmail, old), cancellationToken);
            db.Audit(AccountActs.By(account), clock.GetUtcNow(), AccountActs.EmailChanged, AccountActs.Subject(account), new { email = old }, new { email });
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await post.TellOldAddressAsync(link, cancellationToken);
        return true;
    }
}
