using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Places;
using Ocop.Web.Areas.Office.Lists;
using Ocop.Web.Components;
using Ocop.Web.Components.Stars;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Pages.Certificates;

/// <summary>The list of certificates: its columns, and the filters that the numbers of today's page link to.</summary>
public static class CertificateList
{
    public static OfficeList<RegisterRow> Of(PlacesToday places, DateOnly today, Lang t) => new("giay", "Giấy chứng nhận", "Certificates")
    {
        DefaultSort = "-tu",
        ThenBy = rows => rows.ThenBy(row => row.Id),
        Empty = new EmptyState(
            t["Sổ chưa có giấy nào", "No certificate in the register yet"],
            t["Nhập phụ lục của một quyết định, hoặc ghi từng giấy bằng tay.", "Import the annex of a decision, or write a certificate by hand."],
            t["Nhập quyết định", "Import a decision"], "/office/nhap"),
        Columns = Columns(places),
        Filters = Filters(places, today),
    };

    private static OfficeColumn<RegisterRow>[] Columns(PlacesToday places) =>
    [
        new("san-pham", "Sản phẩm", "Product", (row, _) => row.ProductName)
        {
            Sort = OfficeColumn.By((RegisterRow row) => row.ProductSlug),
            Href = row => $"/office/giay/{row.Id}",
            Note = (row, _) => places.Line(row.CommuneCode, row.ProvinceCode),
            Width = 36,
        },
        new("ma", "Mã", "Code", (row, _) => row.Code) { Sort = OfficeColumn.By((RegisterRow row) => row.Code), IsWhole = true },
        new("sao", "Sao", "Stars", (row, _) => row.Stars)
        {
            Sort = OfficeColumn.By((RegisterRow row) => row.Stars),
            Html = (row, t) => RankHtml.Of(row.Stars, row.Status, t),
            Width = 8,
        },
        new("trang-thai", "Trạng thái", "Status", (row, t) => StatusWords.Word(row.Status, t))
        {
            Sort = OfficeColumn.By((RegisterRow row) => row.Status),
            Tone = row => StatusWords.Tone(row.Status),
        },
        new("het", "Hết hạn", "Ends", (row, _) => row.ValidUntil)
        {
            Sort = OfficeColumn.By((RegisterRow row) => row.ValidUntil),
            Note = (row, t) => row.ExtendedUntil is { } until ? t[$"gia hạn đến {t.Date(until)}", $"extended until {t.Date(until)}"] : null,
            Width = 12,
        },
        new("quyet-dinh", "Quyết định", "Decision", (row, _) => row.DecisionNumber)
        {
            Sort = OfficeColumn.By((RegisterRow row) => row.DecisionNumber),
            Note = (row, _) => row.IssuedBy,
            IsWhole = true,
            Width = 18,
        },
        new("chu-the", "Chủ thể", "Holder", (row, _) => row.HolderName ?? row.ProducerName) { Width = 32 },
        new("tu", "Có hiệu lực từ", "In force from", (row, _) => row.ValidFrom) { Sort = OfficeColumn.By((RegisterRow row) => row.ValidFrom), IsShown = false, Width = 12 },
        new("ngay-ky", "Ngày ký", "Decided on", (row, _) => row.DecidedOn) { Sort = OfficeColumn.By((RegisterRow row) => row.DecidedOn), IsShown = false, Width = 12 },
        new("nam", "Năm công nhận", "Year", (row, _) => row.DecidedYear.ToString(CultureInfo.InvariantCulture)) { Sort = OfficeColumn.By((RegisterRow row) => row.DecidedYear), IsShown = false, Width = 8 },
        new("ban-hanh", "Cơ quan ban hành", "Issued by", (row, _) => row.IssuedBy) { IsShown = false, Width = 28 },
        new("diem", "Điểm", "Score", (row, _) => row.Score) { IsShown = false, IsNumber = true, Width = 8 },
        new("gia-han", "Gia hạn đến", "Extended until", (row, _) => row.ExtendedUntil) { IsShown = false, Width = 12 },
        new("thu-hoi", "Thu hồi từ", "Withdrawn from", (row, _) => row.WithdrawnOn) { Sort = OfficeColumn.By((RegisterRow row) => row.WithdrawnOn), IsShown = false, Width = 12 },
        new("xa", "Xã, phường", "Commune", (row, _) => places.Commune(row.CommuneCode)?.FullName) { IsShown = false, Width = 24 },
        new("tinh", "Tỉnh, thành", "Province", (row, _) => places.Province(row.ProvinceCode)?.Name) { IsShown = false },
    ];

