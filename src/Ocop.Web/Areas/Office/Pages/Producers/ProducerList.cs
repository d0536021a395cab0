using Ocop.Catalog;
using Ocop.Catalog.Places;
using Ocop.Catalog.Producers;
using Ocop.Web.Areas.Office.Lists;
using Ocop.Web.Components;
using Ocop.Web.Components.Words;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Pages.Producers;

/// <summary>The list of producers, drafts included.</summary>
public static class ProducerList
{
    public static OfficeList<ProducerRegisterRow> Of(PlacesToday places, Lang t) => new("chu-the", "Chủ thể", "Producers")
    {
        DefaultSort = "ten",
        ThenBy = rows => rows.ThenBy(row => row.Id),
        Empty = new EmptyState(
            t["Chưa có chủ thể nào", "No producer yet"],
            t["Nhập một quyết định, hoặc ghi chủ thể bằng tay.", "Import a decision, or write a producer by hand."],
            t["Ghi chủ thể mới", "New producer"], "/office/chu-the/moi"),
        Columns =
        [
            new("ten", "Chủ thể", "Producer", (row, _) => row.Name)
            {
                Sort = OfficeColumn.By((ProducerRegisterRow row) => row.Slug),
                Href = row => $"/office/chu-the/{row.Id}",
                Note = (row, _) => places.Line(row.CommuneCode, row.ProvinceCode),
                Width = 40,
            },
            new("loai", "Loại hình", "Kind", (row, lang) => ProducerWords.Kind(row.Kind, lang)) { Sort = OfficeColumn.By((ProducerRegisterRow row) => row.Kind), Width = 18 },
            new("san-pham", "Sản phẩm", "Products", (row, _) => row.Products) { Sort = OfficeColumn.By((ProducerRegisterRow row) => row.Products), IsNumber = true, Width = 10 },
            new("ghi-sao", "Được ghi sao", "In force", (row, _) => row.InForce) { Sort = OfficeColumn.By((ProducerRegisterRow row) => row.InForce), IsNumber = true, Width = 12 },
            new("trang", "Trang", "Page", (row, lang) => row.IsPublic ? lang["Đã lên trang", "Published"] : lang["Bản nháp", "Draft"]) { Tone = row => row.IsPublic ? "good" : "care" },
            new("xa", "Xã, phường", "Commune", (row, _) => places.Commune(row.CommuneCode)?.FullName) { IsShown = false, Width = 24 },
            new("tinh", "Tỉnh, thành", "Province", (row, _) => places.Province(row.ProvinceCode)?.Name) { IsShown = false },
        ],
        Filters =
        [
            new("q", "Tên chủ thể", "Name", (rows, text) =>
            {
                var slug = Slug.Of(text);
                return rows.Where(row => slug != "" && row.Slug.Contains(slug));
            }),
            new("loai", "Loại hình", "Kind", (rows, value) =>
                Enum.TryParse<ProducerKind>(value, out var kind) && Enum.IsDefined(kind) && kind.ToString() == value ? rows.Where(row => row.Kind == kind) : null)
            {
                Options = [.. Enum.GetValues<ProducerKind>().Select(kind => new FilterOption(
                    kind.ToString(), ProducerWords.Kind(kind, Lang.For(english: false)), ProducerWords.Kind(kind, Lang.For(english: true))))],
            },
            PlaceFilters.Province<ProducerRegisterRow>(places, code => row => row.ProvinceCode == code, isRare: false),
            PlaceFilters.Commune<ProducerRegisterRow>(places, code => row => row.CommuneCode == code),
            OfficeFilter.Choice<ProducerRegisterRow>("hien", "Trang", "Page",
                (new FilterOption("len", "Đã lên trang", "Published"), row => row.IsPublic),
                (new FilterOption("nhap", "Bản nháp", "Draft"), row => !row.IsPublic)) with { IsRare = true },
        ],
    };
}
