using System.Globalization;
using Ocop.Catalog.Products;
using Ocop.Catalog.Register.Acts;
using Ocop.Web.Components.Words;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Register;

/// <summary>What the office keeps of products and producers, in words.</summary>
public static class RecordWords
{
    public static IReadOnlyList<FactDifference> Differences(ProductFacts before, ProductFacts after, Lang t) => Apart(Of(before, t), Of(after, t));

    public static IReadOnlyList<FactDifference> Differences(ProducerFacts before, ProducerFacts after, Lang t) => Apart(Of(before, t), Of(after, t));

    private static FactDifference[] Apart(IEnumerable<(string Label, string? Text)> before, IEnumerable<(string Label, string? Text)> after) =>
    [
        .. before.Zip(after)
            .Where(pair => pair.First.Text != pair.Second.Text)
            .Select(pair => new FactDifference(pair.First.Label, pair.First.Text, pair.Second.Text)),
    ];

    private static (string Label, string? Text)[] Of(ProductFacts facts, Lang t) =>
    [
        (t["Tên", "Name"], facts.Name.Vi),
        (t["Tên tiếng Anh", "English name"], facts.Name.En),
        (t["Bộ tiêu chí", "Criteria set"], facts.CriteriaSet.ToString(CultureInfo.InvariantCulture)),
        (t["Mã chủ thể", "Producer id"], facts.ProducerId?.ToString()),
        (t["Mã xã", "Commune code"], facts.CommuneCode),
        (t["Mã tỉnh", "Province code"], facts.ProvinceCode),
        (t["Nơi ghi trên quyết định", "Place in the decision"], PlaceText(facts.PlaceAtRecognition)),
        (t["Mã số sản phẩm", "Register code"], facts.RegisterCode),
    ];

    private static (string Label, string? Text)[] Of(ProducerFacts facts, Lang t) =>
    [
        (t["Tên", "Name"], facts.Name),
        (t["Loại hình", "Kind"], ProducerWords.Kind(facts.Kind, t)),
        (t["Mã xã", "Commune code"], facts.CommuneCode),
        (t["Mã tỉnh", "Province code"], facts.ProvinceCode),
    ];

    private static string? PlaceText(PlaceAtRecognition place)
    {
        var text = string.Join(", ", new[] { place.Commune, place.District, place.Province }.OfType<string>());
        return text.Length > 0 ? text : null;
    }
}
