using Ocop.Commerce.Carts;
using Ocop.Commerce.Checkout;
using Ocop.Commerce.Orders;
using Ocop.Web.Components.Stars;
using Ocop.Web.Language;

namespace Ocop.Web.Shop;

/// <summary>The words for what the shop can answer.</summary>
public static class ShopWords
{
    public static string Problem(CheckoutField field, FieldProblem problem, Lang t) => problem.Kind switch
    {
        FieldProblemKind.Missing => Missing(field, t),
        FieldProblemKind.TooLong => t[$"Dài quá, nhiều nhất {problem.Wanted} chữ", $"Too long, at most {problem.Wanted} characters"],
        FieldProblemKind.ForbiddenCharacters => t["Có ký tự không dùng được. Hãy gõ lại bằng chữ thường", "Holds characters that cannot be used. Type it again as plain text"],
        FieldProblemKind.Unknown => t["Hãy chọn trong danh sách", "Choose one of the list"],
        FieldProblemKind.OtherProvince => t["Xã này không thuộc tỉnh đã chọn", "This commune is not in the province chosen"],
        FieldProblemKind.PhoneDigits => t[$"Cần đủ {problem.Wanted} chữ số, đang có {problem.Got}", $"Needs {problem.Wanted} digits, has {problem.Got}"],
        FieldProblemKind.PhonePrefix => t["Số điện thoại Việt Nam bắt đầu bằng 03, 05, 07, 08, 09 hoặc 02", "Vietnamese numbers begin with 03, 05, 07, 08, 09 or 02"],
        FieldProblemKind.PhoneCharacters => t["Số điện thoại chỉ gồm chữ số", "A phone number holds digits only"],
        FieldProblemKind.PhoneAbroad => t["Bưu tá chỉ gọi được số Việt Nam", "The carrier can only call a Vietnamese number"],
        FieldProblemKind.Email => t["Email chưa đúng, ví dụ ten@mail.vn. Có thể bỏ trống", "Not an email address such as name@mail.vn. It may be left empty"],
        FieldProblemKind.Age => t["Trong giỏ có đồ uống cho người từ 18 tuổi", "The cart holds drinks sold from 18 years on"],
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem.Kind, "No words for this problem."),
    };

    /// <summary>What happened to a line of the cart, in one sentence.</summary>
    public static string Notice(CartNotice notice, Lang t)
    {
        var name = t.Of(notice.ProductName);
        return notice.Kind switch
        {
            CartNoticeKind.PriceChanged => t[
                $"{name} đổi giá từ {t.Money(notice.PriceBefore.Dong)} thành {t.Money(notice.PriceNow.Dong)}. Giỏ đã tính giá mới.",
                $"{name} changed from {t.Money(notice.PriceBefore.Dong)} to {t.Money(notice.PriceNow.Dong)}. The cart has the new price."],
            CartNoticeKind.StarsChanged => t[
                $"{name} nay có hạng {StatusWords.Stars(notice.StarsNow ?? 0, t)}.",
                $"{name} now ranks {StatusWords.Stars(notice.StarsNow ?? 0, t)}."],
            CartNoticeKind.CertificateLapsed => t[
                $"Giấy chứng nhận của {name} đã hết hạn. Món này vẫn trong giỏ, bán như sản phẩm địa phương, không còn sao.",
                $"The certificate of {name} has expired. It stays in the cart as a local product, without stars."],
            CartNoticeKind.CertificateWithdrawn => t[
                $"Giấy chứng nhận của {name} đã bị thu hồi. Món này vẫn trong giỏ, bán như sản phẩm địa phương, không còn sao.",
                $"The certificate of {name} was withdrawn. It stays in the cart as a local product, without stars."],
            CartNoticeKind.SoldOut => t[$"{name} đã hết hàng. Hãy bỏ món này để đặt các món khác.", $"{name} is sold out. Remove it to order the rest."],
            CartNoticeKind.NotEnough => t[$"{name} chỉ còn {notice.Limit}. Hãy giảm số lượng.", $"Only {notice.Limit} of {name} left. Take fewer."],
            CartNoticeKind.OverMaxPerOrder => t[$"Mỗi đơn mua nhiều nhất {notice.Limit} {name}.", $"At most {notice.Limit} of {name} in one order."],
            CartNoticeKind.Gone => t[$"{name} không còn bán ở đây. Giỏ không tính món này nữa.", $"{name} is no longer sold here. The cart does not count it."],
            _ => throw new ArgumentOutOfRangeException(nameof(notice), notice.Kind, "No words for this notice."),
        };
    }

    public static string Status(BuyerStatus status, Lang t) => status switch
    {
        BuyerStatus.AwaitingConfirmation => t["Đã nhận đơn, chờ gọi xác nhận", "Order received, waiting for our call"],
        BuyerStatus.AwaitingPayment => t["Chờ bạn chuyển khoản", "Waiting for your transfer"],
        BuyerStatus.Confirmed => t["Đã xác nhận", "Confirmed"],
        BuyerStatus.Packing => t["Người làm đang đóng gói", "The maker is packing"],
        BuyerStatus.PartlySent => t["Một phần đơn đang trên đường", "Part of the order is on its way"],
        BuyerStatus.Sent => t["Đang trên đường tới bạn", "On its way to you"],
        BuyerStatus.DeliveryFailed => t["Bưu tá chưa gặp được bạn", "The carrier could not reach you"],
        BuyerStatus.PartlyDelivered => t["Một phần đơn đã tới", "Part of the order has arrived"],
        BuyerStatus.Delivered => t["Đã giao", "Delivered"],
        BuyerStatus.Returned => t["Đơn đã quay về người làm", "The order went back to the maker"],
        BuyerStatus.Cancelled => t["Đơn đã hủy", "Order cancelled"],
        BuyerStatus.Expired => t["Đơn hết giờ giữ hàng", "The hold on the order ran out"],
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No words for this status."),
    };

    /// <summary>What it means and what comes next.</summary>
    public static string StatusHelp(BuyerStatus status, DateTimeOffset heldUntil, Lang t) => status switch
    {
        BuyerStatus.AwaitingConfirmation => t[
            $"Chúng tôi gọi cho bạn trước khi gửi. Hàng được giữ đến {t.Time(heldUntil)}.",
            $"We call you before anything is sent. The goods are held until {t.Time(heldUntil)}."],
        BuyerStatus.AwaitingPayment => t[$"Hàng được giữ đến {t.Time(heldUntil)}.", $"The goods are held until {t.Time(heldUntil)}."],
        BuyerStatus.Confirmed or BuyerStatus.Packing => t["Người làm chuẩn bị hàng rồi giao cho bưu cục.", "The makers prepare the goods and hand them to the carrier."],
        BuyerStatus.PartlySent or BuyerStatus.Sent or BuyerStatus.PartlyDelivered => t["Bạn trả tiền cho bưu tá khi nhận.", "You pay the carrier on arrival."],
        BuyerStatus.DeliveryFailed => t["Bưu tá sẽ gọi lại. Hãy để máy mở.", "The carrier will call again. Keep your phone on."],
        BuyerStatus.Delivered => t["Cảm ơn bạn đã mua của người làm ra.", "Thank you for buying from the maker."],
        BuyerStatus.Returned => t["Bạn không phải trả gì.", "You owe nothing."],
        BuyerStatus.Cancelled => t["Hàng đã trở lại kệ. Bạn không phải trả gì.", "The goods are back on the shelf. You owe nothing."],
        BuyerStatus.Expired => t["Chưa gọi được cho bạn trong thời gian giữ hàng. Bạn không phải trả gì và có thể đặt lại.", "We could not reach you while the goods were held. You owe nothing and may order again."],
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No words for this status."),
    };

    private static string Missing(CheckoutField field, Lang t) => field switch
    {
        CheckoutField.Name => t["Cần họ và tên người nhận", "Needs the name of who receives it"],
        CheckoutField.Phone => t["Cần số điện thoại để bưu tá gọi", "Needs a phone number for the carrier"],
        CheckoutField.Province => t["Chọn tỉnh, thành phố", "Choose a province or city"],
        CheckoutField.Commune => t["Chọn xã, phường", "Choose a commune or ward"],
        CheckoutField.Street => t["Cần số nhà, thôn, xóm hoặc một mốc dễ thấy", "Needs a house, hamlet or landmark"],
        _ => t["Chưa có gì ở đây", "Nothing here yet"],
    };
}
