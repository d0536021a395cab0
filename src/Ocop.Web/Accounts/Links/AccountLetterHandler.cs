using Microsoft.EntityFrameworkCore;
using Ocop.Commerce.Outbox;
using Ocop.Web.Language;
using Ocop.Web.Mail;

namespace Ocop.Web.Accounts.Links;

/// <summary>Writes and sends the letters about accounts.</summary>
/// <remarks>Every run of the outbox asks for its handlers: what this one stands on is only made when there is a letter.</remarks>
public sealed class AccountLetterHandler(IServiceProvider services, IMailSender mail) : IOutboxHandler
{
    private AccountsDbContext Db => services.GetRequiredService<AccountsDbContext>();

    public IReadOnlyCollection<string> Kinds => [AccountPost.LinkKind, AccountPost.NoticeKind];

    public Task SendAsync(OutboxDelivery delivery, CancellationToken cancellationToken) =>
        delivery.Kind == AccountPost.LinkKind ? SendLinkAsync(delivery, cancellationToken) : SendNoticeAsync(delivery, cancellationToken);

    private async Task SendLinkAsync(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        var id = Guid.Parse(delivery.Payload);
        if (await Db.Links.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.UsedAt == null, cancellationToken) is not { } link)
            return; // taken back by a newer one
        var account = await Db.Accounts.AsNoTracking().SingleAsync(row => row.Id == link.AccountId, cancellationToken);
        var address = await services.GetRequiredService<AccountLinks>().AddressAsync(link, account.ReadsEnglish, cancellationToken);
        var t = Lang.For(account.ReadsEnglish);
        await SendAsync(AccountLetters.Link(link, account, address, t), delivery, link.OtherEmail ?? account.Email, t, cancellationToken);
    }

    private async Task SendNoticeAsync(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        var words = delivery.Payload.Split('/');
        var (notice, id) = (Enum.Parse<AccountNotice>(words[0]), Guid.Parse(words[1]));
        var link = notice == AccountNotice.EmailChanged ? await Db.Links.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken) : null;
        var accountId = link?.AccountId ?? id;
        var account = await Db.Accounts.AsNoTracking().SingleAsync(row => row.Id == accountId, cancellationToken);
        var t = Lang.For(account.ReadsEnglish);
        await SendAsync(AccountLetters.Notice(notice, account, t), delivery, link?.OtherEmail ?? account.Email, t, cancellationToken);
    }

    private Task SendAsync(LetterText text, OutboxDelivery delivery, string to, Lang t, CancellationToken cancellationToken) =>
        mail.SendAsync(text.ToLetter(delivery.Key, to, t.Code, delivery.CreatedAt), cancellationToken);
}
