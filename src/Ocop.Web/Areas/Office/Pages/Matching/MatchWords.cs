using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Matching;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Pages.Matching;

/// <summary>The words of the match queue.</summary>
public static class MatchWords
{
    public static string Kind(MatchItemKind kind, Lang t) => kind == MatchItemKind.Product
        ? t["Sản phẩm nào?", "Which product?"]
        : t["Hai bên khác nhau", "Two sides differ"];

    public static string Decision(MatchDecision decision, Lang t) => decision switch
    {
        MatchDecision.Open => t["Chờ người quyết", "Waits for a person"],
        MatchDecision.Linked => t["Đã nối", "Linked"],
        MatchDecision.Drafted => t["Đã lập bản nháp", "Draft made"],
        MatchDecision.Dismissed => t["Đã loại", "Dismissed"],
        MatchDecision.Taken => t["Lấy theo nguồn", "The source’s side taken"],
        _ => t["Giữ điều đang có", "What stood here kept"],
    };

    public static string Tone(MatchDecision decision) => decision == MatchDecision.Open ? "care" : decision == MatchDecision.Dismissed ? "" : "good";

    public static string Source(string name, Lang t)
    {
        var source = new RegisterSource(name);
        return source.IsImport ? t["Nhập quyết định", "Import of a decision"]
            : source.IsFeed ? t["Đồng bộ", "Sync"]
            : source.IsHand ? t["Ghi tay", "By hand"]
            : t["Dữ liệu gốc", "Shipped data"];
    }

    /// <summary>How a compared field came out: the same, unsure, different.</summary>
    public static (string Tone, string Word) Agreement(bool? agrees, Lang t) => agrees switch
    {
        true => ("good", t["giống", "same"]),
        false => ("bad", t["khác", "different"]),
        null => ("note", t["chưa chắc", "unsure"]),
    };

    public static string Field(string field, Lang t) => field switch
    {
        nameof(RegisterRecord.ProductCode) => t["Mã sản phẩm", "Product code"],
        nameof(RegisterRecord.ProductName) => t["Tên", "Name"],
        nameof(RegisterRecord.HolderName) => t["Chủ thể", "Holder"],
        nameof(RegisterRecord.Commune) => t["Nơi làm", "Place"],
        _ => field,
    };
}
