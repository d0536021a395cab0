namespace Ocop.Web.Areas.Office;

/// <summary>One place of the office in its navigation.</summary>
/// <param name="Path">Without the language: <c>/office/giay</c>.</param>
public sealed record OfficeLink(string Vi, string En, string Path, bool IsForAdmins = false)
{
    /// <summary>The place itself and what lies below it; today's page only itself.</summary>
    public bool Holds(PathString path) =>
        Path == OfficeNav.Today ? path.Equals(Path, StringComparison.OrdinalIgnoreCase) : path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Links that belong together.</summary>
public sealed record OfficeGroup(string Vi, string En, IReadOnlyList<OfficeLink> Links);

/// <summary>Everything the office can do, in the order in which it stands in the navigation: a new feature adds its line here.</summary>
public static class OfficeNav
{
    public const string Today = "/office";

    public static IReadOnlyList<OfficeGroup> Groups { get; } =
    [
        new("Việc", "Work",
        [
            new("Hôm nay", "Today", Today),
            new("Nhập quyết định", "Import a decision", "/office/nhap"),
            new("Khớp sổ", "Match records", "/office/khop"),
            new("Đồng bộ", "Sync", "/office/dong-bo"),
            new("Phản ánh", "Reports of misuse", "/office/phan-anh"),
        ]),
        new("Sổ", "Register",
        [
            new("Giấy chứng nhận", "Certificates", "/office/giay"),
            new("Sản phẩm", "Products", "/office/san-pham"),
            new("Chủ thể", "Producers", "/office/chu-the"),
        ]),
        new("Số liệu", "Figures",
        [
            new("Độ phủ theo xã", "Coverage by commune", "/office/do-phu"),
            new("Báo cáo", "Reports", "/office/bao-cao"),
        ]),
        new("Quản trị", "Administration",
        [
            new("Nhật ký", "Audit log", "/office/nhat-ky"),
            new("Tài khoản", "Accounts", "/office/tai-khoan", IsForAdmins: true),
        ]),
    ];
}
