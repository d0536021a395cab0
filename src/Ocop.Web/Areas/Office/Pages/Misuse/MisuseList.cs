using System.Linq.Expressions;
using Ocop.Catalog;
using Ocop.Catalog.Misuse;
using Ocop.Web.Areas.Office.Lists;
using Ocop.Web.Components;
using Ocop.Web.Language;
using Ocop.Web.Pages.Misuse;

namespace Ocop.Web.Areas.Office.Pages.Misuse;

/// <summary>The list of misuse cases. It holds nothing of the people who reported.</summary>
public static class MisuseList
{
    private static readonly Lang Vi = Lang.For(english: false);
    private static readonly Lang En = Lang.For(english: true);

    /// <param name="me">The officer who asks, for "mine".</param>
    public static OfficeList<MisuseRow> Of(Guid me, Lang t) => new("phan-anh", "Phản ánh", "Reports of misuse")
    {
        DefaultSort = "-nhan",
        ThenBy = rows => rows.ThenBy(row => row.Id),
        Empty = new EmptyState(
            t["Chưa có phản ánh nào", "No report yet"],
            t["Ai thấy dùng sai dấu thì kể ở trang Báo dùng sai.", "Whoever sees misuse tells it on the report page."], t["Mở trang ấy", "Open that page"], "/phan-anh"),
        Columns =
        [
            new("so", "Số", "Number", (row, _) => row.Number)
            {
                Sort = OfficeColumn.By((MisuseRow row) => row.Number),
                Href = row => $"/office/phan-anh/{row.Id}",
                IsWhole = true,
                Width = 20,
            },
            new("nhan", "Nhận lúc", "Received", (row, _) => row.ReceivedAt) { Sort = OfficeColumn.By((MisuseRow row) => row.ReceivedAt), Width = 18 },
            new("loai", "Điều sai", "What", (row, t) => MisuseWords.Kind(row.Kind, t)) { Sort = OfficeColumn.By((MisuseRow row) => row.Kind), Width = 30 },
            new("ve", "Về", "About", (row, _) => row.Product ?? row.Code ?? row.Seller) { Note = (row, _) => row.Product is null ? null : row.Code, Width = 32 },
            new("noi", "Nơi bán, nơi thấy", "Seller, place", (row, _) => row.Seller ?? row.Place) { Note = (row, _) => row.Seller is null ? null : row.Place, Width = 32 },
            new("trang-thai", "Trạng thái", "State", (row, t) => MisuseWords.State(row.State, t))
            {
                Sort = OfficeColumn.By((MisuseRow row) => row.State),
                Tone = row => MisuseWords.Tone(row.State),
            },
            new("nguoi", "Người xem xét", "In hand of", (row, _) => row.AssignedName) { Sort = OfficeColumn.By((MisuseRow row) => row.AssignedName), Width = 24 },
            new("ket-qua", "Kết quả", "Outcome", (row, t) => row.Outcome is { } outcome ? MisuseWords.Outcome(outcome, t) : null) { IsShown = false, Width = 28 },
            new("xong", "Xong lúc", "Closed", (row, _) => row.ClosedAt) { Sort = OfficeColumn.By((MisuseRow row) => row.ClosedAt), IsShown = false, Width = 18 },
        ],
        Filters =
        [
            new("q", "Số, sản phẩm, mã, nơi bán", "Number, product, code, seller", (rows, text) =>
            {
                var number = CaseNumber.Normalise(text);
                return rows.Where(row => row.Number == number || row.Product!.Contains(text) || row.Code!.Contains(text) || row.Seller!.Contains(text) || row.Place!.Contains(text));
            }),
            OfficeFilter.Choice<MisuseRow>("trang-thai", "Trạng thái", "State",
                (new FilterOption("chua-xong", "Chưa xong", "Open"), row => row.State != MisuseState.Closed),
                (new FilterOption("moi", "Mới nhận", "New"), row => row.State == MisuseState.New),
                (new FilterOption("dang-xem", "Đang xem xét", "Being looked into"), row => row.State == MisuseState.Looking),
                (new FilterOption("xong", "Đã xong", "Closed"), row => row.State == MisuseState.Closed)),
            OfficeFilter.Choice<MisuseRow>("loai", "Điều sai", "What",
            [
                .. MisuseWords.Kinds.Select(kind => (
                    new FilterOption(kind.ToString(), MisuseWords.Kind(kind, Vi), MisuseWords.Kind(kind, En)),
                    (Expression<Func<MisuseRow, bool>>)(row => row.Kind == kind))),
            ]),
            OfficeFilter.Choice<MisuseRow>("cua", "Ai cầm", "Whose",
                (new FilterOption("toi", "Của tôi", "Mine"), row => row.AssignedTo == me),
                (new FilterOption("chua", "Chưa ai cầm", "Nobody's"), row => row.AssignedTo == null)),
            OfficeFilter.Day<MisuseRow>("tu", "Nhận từ ngày", "Received from", day => { var start = VietnamCalendar.StartOf(day); return row => row.ReceivedAt >= start; }) with { IsRare = true },
            OfficeFilter.Day<MisuseRow>("den", "Nhận đến ngày", "Received to", day => { var end = VietnamCalendar.StartOf(day.AddDays(1)); return row => row.ReceivedAt < end; }) with { IsRare = true },
        ],
    };
}
