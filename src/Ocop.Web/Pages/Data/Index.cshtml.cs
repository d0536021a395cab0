using System.Text.Json.Nodes;
using Ocop.Web.Caching;
using Ocop.Web.Components;

namespace Ocop.Web.Pages.Data;

/// <summary>What may be taken away from here, in which form and under which licence.</summary>
public sealed class IndexModel(StructuredData data) : OcopPage
{
    public IReadOnlyList<(string File, string Name, string Holds)> Sets { get; private set; } = [];

    public string ApiRoot { get; } = data.File("/api/v1");

    public void OnGet()
    {
        Sets =
        [
            ("products", T["Sản phẩm", "Products"], T["tên, nhóm, nơi làm, người làm, sao còn hiệu lực, trạng thái giấy kèm ngày", "name, group, place, maker, stars in force, state of the certificate with dates"]),
            ("certificates", T["Giấy chứng nhận", "Certificates"], T["mã, quyết định, hạn, trạng thái hôm nay, thu hồi, nguồn", "code, decision, dates, status of today, withdrawal, source"]),
            ("ended-certificates", T["Giấy hết hiệu lực", "Ended certificates"], T["bị thu hồi hoặc hết hạn chưa có giấy mới, ngày, căn cứ", "withdrawn, or run out without a new one, dates, grounds"]),
            ("producers", T["Người làm", "Makers"], T["tên, loại hình, nơi làm", "name, kind, place"]),
            ("sales-points", T["Điểm bán", "Sales points"], T["tên, loại, địa chỉ, lần cuối có người xác nhận", "name, kind, address, when last confirmed"]),
            ("villages", T["Làng du lịch", "Villages"], T["tên, dân tộc, xã ngày nay", "name, people, today's commune"]),
        ];
        Meta = new PageMeta(T["Dữ liệu mở và API", "Open data and API"])
        {
            Description = T["Tải sản phẩm, giấy chứng nhận, người làm, điểm bán và làng dưới dạng CSV hay JSON, hoặc đọc qua API công khai.",
                "Download products, certificates, makers, sales points and villages as CSV or JSON, or read them through the public API."],
            JsonLd = [Block()],
        };
        HttpContext.CachePage(PageTags.Products);
    }

    private JsonObject Block()
    {
        var block = data.Thing(T, "Dataset", T["Đặc sản OCOP Việt Nam", "OCOP specialities of Vietnam"], "/du-lieu", T["Sản phẩm, giấy chứng nhận, người làm, điểm bán và làng.", "Products, certificates, makers, sales points and villages."]);
        block["license"] = "https://opensource.org/license/mit";
        block["distribution"] = new JsonArray([.. Sets.SelectMany(set => new[] { ("csv", "text/csv"), ("json", "application/json") }, (set, form) => new JsonObject
        {
            ["@type"] = "DataDownload", ["encodingFormat"] = form.Item2, ["contentUrl"] = data.File($"/du-lieu/{set.File}.{form.Item1}"),
        })]);
        return block;
    }
}
