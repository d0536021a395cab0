using Ocop.Commerce.Orders;
using Ocop.Web.Language;
using Ocop.Web.Shop;

namespace Ocop.Web.Mail;

/// <summary>What the mails about an order say. No address and no phone number: a mailbox is read by more than one.</summary>
internal static class OrderLetters
{
    public static LetterText Placed(OrderForMail mail, string link, Lang t)
    {
        var order = mail.Order;
        return new LetterText(t[$"Đã nhận đơn {order.Number}", $"Order {order.Number} received"])
            .Paragraph(t[$"Chào {mail.Name},", $"Dear {mail.Name},"])
            .Paragraph(t[
                $"Chúng tôi đã nhận đơn {order.Number} lúc {t.Time(order.PlacedAt)}. Chúng tôi sẽ gọi cho bạn để xác nhận trước khi gửi. Hàng được giữ đến {t.Time(order.HeldUntil)}.",
                $"We received your order {order.Number} at {t.Time(order.PlacedAt)}. We will call you before anything is sent. The goods are held until {t.Time(order.HeldUntil)}."])
            .Rows(Rows(order, t))
            .Paragraph(t["Bạn trả tiền mặt cho bưu tá khi nhận hàng.", "You pay the carrier in cash on arrival."])
            .Link(t["Theo dõi hoặc hủy đơn", "Follow or cancel the order"], link)
            .Paragraph(t["Ai có đường dẫn này đều xem được đơn. Đừng chuyển tiếp thư nếu không muốn vậy.", "Whoever has this link can see the order. Do not pass this mail on if you mind."]);
    }

    public static LetterText Ended(OrderForMail mail, string link, Lang t)
    {
        var order = mail.Order;
        return new LetterText(t[$"Đơn {order.Number}: {ShopWords.Status(order.Status, t)}", $"Order {order.Number}: {ShopWords.Status(order.Status, t)}"])
            .Paragraph(t[$"Chào {mail.Name},", $"Dear {mail.Name},"])
            .Paragraph($"{ShopWords.Status(order.Status, t)}. {ShopWords.StatusHelp(order.Status, order.HeldUntil, t)}")
            .Link(t["Xem đơn", "See the order"], link);
    }

    public static string Contact(ShopContact contact, Lang t) => contact.IsDemo
        ? t[$"Liên hệ (minh họa, không có thật): {contact.Line(t)}", $"Contact (demonstration, not real): {contact.Line(t)}"]
        : t[$"Liên hệ: {contact.Line(t)}", $"Contact: {contact.Line(t)}"];

    private static IEnumerable<(string, string)> Rows(OrderPage order, Lang t)
    {
        foreach (var line in order.Parcels.SelectMany(parcel => parcel.Lines))
            yield return ($"{t.Of(line.ProductName)}, {t.Of(line.PackName)} × {line.Quantity}", t.Money(line.Total.Dong));
        yield return (t[$"Gửi {order.Parcels.Count} kiện", $"Freight, {order.Parcels.Count} {(order.Parcels.Count == 1 ? "parcel" : "parcels")}"], t.Money(order.Freight.Dong));
        yield return (t["Tổng phải trả", "To pay"], t.Money(order.Total.Dong));
    }
}
