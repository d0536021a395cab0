using Ocop.Web.Hosting;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Pages.Imports;

/// <summary>A file to begin with.</summary>
/// <param name="Name">As it lies in data/samples/annexes.</param>
public sealed record AnnexSample(string Name, string Vi, string En)
{
    public string Words(Lang t) => t[Vi, En];
}

/// <summary>The template and the sample annexes that come with the program (data/samples/annexes/README.md).</summary>
public sealed class AnnexSamples(OcopPaths paths)
{
    public const string Template = "mau-phu-luc.xlsx";

    private static readonly AnnexSample[] Known =
    [
        new("thanh-hoa-1114-2021.xlsx", "Thanh Hóa 1114/QĐ-UBND (2021), gọn", "Thanh Hóa 1114/QĐ-UBND (2021), tidy"),
        new("thanh-hoa-2942-2021.xlsx", "Thanh Hóa 2942/QĐ-UBND (2021): tiêu đề hai hàng, ô gộp, mục, dòng cộng, chữ ký", "Thanh Hóa 2942/QĐ-UBND (2021): two-row head, merged cells, sections, sum, signatures"),
        new("thanh-hoa-715-2026.xlsx", "Thanh Hóa 715/QĐ-UBND (2026): sao ghi nhiều kiểu", "Thanh Hóa 715/QĐ-UBND (2026): stars in many spellings"),
        new("lao-cai-4261-2021-tcvn3.xlsx", "Lào Cai 4261/QĐ-UBND (2021): phông cũ TCVN3", "Lào Cai 4261/QĐ-UBND (2021): old TCVN3 font"),
        new("lao-cai-4261-2021.csv", "Lào Cai 4261/QĐ-UBND (2021): CSV dấu chấm phẩy", "Lào Cai 4261/QĐ-UBND (2021): CSV with semicolons"),
        new("thanh-hoa-715-2026-loi.csv", "Thanh Hóa 715/QĐ-UBND (2026): có dòng hỏng để xem báo lỗi", "Thanh Hóa 715/QĐ-UBND (2026): broken rows, to see the errors"),
    ];

    public IReadOnlyList<AnnexSample> All => Known;

    /// <summary>The file of a name; null for every other name.</summary>
    public string? PathOf(string name) =>
        name == Template || Known.Any(sample => sample.Name == name) ? Path.Combine(paths.Source, "samples", "annexes", name) : null;
}
