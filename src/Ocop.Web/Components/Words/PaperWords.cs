using Ocop.Catalog.Products;
using Ocop.Web.Language;

namespace Ocop.Web.Components.Words;

/// <summary>Kinds of papers on screen.</summary>
public static class PaperWords
{
    public static string Kind(PaperKind kind, Lang t) => kind switch
    {
        PaperKind.SelfDeclaration => t["Tự công bố sản phẩm", "Self-declaration"],
        PaperKind.RegisteredDeclaration => t["Đăng ký bản công bố", "Registered declaration"],
        PaperKind.FoodSafety => t["An toàn thực phẩm", "Food safety"],
        PaperKind.VietGap => t["VietGAP", "VietGAP"],
        PaperKind.Organic => t["Chứng nhận hữu cơ", "Organic certificate"],
        PaperKind.Trademark => t["Nhãn hiệu", "Trademark"],
        PaperKind.GeographicalIndication => t["Chỉ dẫn địa lý", "Geographical indication"],
        PaperKind.TestReport => t["Phiếu kiểm nghiệm", "Test report"],
        PaperKind.TraceCode => t["Truy xuất nguồn gốc", "Tracing code"],
        PaperKind.Environment => t["Bảo vệ môi trường", "Environment"],
        PaperKind.Haccp => t["HACCP", "HACCP"],
        _ => t["Giấy tờ khác", "Other paper"],
    };

    /// <summary>The day, or the year, as far as it is known.</summary>
    public static string? Issued(ProductPaper paper, Lang t) =>
        paper.IssuedOn is { } day ? t.Date(day) : paper.IssuedYear is { } year ? t[$"Năm {year}", $"{year}"] : null;
}
