using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Misuse;
using Ocop.Commerce.Outbox;
using Ocop.Web.Accounts;
using Ocop.Web.Hosting;
using Ocop.Web.Language;
using Ocop.Web.Pages.Misuse;

namespace Ocop.Web.Mail;

/// <summary>Tells every officer and administrator of a new case of misuse: a letter each, in his language.</summary>
/// <remarks>Every run of the outbox asks for its handlers: what this one stands on is only made when there is a letter.</remarks>
public sealed class CaseMailHandler(IServiceProvider services, IMailSender post, OcopOptions options) : IOutboxHandler
{
    public IReadOnlyCollection<string> Kinds => [CaseMail.OpenedKind];

    public async Task SendAsync(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        var id = Guid.Parse(delivery.Payload);
        var told = await services.GetRequiredService<MisuseQueries>().ForMailAsync(id, cancellationToken)
            ?? throw new InvalidOperationException($"There is no case {id}.");
        foreach (var reader in await ReadersAsync(cancellationToken))
        {
            var t = Lang.For(reader.ReadsEnglish);
            var letter = Write(told, reader, new Uri(options.BaseUrl, $"{(reader.ReadsEnglish ? "/en" : "")}/office/phan-anh/{id}"), t);
            await post.SendAsync(letter.ToLetter($"{delivery.Key}/{reader.Id}", reader.Email, t.Code, delivery.CreatedAt), cancellationToken);
        }
    }

    // No word of the report and nothing of who sent it: a mailbox is read by more than one. The case is behind the sign-in.
    private static LetterText Write(CaseForMail told, Reader reader, Uri address, Lang t) =>
        new LetterText(t[$"Phản ánh mới {told.Number}", $"New report of misuse {told.Number}"])
            .Paragraph(t[$"Chào {reader.Name},", $"Dear {reader.Name},"])
            .Paragraph(t[
                $"Có phản ánh mới lúc {t.Time(told.ReceivedAt)}: {MisuseWords.Kind(told.Kind, t)}.",
                $"A new report came at {t.Time(told.ReceivedAt)}: {MisuseWords.Kind(told.Kind, t)}."])
            .Link(t["Mở vụ việc", "Open the case"], address.AbsoluteUri);

    // Whoever can open the case today: an invitation that nobody took and a demonstration account of yesterday cannot
    private Task<List<Reader>> ReadersAsync(CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<AccountsDbContext>();
        return db.Accounts
            .Where(account => (account.Role == Roles.Admin || account.Role == Roles.Officer) && account.DisabledAt == null)
            .Where(account => account.IsDemo ? options.Demo : account.PasswordHash != null || db.Passkeys.Any(passkey => passkey.UserId == account.Id))
            .OrderBy(account => account.Id)
            .Select(account => new Reader(account.Id, account.Name, account.Email, account.ReadsEnglish))
            .ToListAsync(cancellationToken);
    }

    private sealed record Reader(Guid Id, string Name, string Email, bool ReadsEnglish);
}
