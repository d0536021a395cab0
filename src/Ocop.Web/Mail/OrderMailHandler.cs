using Ocop.Commerce.Orders;
using Ocop.Commerce.Outbox;
using Ocop.Web.Hosting;
using Ocop.Web.Language;
using Ocop.Web.Shop;

namespace Ocop.Web.Mail;

/// <summary>Writes and sends the mails about an order, in the language it was placed in.</summary>
public sealed class OrderMailHandler(OrderQueries orders, IMailSender post, OcopOptions options, ShopContact contact) : IOutboxHandler
{
    public IReadOnlyCollection<string> Kinds => [OrderMail.PlacedKind, OrderMail.EndedKind];

    public async Task SendAsync(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        if (await orders.FindForMailAsync(delivery.Payload, cancellationToken) is not { } order)
            return; // its buyer left no address
        var t = Lang.For(order.IsEnglish);
        var text = delivery.Kind == OrderMail.PlacedKind ? OrderLetters.Placed(order, LinkOf(order), t) : OrderLetters.Ended(order, LinkOf(order), t);
        if (!contact.IsEmpty)
            text.Paragraph(OrderLetters.Contact(contact, t));
        await post.SendAsync(text.ToLetter(delivery.Key, order.Email, t.Code, delivery.CreatedAt), cancellationToken);
    }

    // From the settings, never from a request: a forged host would send the buyer's token elsewhere.
    private string LinkOf(OrderForMail order) =>
        new Uri(options.BaseUrl, $"{(order.IsEnglish ? "/en" : "")}/don-hang/{order.Order.Number}?t={order.AccessToken}").AbsoluteUri;
}
