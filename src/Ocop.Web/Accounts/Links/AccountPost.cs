using Ocop.Catalog.Outbox;
using Ocop.Commerce;
using Ocop.Web.Jobs;

namespace Ocop.Web.Accounts.Links;

/// <summary>Hands letters about accounts to the outbox.</summary>
/// <remarks>
/// The outbox is the shop's, another context: a power cut between the two commits loses the letter, not the act.
/// A person who waits in vain asks again; an administrator can invite again.
/// </remarks>
public sealed class AccountPost(CommerceDbContext shop, OutboxWorker worker, TimeProvider clock)
{
    public const string LinkKind = "account-link";
    public const string NoticeKind = "account-notice";

    /// <summary>The letter that carries a link; its secret is made when the letter is written.</summary>
    public Task SendAsync(AccountLink link, CancellationToken cancellationToken) =>
        QueueAsync(LinkKind, $"{LinkKind}/{link.Id}", link.Id.ToString(), cancellationToken);

    /// <summary>Tells a person of a change, so that one he did not make does not stay unseen.</summary>
    public Task TellAsync(Guid accountId, AccountNotice notice, CancellationToken cancellationToken) =>
        QueueAsync(NoticeKind, $"{NoticeKind}/{Guid.CreateVersion7()}", $"{notice}/{accountId}", cancellationToken);

    /// <summary>Tells the address that is no longer the account's.</summary>
    public Task TellOldAddressAsync(AccountLink link, CancellationToken cancellationToken) =>
        QueueAsync(NoticeKind, $"{NoticeKind}/{link.Id}", $"{AccountNotice.EmailChanged}/{link.Id}", cancellationToken);

    private async Task QueueAsync(string kind, string key, string payload, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        shop.Add(new OutboxMessage { Key = key, Kind = kind, Payload = payload, CreatedAt = now, DueAt = now });
        await shop.SaveChangesAsync(cancellationToken);
        worker.Wake();
    }
}

/// <summary>Changes a person is told of.</summary>
public enum AccountNotice
{
    PasswordSet,
    AppRemoved,
    PasskeyAdded,
    EmailChanged,
}
