using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Web.Accounts.Links;

namespace Ocop.Web.Accounts.Admin;

public sealed record InviteAccountCommand(string Name, string Email, string? Phone, string Role, bool ReadsEnglish);

/// <summary>What an administrator who invites gets.</summary>
public abstract record InviteAccountResult
{
    private InviteAccountResult()
    {
    }

    public sealed record Invited(Guid AccountId) : InviteAccountResult;

    public sealed record EmailTaken : InviteAccountResult;

    public sealed record PhoneTaken : InviteAccountResult;
}

/// <summary>Makes an account and sends its person a link to choose a password. There is no other way to an account.</summary>
public sealed class InviteAccount(AccountsDbContext db, AccountLinks links, AccountPost post, TimeProvider clock)
{
    public async Task<InviteAccountResult> HandleAsync(InviteAccountCommand command, Actor actor, CancellationToken cancellationToken)
    {
        var email = command.Email.ToLowerInvariant();
        AccountLink link;
        await using (var transaction = await db.BeginWriteAsync(cancellationToken))
        {
            if (await db.Accounts.AnyAsync(row => row.Email == email, cancellationToken))
                return new InviteAccountResult.EmailTaken();
            if (command.Phone is { } phone && await db.Accounts.AnyAsync(row => row.Phone == phone, cancellationToken))
                return new InviteAccountResult.PhoneTaken();
            var account = new Account
            {
                Name = command.Name,
                Email = email,
                Phone = command.Phone,
                Role = command.Role,
                ReadsEnglish = command.ReadsEnglish,
                CreatedAt = clock.GetUtcNow(),
            };
            db.Add(account);
            link = await links.AddAsync(account.Id, LinkPurpose.Invitation, cancellationToken);
            db.Audit(actor, clock.GetUtcNow(), AccountActs.Invited, AccountActs.Subject(account), after: new { account.Email, account.Phone, account.Role });
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await post.SendAsync(link, cancellationToken);
        return new InviteAccountResult.Invited(link.AccountId);
    }
}