    private static OfficeFilter<RegisterRow>[] Filters(PlacesToday places, DateOnly today) =>
    [
        new("q", "Tên, mã giấy, số quyết định", "Name, code, decision", (rows, text) =>
        {
            var (code, slug, start) = (CertificateCode.Normalise(text), Slug.Of(text), SqlText.Escape(text) + "%");
            return rows.Where(row => row.Code == code
                || EF.Functions.Like(row.DecisionNumber!, start, "\\") || (slug != "" && row.ProductSlug.Contains(slug)));
        }),
        StatusFilter(),
        OfficeFilter.Choice<RegisterRow>("sao", "Sao", "Stars",
            (new FilterOption("3", "3 sao", "3 stars"), row => row.Stars == 3),
            (new FilterOption("4", "4 sao", "4 stars"), row => row.Stars == 4),
            (new FilterOption("5", "5 sao", "5 stars"), row => row.Stars == 5)),
        EndFilter(today),
        PlaceFilters.Province<RegisterRow>(places, code => row => row.ProvinceCode == code),
        PlaceFilters.Commune<RegisterRow>(places, code => row => row.CommuneCode == code),
        OfficeFilter.Day<RegisterRow>("het-tu", "Hết hạn từ ngày", "Ends on or after", day => row => row.ValidUntil >= day) with { IsRare = true },
        OfficeFilter.Day<RegisterRow>("het-den", "Hết hạn đến ngày", "Ends on or before", day => row => row.ValidUntil <= day) with { IsRare = true },
    ];

    private static OfficeFilter<RegisterRow> StatusFilter() => OfficeFilter.Choice<RegisterRow>("trang-thai", "Trạng thái", "Status",
        (new FilterOption("hieu-luc", "Đang được ghi sao", "Stars may be shown"),
            row => row.Status == CertificateStatus.Valid || row.Status == CertificateStatus.Expiring || row.Status == CertificateStatus.Extended),
        (new FilterOption("con-han", "Còn hiệu lực", "In force"), row => row.Status == CertificateStatus.Valid),
        (new FilterOption("sap-het", "Sắp hết hạn", "Expiring"), row => row.Status == CertificateStatus.Expiring),
        (new FilterOption("gia-han", "Được gia hạn", "Extended"), row => row.Status == CertificateStatus.Extended),
        (new FilterOption("het-han", "Đã hết hạn", "Expired"), row => row.Status == CertificateStatus.Expired),
        (new FilterOption("thu-hoi", "Bị thu hồi", "Withdrawn"), row => row.Status == CertificateStatus.Withdrawn),
        (new FilterOption("thay", "Đã có giấy mới", "Replaced"), row => row.Status == CertificateStatus.Superseded),
        (new FilterOption("chua-toi", "Chưa tới ngày", "Not yet in force"), row => row.Status == CertificateStatus.Upcoming));

    private static OfficeFilter<RegisterRow> EndFilter(DateOnly today) => OfficeFilter.Choice<RegisterRow>("han", "Thời hạn", "Term",
        (new FilterOption("nop", "Đang trong khung nộp hồ sơ", "File may be handed in now"), RegisterTerms.InWindow(today).For<RegisterRow>()),
        (new FilterOption("tre", "Quá hạn nộp, chưa hết hạn", "Too late for the file, still in force"), RegisterTerms.PastWindow(today).For<RegisterRow>()),
        (new FilterOption("30", "Hết trong 30 ngày", "Ends within 30 days"), RegisterTerms.EndsSoon(today).For<RegisterRow>()),
        (new FilterOption("chua-co-moi", "Đã hết, chưa có quyết định mới", "Lapsed without a new decision"), RegisterTerms.Lapsed().For<RegisterRow>()));
}
