using System.Globalization;
using Ocop.Catalog.Places;
using Ocop.Catalog.Reports;
using Ocop.Web.Areas.Office.Lists;
using Ocop.Web.Components;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Pages.Reports;

/// <summary>A report as the list shows it.</summary>
public sealed class ReportRow
{
    public Guid Id { get; init; }

    public int Year { get; init; }

    public ReportSpan Span { get; init; }

    public string? ProvinceCode { get; init; }

    public DateTimeOffset IssuedAt { get; init; }

    public string IssuedBy { get; init; } = "";
}

/// <summary>The list of issued reports.</summary>
public static class ReportList
{
    public static OfficeList<ReportRow> Of(PlacesToday places, Lang t) => new("bao-cao", "Báo cáo đã phát hành", "Issued reports")
    {
        DefaultSort = "-luc",
        ThenBy = rows => rows.ThenBy(row => row.Id),
        Empty = new EmptyState(
            t["Chưa phát hành báo cáo nào", "No report issued yet"],
            t["Chọn kỳ và địa phương ở trên, xem số rồi phát hành. Số đã phát hành đứng yên.", "Choose period and locality above, look at the numbers and issue them. Issued numbers stand."]),
        Columns =
        [
            new("ky", "Kỳ", "Period", (row, lang) => ReportWords.Span(row.Span, row.Year, lang))
            {
                Sort = OfficeColumn.By((ReportRow row) => row.Year),
                Href = row => $"/office/bao-cao/{row.Id}",
                Width = 26,
            },
            new("noi", "Địa phương", "Locality", (row, lang) => places.Province(row.ProvinceCode)?.FullName ?? lang["Cả nước", "The whole country"])
            {
                Sort = OfficeColumn.By((ReportRow row) => row.ProvinceCode),
                Width = 26,
            },
            new("luc", "Phát hành lúc", "Issued at", (row, _) => row.IssuedAt) { Sort = OfficeColumn.By((ReportRow row) => row.IssuedAt), Width = 18 },
            new("nguoi", "Người phát hành", "Issued by", (row, _) => row.IssuedBy) { Width = 24 },
        ],
        Filters =
        [
            new("nam", "Năm", "Year", (rows, value) =>
                int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? rows.Where(row => row.Year == year) : null),
            PlaceFilters.Province<ReportRow>(places, code => row => row.ProvinceCode == code, isRare: false),
        ],
    };
}
