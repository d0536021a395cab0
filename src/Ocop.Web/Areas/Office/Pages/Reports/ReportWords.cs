using Ocop.Catalog.Reports;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Pages.Reports;

/// <summary>Reports on screen and in files.</summary>
public static class ReportWords
{
    public static string Span(ReportSpan span, int year, Lang t) => span == ReportSpan.Half
        ? t[$"6 tháng đầu năm {year}", $"First half of {year}"]
        : t[$"Năm {year}", $"Year {year}"];

    public static string Locality(ReportContent content, Lang t) => content.Locality ?? t["Cả nước", "The whole country"];

    /// <summary>"Báo cáo OCOP 6 tháng đầu năm 2026, Tỉnh Lào Cai".</summary>
    public static string Title(ReportContent content, Lang t) =>
        t["Báo cáo OCOP", "OCOP report"] + $", {Span(content.Span, content.Year, t)}, {Locality(content, t)}";

    /// <summary>How the sales were counted.</summary>
    public static string SalesNote(ReportContent content, Lang t) => content.Total.Sales is null
        ? t["Chưa có số bán hàng: trang này chưa có đơn nào hoàn tất trong kỳ.", "Sales are not known: no order of the period was completed on this site."]
        : t["Bán hàng: đơn hoàn tất trong kỳ trên trang này, chỉ tính hàng đã giao, không tính cước. Đơn mua từ nhiều địa phương được tính ở mỗi nơi và một lần ở dòng tổng.",
            "Sales: orders completed in the period on this site, delivered goods only, without freight. An order from several localities counts in each and once in the total."]
            + (content.SalesAreDemo ? " " + t["Số minh họa, không phải doanh thu thật.", "Demonstration, no real trade."] : "");

    /// <summary>The columns of the table: heading, value of a line (null when nobody knows it).</summary>
    public static IReadOnlyList<(string Heading, Func<ReportLine, long?> Value)> Columns(Lang t) =>
    [
        (t["Được đánh giá", "Evaluated"], line => line.Evaluated),
        (t["3 sao", "3 stars"], line => line.Recognised3),
        (t["4 sao", "4 stars"], line => line.Recognised4),
        (t["5 sao", "5 stars"], line => line.Recognised5),
        (t["Lần đầu", "First time"], line => line.First),
        (t["Nâng hạng", "Upgraded"], line => line.Upgraded),
        (t["Đánh giá lại", "Re-evaluated"], line => line.Reevaluated),
        (t["Thu hồi", "Withdrawn"], line => line.Withdrawn),
        (t["Hết hạn không có quyết định mới", "Lapsed"], line => line.Lapsed),
        (t["Được ghi sao cuối kỳ", "In force at the end"], line => line.InForce),
        (t["Xã có sản phẩm", "Communes covered"], line => line.CommunesCovered),
        (t["Tổng số xã", "Communes"], line => line.Communes),
        (t["Điểm bán", "Sales points"], line => line.SalesPoints),
        (t["Đơn hoàn tất", "Completed orders"], line => line.Sales?.Orders),
        (t["Tiền hàng (đồng)", "Goods (đồng)"], line => line.Sales?.Dong),
    ];
}
