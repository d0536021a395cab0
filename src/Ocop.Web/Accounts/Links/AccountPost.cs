using System.Security.Cryptography;
using System.Text;
using Ocop.Catalog.Outbox;
using Ocop.Web.Accounts.Identity;
using Ocop.Web.Jobs;

namespace Ocop.Web.Accounts.Links;

/// <summary>Hands letters about accounts to the outbox, in the transaction of what they tell of.</summary>
public sealed class AccountPost(AccountsDbContext db, AccountDesk accounts, OutboxWorker worker, TimeProvider clock)
{
    public const string LinkKind = "account-link";
    public const string NoticeKind = "account-notice";

    /// <summary>The letter that carries a link; its secret is made when the letter is written. The caller saves, commits and then wakes.</summary>
    public async Task AddLinkAsync(Account account, LinkPurpose purpose)
    {
        await accounts.UpdateSecurityStampAsync(account).OrThrowAsync(); // the newest link takes back the older ones
        Add(LinkKind, $"{purpose}/{account.Id}/{StampOf(account)}");
    }

    /// <summary>Tells a person of a change, so that one he did not make does not stay unseen. The caller saves, commits and then wakes.</summary>
    /// <param name="address">Where to, when it is no longer the account's.</param>
    public void AddNotice(Account account, AccountNotice notice, string? address = null) => Add(NoticeKind, $"{notice}/{account.Id}/{address}");

    /// <summary>What was written is committed: send it now.</summary>
    public void Wake() => worker.Wake();

    /// <summary>Names the account's present security stamp without telling it: a letter whose stamp is past must not be sent any more.</summary>
    public static string StampOf(Account account) => Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(account.SecurityStamp ?? "")).AsSpan(0, 8));

    private void Add(string kind, string payload) => db.Add(OutboxMessage.ToSend(kind, Guid.CreateVersion7().ToString(), payload, clock.GetUtcNow()));
}

/// <summary>Changes a person is told of.</summary>
public enum AccountNotice
{
    PasswordSet,
    AppRemoved,
    PasskeyAdded,
    EmailChanged,
}
