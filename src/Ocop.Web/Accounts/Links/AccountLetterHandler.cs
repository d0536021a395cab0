using Ocop.Commerce.Outbox;
using Ocop.Web.Accounts.Identity;
using Ocop.Web.Language;
using Ocop.Web.Mail;

namespace Ocop.Web.Accounts.Links;

/// <summary>Writes and sends the letters about accounts.</summary>
/// <remarks>Every run of the outbox asks for its handlers: what this one stands on is only made when there is a letter.</remarks>
public sealed class AccountLetterHandler(IServiceProvider services, IMailSender mail) : IOutboxHandler
{
    public IReadOnlyCollection<string> Kinds => [AccountPost.LinkKind, AccountPost.NoticeKind];

    public Task SendAsync(OutboxDelivery delivery, CancellationToken cancellationToken) =>
        delivery.Kind == AccountPost.LinkKind ? SendLinkAsync(delivery, cancellationToken) : SendNoticeAsync(delivery, cancellationToken);

    private async Task SendLinkAsync(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        var (purpose, account, stamp) = await ReadAsync<LinkPurpose>(delivery);
        if (stamp != AccountPost.StampOf(account))
            return; // taken back by a newer one, or no longer needed
        var (links, t) = (services.GetRequiredService<AccountLinks>(), Lang.For(account.ReadsEnglish));
        var text = AccountLetters.Link(purpose, account, await links.AddressAsync(account, purpose), links.ValidUntil(account, purpose), t);
        await SendAsync(text, delivery, purpose == LinkPurpose.EmailChange ? account.NewEmail! : account.Email, t, cancellationToken);
    }

    private async Task SendNoticeAsync(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        var (notice, account, address) = await ReadAsync<AccountNotice>(delivery);
        var t = Lang.For(account.ReadsEnglish);
        await SendAsync(AccountLetters.Notice(notice, account, t), delivery, address.Length > 0 ? address : account.Email, t, cancellationToken);
    }

    // As AccountPost writes it: what, whom, and the stamp or the address, which may hold a slash.
    private async Task<(T What, Account Account, string Detail)> ReadAsync<T>(OutboxDelivery delivery)
        where T : struct, Enum
    {
        var words = delivery.Payload.Split('/', 3);
        return (Enum.Parse<T>(words[0]), await services.GetRequiredService<AccountDesk>().GetAsync(Guid.Parse(words[1])), words[2]);
    }

    private Task SendAsync(LetterText text, OutboxDelivery delivery, string to, Lang t, CancellationToken cancellationToken) =>
        mail.SendAsync(text.ToLetter(delivery.Key, to, t.Code, delivery.CreatedAt), cancellationToken);
}
