using System.Linq.Expressions;
using Ocop.Catalog.Places;

namespace Ocop.Web.Areas.Office.Lists;

/// <summary>The filters by place that most lists have.</summary>
public static class PlaceFilters
{
    public static OfficeFilter<TRow> Province<TRow>(PlacesToday places, Func<string, Expression<Func<TRow, bool>>> where, bool isRare = true) =>
        new("tinh", "Tỉnh, thành", "Province", (rows, code) => places.Province(code) is null ? null : rows.Where(where(code)))
        {
            Options = [.. places.Provinces.Select(province => new FilterOption(province.Code, province.Name, province.NameEn))],
            IsRare = isRare,
        };

    public static OfficeFilter<TRow> Commune<TRow>(PlacesToday places, Func<string, Expression<Func<TRow, bool>>> where) =>
        new("xa", "Mã xã (5 chữ số)", "Commune code (5 digits)", (rows, code) => places.Commune(code) is null ? null : rows.Where(where(code))) { IsRare = true };
}
