using Ocop.Catalog.Register.Feed;
using Ocop.Web.Areas.Office.Lists;
using Ocop.Web.Components;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Pages.Sync;

/// <summary>The list of sources this register follows.</summary>
public static class FeedList
{
    /// <summary>The value of the state filter that shows the failing ones.</summary>
    public const string Failing = "loi";

    public static OfficeList<FeedSubscription> Of(Lang t) => new("nguon", "Nguồn đồng bộ", "Sources of the sync")
    {
        DefaultSort = "ten",
        ThenBy = rows => rows.ThenBy(row => row.Id),
        Empty = new EmptyState(
            t["Chưa có nguồn nào", "No source yet"],
            t["Xin đơn vị kia địa chỉ và mã truy cập rồi thêm vào đây.", "Ask the other administration for its address and a token, then add it here."],
            t["Thêm nguồn", "Add a source"], "/office/dong-bo/nguon/moi"),
        Columns =
        [
            new("ten", "Nguồn", "Source", (row, _) => row.Name)
            {
                Sort = OfficeColumn.By((FeedSubscription row) => row.Name),
                Href = row => $"/office/dong-bo/nguon/{row.Id}",
                Note = (row, _) => row.Address,
                Width = 32,
            },
            new("lich", "Lịch", "Schedule", (row, lang) => SyncWords.Schedule(row.Schedule, lang)) { Width = 22 },
            new("tot", "Lần tốt gần nhất", "Last success", (row, _) => row.LastSucceededAt) { Sort = OfficeColumn.By((FeedSubscription row) => row.LastSucceededAt), IsWhole = true, Width = 20 },
            new("tinh-trang", "Tình trạng", "State", (row, lang) => SyncWords.State(row, lang).Text) { Tone = row => SyncWords.State(row, t).Tone, Width = 22 },
            new("dia-chi", "Địa chỉ", "Address", (row, _) => row.Address) { IsShown = false, Width = 40 },
            new("noi", "Các nơi", "Places", (row, lang) => row.Places.Length == 0 ? lang["Mọi nơi", "Every place"] : row.Places) { IsShown = false, Width = 24 },
            new("ky", "Kiểm chữ ký", "Signatures checked", (row, _) => row.Secret is not null) { IsShown = false },
            new("bao", "Nguồn báo lần cuối", "Last notice", (row, _) => row.LastNoticeAt) { IsShown = false, IsWhole = true, Width = 20 },
            new("them", "Thêm lúc", "Added at", (row, _) => row.CreatedAt) { Sort = OfficeColumn.By((FeedSubscription row) => row.CreatedAt), IsShown = false, IsWhole = true, Width = 20 },
        ],
        Filters =
        [
            new("q", "Tên hoặc địa chỉ", "Name or address", (rows, text) => rows.Where(row => row.Name.Contains(text) || row.Address.Contains(text))),
            OfficeFilter.Choice<FeedSubscription>(
                "tinh-trang", "Tình trạng", "State",
                (new FilterOption("tot", "Chạy tốt", "In order"), row => row.PausedAt == null && row.FailuresInARow == 0 && row.LastSucceededAt != null),
                (new FilterOption(Failing, "Đang lỗi", "Failing"), row => row.PausedAt == null && row.FailuresInARow > 0),
                (new FilterOption("chua-chay", "Chưa chạy", "Never run"), row => row.PausedAt == null && row.FailuresInARow == 0 && row.LastSucceededAt == null),
                (new FilterOption("dung", "Tạm dừng", "Paused"), row => row.PausedAt != null)),
        ],
    };
}
