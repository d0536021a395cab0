using Ocop.Catalog;
using Ocop.Catalog.Places;
using Ocop.Web.Areas.Office.Lists;
using Ocop.Web.Components;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Pages.Coverage;

/// <summary>The list of communes and what comes from each.</summary>
public static class CoverageList
{
    public static OfficeList<CoverageRow> Of(PlacesToday places, Lang t) => new("do-phu", "Độ phủ theo xã", "Coverage by commune")
    {
        DefaultSort = "xa",
        ThenBy = rows => rows.ThenBy(row => row.Code),
        Empty = new EmptyState(t["Chưa có danh mục xã", "No communes loaded"], t["Nạp lại dữ liệu nguồn.", "Load the source data again."]),
        Columns =
        [
            new("xa", "Xã, phường", "Commune", (row, _) => $"{row.Kind} {row.Name}")
            {
                Sort = OfficeColumn.By((CoverageRow row) => row.Slug),
                Href = row => $"/office/san-pham?xa={row.Code}",
                Note = (row, _) => places.Province(row.ProvinceCode)?.Name,
                Width = 28,
            },
            new("ma", "Mã", "Code", (row, _) => row.Code) { Sort = OfficeColumn.By((CoverageRow row) => row.Code), Width = 8 },
            new("ghi-sao", "Được ghi sao", "In force", (row, _) => row.InForce) { Sort = OfficeColumn.By((CoverageRow row) => row.InForce), IsNumber = true, Width = 12 },
            new("san-pham", "Sản phẩm", "Products", (row, _) => row.Products) { Sort = OfficeColumn.By((CoverageRow row) => row.Products), IsNumber = true, Width = 10 },
            new("chu-the", "Chủ thể", "Producers", (row, _) => row.Producers) { Sort = OfficeColumn.By((CoverageRow row) => row.Producers), IsNumber = true, Width = 10 },
            new("tinh", "Tỉnh, thành", "Province", (row, _) => places.Province(row.ProvinceCode)?.Name) { IsShown = false },
        ],
        Filters =
        [
            new("q", "Tên xã", "Commune", (rows, text) =>
            {
                var slug = Slug.Of(text);
                return rows.Where(row => slug != "" && row.Slug.Contains(slug));
            }),
            PlaceFilters.Province<CoverageRow>(places, code => row => row.ProvinceCode == code, isRare: false),
            OfficeFilter.Choice<CoverageRow>("co", "Sản phẩm được ghi sao", "Products in force",
                (new FilterOption("co", "Đã có", "Some"), row => row.InForce > 0),
                (new FilterOption("khong", "Chưa có", "None"), row => row.InForce == 0)),
        ],
    };
}
