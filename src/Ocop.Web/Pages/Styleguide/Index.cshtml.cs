using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Ocop.Catalog;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Products;
using Ocop.Web.Components;

namespace Ocop.Web.Pages.Styleguide;

/// <summary>Every token and component in every state, also wrong, loading, empty and very long. Served in development only.</summary>
public sealed class IndexModel(IHostEnvironment environment) : OcopPage
{
    public static readonly (string Token, string Use)[] Colours =
    [
        ("paper", "nền"), ("paper-raised", "ô nhập, bảng"), ("paper-sunk", "nền phụ"), ("ink", "chữ"), ("ink-soft", "chữ phụ"),
        ("plum", "nút chính"), ("plum-deep", "chân trang, dấu"), ("indigo", "liên kết, tiêu điểm"), ("rose", "đường dệt"),
        ("gold", "chỉ cho sao"), ("good", "đã xong"), ("care", "cần xem"), ("bad", "lỗi, thu hồi"),
    ];

    public static readonly (Sector Sector, string Slug, string Words)[] Patterns =
    [
        (Sector.Herbs, "tinh-dau-que-nam-det", "Dược liệu: lá"), (Sector.Food, "mien-dong-binh-lu", "Thực phẩm: hạt"),
        (Sector.Drinks, "nuoc-cot-hoa-atiso-ngoc-hoan", "Đồ uống: nước"), (Sector.Crafts, "tho-cam-bac-ha", "Thủ công: móc"),
        (Sector.Ornamental, "dia-lan", "Sinh vật cảnh: hoa"), (Sector.Tourism, "si-thau-chai", "Du lịch: núi"),
    ];

    public static readonly PricedCard[] Cards =
    [
        Card("com-na-lo", "Cốm Na Lo", "Xã Bắc Hà, Lào Cai", Badge(3, CertificateStatus.Valid), new CardPrice(65_000, "gói 500 g", IsDemo: true)),
        Card("tra-dai", "Trà Shan tuyết cổ thụ ướp hương nhài hữu cơ Nậm Khánh – Bản Liền, hộp giấy dó phiên bản Tết", "Xã Bản Liền, tỉnh Lào Cai",
            Badge(4, CertificateStatus.Expired), new CardPrice(1_250_000, "hộp 100 g", IsFrom: true)),
        Card("khau-rang-bac-ha", "Khẩu rang Bắc Hà", "Thôn Na Lo, xã Bắc Hà", null, new CardPrice(60_000, "gói 300 g", InStock: false)),
        Card("ruou", "<script>alert(1)</script> ‮đảo chữ‬ 🌾 Nghiêngnghiêngnghiêngnghiêngnghiêngnghiêng", "{{7*7}}' OR 1=1 --", Badge(5, CertificateStatus.Expiring), null),
    ];

    [BindProperty]
    public Trial Form { get; set; } = new();

    public IEnumerable<SelectListItem> Provinces { get; } = [new("Chọn tỉnh, thành phố", ""), new("Tỉnh Lào Cai", "15"), new("Thành phố Hà Nội", "01")];

    public IActionResult OnGet()
    {
        if (!environment.IsDevelopment())
            return NotFound();

        Meta = new PageMeta(T["Sổ mẫu", "Style guide"]) { NoIndex = true };
        ModelState.SetModelValue("Form.Phone", Form.Phone, Form.Phone);
        ModelState.AddModelError("Form.Phone", T["Cần đủ 10 chữ số, đang có 9", "Needs 10 digits, has 9"]);
        return Page();
    }

    public static CertificateOnDay Badge(int stars, CertificateStatus status, bool estimated = false) => new()
    {
        Id = new CertificateId(Guid.Empty),
        Code = "OC-7K2M-9XQ4",
        ProductId = new ProductId(Guid.Empty),
        Day = new DateOnly(2026, 11, 22),
        Status = status,
        Stars = stars,
        DecidedOn = estimated ? null : new DateOnly(2025, 6, 30),
        ValidUntil = new DateOnly(2028, 6, 30),
    };

    private static PricedCard Card(string slug, string name, string place, CertificateOnDay? badge, CardPrice? price)
    {
        var product = new ProductCard
        {
            Id = new ProductId(Guid.Empty),
            Slug = slug,
            Name = new LocalText(name),
            CriteriaSet = slug == "ruou" ? 14 : 6,
            ProvinceCode = "15",
            Standing = badge is null ? Standing.None : new Standing([badge]),
        };
        return new PricedCard(product, place, price);
    }

    public sealed class Trial
    {
        public string Name { get; set; } = "";

        [EmailAddress]
        public string Email { get; set; } = "";

        public string Phone { get; set; } = "090 123 456";

        public string Order { get; set; } = "không đổi được";

        public string Province { get; set; } = "15";

        public string Note { get; set; } = "";
    }
}
