using Ocop.Catalog.SalesPoints;
using Ocop.Web.Language;

namespace Ocop.Web.Pages.SalesPoints;

/// <summary>Points one may be equally sure of.</summary>
public sealed record SalesPointGroup(string Id, string Title, string Lead, IReadOnlyList<SalesPointCard> Points)
{
    /// <summary>The groups that hold anything, the surest first.</summary>
    public static IEnumerable<SalesPointGroup> Of(IReadOnlyList<SalesPointCard> points, Lang t)
    {
        IReadOnlyList<SalesPointCard> In(params SalesPointState[] states) => [.. points.Where(point => states.Contains(point.State))];
        SalesPointGroup[] groups =
        [
            new("dang-mo", t["Đang mở", "Open"], "", In(SalesPointState.Open)),
            new("hoi-truoc", t["Hỏi trước khi đi", "Ask before you go"], t["Chưa ai xác nhận trong 12 tháng qua.", "Nobody has confirmed these in the last 12 months."], In(SalesPointState.Unconfirmed)),
            new("hang-nam", t["Mỗi năm một lần", "Once a year"], "", In(SalesPointState.Yearly)),
            new("sap-co", t["Sắp có và đã qua", "Planned and past"], "", In(SalesPointState.Planned, SalesPointState.Ended)),
        ];
        return groups.Where(group => group.Points.Count > 0);
    }
}
