using Ocop.Web.Language;

namespace Ocop.Web.Pages.Errors;

/// <summary>What happened, then what to do. No blame, no code alone.</summary>
public sealed record ErrorWords(string Title, string Happened, string Next)
{
    public static ErrorWords Of(int status, Lang t) => status switch
    {
        400 => new(
            t["Máy chủ không đọc được yêu cầu này", "The server could not read this request"],
            t["Có phần trong biểu mẫu hoặc địa chỉ không đúng dạng.", "Some part of the form or the address has the wrong form."],
            t["Quay lại trang trước, tải lại rồi thử lần nữa.", "Go back, reload the page and try once more."]),
        403 => new(
            t["Yêu cầu này không được nhận", "This request was not accepted"],
            t["Biểu mẫu được gửi từ một trang khác, hoặc bạn không có quyền xem nơi này.", "The form came from another site, or you may not see this place."],
            t["Mở lại trang của Ocop rồi gửi từ đó.", "Open the page on Ocop and send it from there."]),
        404 => new(
            t["Không có trang này", "This page does not exist"],
            t["Đường dẫn có thể đã cũ hoặc bị gõ nhầm. Sản phẩm ngừng bán vẫn giữ trang của nó, nên chắc không phải vì vậy.", "The address may be old or mistyped. Products no longer sold keep their page, so that is hardly the reason."],
            t["Gõ tên đặc sản, người làm hay xã. Không cần dấu.", "Type the name of a speciality, a maker or a commune. Accents are not needed."]),
        413 => new(
            t["Gửi quá nhiều một lần", "Too much sent at once"],
            t["Máy chủ chỉ nhận biểu mẫu ngắn.", "The server takes short forms only."],
            t["Rút ngắn phần chữ rồi gửi lại.", "Shorten the text and send it again."]),
        429 => new(
            t["Nhiều yêu cầu quá", "Too many requests"],
            t["Máy của bạn hoặc mạng bạn đang dùng chung vừa gửi nhiều yêu cầu trong một phút.", "Your device, or the network you share, has sent many requests within a minute."],
            t["Đợi một phút rồi tải lại. Giỏ hàng vẫn còn nguyên.", "Wait a minute and reload. Your cart is untouched."]),
        >= 500 => new(
            t["Máy chủ vừa gặp lỗi", "The server has failed"],
            t["Lỗi ở phía chúng tôi và đã được ghi lại. Giỏ hàng và đơn đã đặt không mất.", "The fault is ours and has been written down. Carts and placed orders are not lost."],
            t["Tải lại sau một phút. Nếu vẫn vậy, gửi cho chúng tôi mã bên dưới.", "Reload in a minute. If it stays, send us the code below."]),
        _ => new(
            t["Không làm được điều này", "This cannot be done"],
            t["Địa chỉ này không nhận kiểu yêu cầu vừa gửi.", "This address does not take that kind of request."],
            t["Bắt đầu lại từ trang chủ.", "Start again from the home page."]),
    };
}
