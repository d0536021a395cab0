using Ocop.Catalog.Places;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Register.Acts;

/// <summary>What a product or producer cannot be.</summary>
internal static class FactsCheck
{
    private const int LongestName = 200;

    public static IEnumerable<RuleBreach> Of(ProductFacts facts, PlacesToday places)
    {
        if (facts.CriteriaSet is < Classification.FirstSet or > Classification.LastSet)
            yield return new RuleBreach(nameof(facts.CriteriaSet), "26/2026/QĐ-TTg, Phụ lục I", new LocalText(
                "Bộ tiêu chí phải từ 1 đến 26", "The criteria set must be one of 1 to 26"));
        if (facts.RegisterCode?.Length > 40)
            yield return new RuleBreach(nameof(facts.RegisterCode), "26/2026/QĐ-TTg, Phụ lục II", new LocalText(
                "Mã dài quá 40 ký tự", "The code is longer than 40 characters"));
        foreach (var breach in Of(facts.Name.Vi, facts.CommuneCode, facts.ProvinceCode, places))
            yield return breach;
    }

    public static IEnumerable<RuleBreach> Of(ProducerFacts facts, PlacesToday places) =>
        Of(facts.Name, facts.CommuneCode, facts.ProvinceCode, places);

    private static IEnumerable<RuleBreach> Of(string name, string? commune, string province, PlacesToday places)
    {
        if (Slug.Of(name).Length == 0 || name.Length > LongestName)
            yield return new RuleBreach("Name", "", new LocalText("Tên cần 1 đến 200 ký tự", "The name needs 1 to 200 characters"));
        if (places.Province(province) is null)
            yield return new RuleBreach("ProvinceCode", "19/2025/QĐ-TTg", new LocalText("Không có mã tỉnh này", "There is no province of this code"));
        else if (commune is not null && places.Commune(commune)?.Province.Code != province)
            yield return new RuleBreach("CommuneCode", "19/2025/QĐ-TTg", new LocalText(
                "Tỉnh này không có xã mang mã đó", "The province has no commune of this code"));
    }
}
