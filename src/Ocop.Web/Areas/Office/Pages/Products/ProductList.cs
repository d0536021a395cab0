using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Places;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Web.Areas.Office.Lists;
using Ocop.Web.Components;
using Ocop.Web.Components.Picture;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Pages.Products;

/// <summary>The list of products, drafts included.</summary>
public static class ProductList
{
    public static OfficeList<ProductRegisterRow> Of(PlacesToday places, Lang t) => new("san-pham", "Sản phẩm", "Products")
    {
        DefaultSort = "ten",
        ThenBy = rows => rows.ThenBy(row => row.Id),
        Empty = new EmptyState(
            t["Chưa có sản phẩm nào", "No product yet"],
            t["Nhập một quyết định, hoặc ghi sản phẩm bằng tay.", "Import a decision, or write a product by hand."],
            t["Ghi sản phẩm mới", "New product"], "/office/san-pham/moi"),
        Columns = Columns(places),
        Filters = Filters(places, t),
    };

    private static OfficeColumn<ProductRegisterRow>[] Columns(PlacesToday places) =>
    [
        new("ten", "Sản phẩm", "Product", (row, _) => row.Name)
        {
            Sort = OfficeColumn.By((ProductRegisterRow row) => row.Slug),
            Href = row => $"/office/san-pham/{row.Id}",
            Note = (row, _) => places.Line(row.CommuneCode, row.ProvinceCode),
            Width = 36,
        },
        new("ma-so", "Mã số", "Register code", (row, _) => row.RegisterCode) { Sort = OfficeColumn.By((ProductRegisterRow row) => row.RegisterCode), IsWhole = true, IsShown = false },
        new("sao", "Sao hôm nay", "Stars today", (row, _) => row.Stars)
        {
            Sort = OfficeColumn.By((ProductRegisterRow row) => row.Stars),
            Html = (row, t) => row.Stars is { } stars
                ? RankHtml.Of(stars, CertificateStatus.Valid, t)
                : new Microsoft.AspNetCore.Html.HtmlString($"<span class=\"soft\">{t["không", "none"]}</span>"),
            Width = 12,
        },
        new("giay", "Số giấy", "Certificates", (row, _) => row.Certificates) { Sort = OfficeColumn.By((ProductRegisterRow row) => row.Certificates), IsNumber = true, Width = 10 },
        new("chu-the", "Chủ thể", "Producer", (row, _) => row.ProducerName)
        {
            Href = row => row.ProducerId is { } id ? $"/office/chu-the/{id}" : null,
            Width = 32,
        },
        new("nhom", "Nhóm", "Sector", (row, t) => SectorWords.Name(Classification.SectorOf(row.CriteriaSet), t)) { Width = 24 },
        new("bo", "Bộ tiêu chí", "Criteria set", (row, _) => row.CriteriaSet) { Sort = OfficeColumn.By((ProductRegisterRow row) => row.CriteriaSet), IsNumber = true, IsShown = false, Width = 10 },
        new("trang", "Trang", "Page", (row, t) => row.IsPublic ? t["Đã lên trang", "Published"] : t["Bản nháp", "Draft"]) { Tone = row => row.IsPublic ? "good" : "care" },
        new("ngay", "Ghi sổ lúc", "Added", (row, _) => row.AddedAt) { Sort = OfficeColumn.By((ProductRegisterRow row) => row.AddedAt), IsShown = false, Width = 18 },
        new("xa", "Xã, phường", "Commune", (row, _) => places.Commune(row.CommuneCode)?.FullName) { IsShown = false, Width = 24 },
        new("tinh", "Tỉnh, thành", "Province", (row, _) => places.Province(row.ProvinceCode)?.Name) { IsShown = false },
    ];

    private static OfficeFilter<ProductRegisterRow>[] Filters(PlacesToday places, Lang t) =>
    [
        new("q", "Tên hoặc mã số", "Name or code", (rows, text) =>
        {
            var (slug, start) = (Slug.Of(text), SqlText.Escape(text) + "%");
            return rows.Where(row => EF.Functions.Like(row.RegisterCode!, start, "\\") || (slug != "" && row.Slug.Contains(slug)));
        }),
        OfficeFilter.Choice<ProductRegisterRow>("giay", "Giấy chứng nhận", "Certificate",
            (new FilterOption("co", "Đang được ghi sao", "In force"), row => row.Stars != null),
            (new FilterOption("het", "Có giấy, không còn hiệu lực", "None in force any more"), row => row.Stars == null && row.Certificates > 0),
            (new FilterOption("khong", "Chưa từng có giấy", "Never had one"), row => row.Certificates == 0)),
        new("nhom", "Nhóm", "Sector", (rows, value) => SetsOf(value) is { } sets ? rows.Where(row => row.CriteriaSet >= sets.First && row.CriteriaSet <= sets.Last) : null)
        {
            Options = [.. Enum.GetValues<Sector>().Select(sector => new FilterOption(
                ((int)sector).ToString(CultureInfo.InvariantCulture), SectorWords.Name(sector, t), SectorWords.Name(sector, t)))],
        },
        OfficeFilter.Choice<ProductRegisterRow>("hien", "Trang", "Page",
            (new FilterOption("len", "Đã lên trang", "Published"), row => row.IsPublic),
            (new FilterOption("nhap", "Bản nháp", "Draft"), row => !row.IsPublic)) with { IsRare = true },
        PlaceFilters.Province<ProductRegisterRow>(places, code => row => row.ProvinceCode == code),
        PlaceFilters.Commune<ProductRegisterRow>(places, code => row => row.CommuneCode == code),
        new("chu-the", "Mã chủ thể", "Producer id", (rows, value) =>
        {
            if (!Guid.TryParse(value, out var id))
                return null;
            var producer = new ProducerId(id);
            return rows.Where(row => row.ProducerId == producer);
        }) { IsRare = true },
    ];

    // The sets of a sector follow one another in Annex I
    private static (int First, int Last)? SetsOf(string sector)
    {
        var sets = Enumerable.Range(Classification.FirstSet, Classification.LastSet)
            .Where(set => ((int)Classification.SectorOf(set)).ToString(CultureInfo.InvariantCulture) == sector)
            .ToList();
        return sets.Count == 0 ? null : (sets[0], sets[^1]);
    }
}
