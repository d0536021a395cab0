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
        (FieldWords.Of(nameof(facts.Name), t), facts.Name.Vi),
        (FieldWords.Of("NameEn", t), facts.Name.En),
        (FieldWords.Of(nameof(facts.CriteriaSet), t), facts.CriteriaSet.ToString(CultureInfo.InvariantCulture)),
        (FieldWords.Of(nameof(facts.ProducerId), t), facts.ProducerId?.ToString()),
        (FieldWords.Of(nameof(facts.CommuneCode), t), facts.CommuneCode),
        (FieldWords.Of(nameof(facts.ProvinceCode), t), facts.ProvinceCode),
        (FieldWords.Of(nameof(facts.PlaceAtRecognition), t), PlaceText(facts.PlaceAtRecognition)),
        (FieldWords.Of(nameof(facts.RegisterCode), t), facts.RegisterCode),
    ];

    private static (string Label, string? Text)[] Of(ProducerFacts facts, Lang t) =>
    [
        (FieldWords.Of(nameof(facts.Name), t), facts.Name),
        (FieldWords.Of(nameof(facts.Kind), t), ProducerWords.Kind(facts.Kind, t)),
        (FieldWords.Of(nameof(facts.CommuneCode), t), facts.CommuneCode),
        (FieldWords.Of(nameof(facts.ProvinceCode), t), facts.ProvinceCode),
    ];

    private static string? PlaceText(PlaceAtRecognition place)
    {
        var text = string.Join(", ", new[] { place.Commune, place.District, place.Province }.OfType<string>());
        return text.Length > 0 ? text : null;
    }
}
