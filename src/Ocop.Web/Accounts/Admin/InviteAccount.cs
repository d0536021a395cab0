using Ocop.Catalog.Audit;
using Ocop.Web.Accounts.Identity;
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
public sealed class InviteAccount(AccountsDbContext db, AccountDesk accounts, AccountPost post, TimeProvider clock)
{
    public async Task<InviteAccountResult> HandleAsync(InviteAccountCommand command, Actor actor, CancellationToken cancellationToken)
    {
        var account = new Account
        {
            Name = command.Name,
            Email = command.Email.ToLowerInvariant(),
            PhoneNumber = command.Phone,
            Role = command.Role,
            ReadsEnglish = command.ReadsEnglish,
            CreatedAt = clock.GetUtcNow(),
        };
        await using (var transaction = await db.BeginWriteAsync(cancellationToken))
        {
            var made = await accounts.CreateAsync(account);
            if (!made.Succeeded)
                return PhoneRules.IsTaken(made) ? new InviteAccountResult.PhoneTaken() : new InviteAccountResult.EmailTaken();
            await post.AddLinkAsync(account, LinkPurpose.Invitation);
            db.Audit(
                actor, clock.GetUtcNow(), AccountActs.Invited, AccountActs.Subject(account), after: new { account.Email, phone = account.PhoneNumber, account.Role });
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        post.Wake();
        return new InviteAccountResult.Invited(account.Id);
    }
}
