using Ocop.Catalog.Places;
using Ocop.Catalog.Register.Feed;
using Ocop.Web.Areas.Office.Lists;
using Ocop.Web.Components;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Pages.Sync;

/// <summary>The list of administrations that read this register.</summary>
public static class SubscriberList
{
    public static OfficeList<FeedSubscriber> Of(PlacesToday places, Lang t) => new("nguoi-doc", "Đơn vị đọc sổ này", "Who reads this register")
    {
        DefaultSort = "ten",
        ThenBy = rows => rows.ThenBy(row => row.Id),
        Empty = new EmptyState(
            t["Chưa có đơn vị nào", "None yet"], t["Cấp mã cho đơn vị muốn đọc sổ này.", "Issue a token to an administration that wants to read this register."],
            t["Cho thêm đơn vị đọc", "Admit another"], "/office/dong-bo/nguoi-doc/moi"),
        Columns =
        [
            new("ten", "Đơn vị", "Administration", (row, _) => row.Name)
            {
                Sort = OfficeColumn.By((FeedSubscriber row) => row.Name),
                Href = row => $"/office/dong-bo/nguoi-doc/{row.Id}",
                Note = (row, lang) => Scope(row, places, lang),
                Width = 32,
            },
            new("ma", "Mã", "Key", (row, _) => row.KeyId) { IsWhole = true, Width = 20 },
            new("doc", "Đọc lần cuối", "Last read", (row, _) => row.LastSeenAt) { Sort = OfficeColumn.By((FeedSubscriber row) => row.LastSeenAt), IsWhole = true, Width = 20 },
            new("bao", "Báo khi đổi", "Notices", (row, lang) => Notices(row, lang).Text) { Tone = row => Notices(row, t).Tone, Width = 20 },
            new("tinh-trang", "Tình trạng", "State", (row, lang) => State(row, lang).Text) { Tone = row => State(row, t).Tone },
            new("pham-vi", "Được đọc", "May read", (row, lang) => Scope(row, places, lang)) { IsShown = false, Width = 24 },
            new("dia-chi-bao", "Địa chỉ báo tin", "Address for notices", (row, _) => row.NotifyAddress) { IsShown = false, Width = 40 },
            new("cap", "Cấp lúc", "Admitted at", (row, _) => row.CreatedAt) { Sort = OfficeColumn.By((FeedSubscriber row) => row.CreatedAt), IsShown = false, IsWhole = true, Width = 20 },
            new("thu-hoi", "Thu hồi lúc", "Revoked at", (row, _) => row.RevokedAt) { IsShown = false, IsWhole = true, Width = 20 },
        ],
        Filters =
        [
            new("q", "Tên hoặc mã", "Name or key", (rows, text) => rows.Where(row => row.Name.Contains(text) || row.KeyId.Contains(text))),
            OfficeFilter.Choice<FeedSubscriber>(
                "tinh-trang", "Tình trạng", "State",
                (new FilterOption("doc", "Đang được đọc", "May read"), row => row.RevokedAt == null),
                (new FilterOption("loi", "Báo không tới", "Notices fail"), row => row.RevokedAt == null && row.NotifyAddress != null && row.NotifyFailures > 0),
                (new FilterOption("thu-hoi", "Đã thu hồi", "Revoked"), row => row.RevokedAt != null)),
        ],
    };

    /// <summary>What it may read, in words.</summary>
    public static string Scope(FeedSubscriber row, PlacesToday places, Lang t) => row.Provinces.Length == 0
        ? t["Cả sổ", "The whole register"]
        : string.Join(", ", row.ProvinceCodes.Select(code => places.Province(code) is { } province ? t[province.Name, province.NameEn] : code));

    /// <summary>Whether notices reach it.</summary>
    public static (string Text, string Tone) Notices(FeedSubscriber row, Lang t) => row switch
    {
        { NotifyAddress: null } => (t["Không", "No"], ""),
        { NotifyFailures: > 0 and var failures } => (t[$"Lỗi {failures} lần liền", $"Failed {failures} times in a row"], "bad"),
        _ => (t["Có", "Yes"], "good"),
    };

    public static (string Text, string Tone) State(FeedSubscriber row, Lang t) => row.RevokedAt is null
        ? (t["Đang được đọc", "May read"], "good")
        : (t["Đã thu hồi", "Revoked"], "");
}
