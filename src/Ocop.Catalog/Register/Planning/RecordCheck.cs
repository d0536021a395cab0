using Ocop.Catalog.Products;

namespace Ocop.Catalog.Register.Planning;

/// <summary>What makes a record impossible to keep, apart from the law: nothing named, or more than a column holds.</summary>
internal static class RecordCheck
{
    public static IEnumerable<RuleBreach> Of(RegisterRecord record)
    {
        if (string.IsNullOrWhiteSpace(record.ProductName))
            yield return new RuleBreach(nameof(record.ProductName), "", new LocalText("Thiếu tên sản phẩm", "The product has no name"));
        if (record.CriteriaSet is { } set and (< Classification.FirstSet or > Classification.LastSet))
            yield return new RuleBreach(nameof(record.CriteriaSet), "26/2026/QĐ-TTg, Phụ lục I", new LocalText(
                $"Không có bộ tiêu chí số {set}: chỉ từ 1 đến 26", $"There is no criteria set {set}: only 1 to 26"));
        (string Field, string? Text, int Most)[] texts =
        [
            (nameof(record.ProductName), record.ProductName, 200), (nameof(record.HolderName), record.HolderName, 200),
            (nameof(record.DecisionNumber), record.DecisionNumber, 60), (nameof(record.IssuedBy), record.IssuedBy, 120),
            (nameof(record.Round), record.Round.Vi, 120), (nameof(record.ProductCode), record.ProductCode, 40),
            (nameof(record.SourceId), record.SourceId, 80), (nameof(record.ProductSourceId), record.ProductSourceId, 80),
            (nameof(record.Withdrawal), record.Withdrawal?.DecisionNumber, 60),
        ];
        foreach (var (field, text, most) in texts)
        {
            if (text?.Length > most)
                yield return new RuleBreach(field, "", new LocalText($"Dài quá {most} ký tự", $"Longer than {most} characters"));
        }
    }
}
