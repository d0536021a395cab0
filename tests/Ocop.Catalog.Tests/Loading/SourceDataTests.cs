using System.Text.Json;
using System.Text.RegularExpressions;
using Ocop.Catalog.Loading;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Tests.Loading;

/// <summary>Rules of the project's own data that the loader does not ask of everybody's.</summary>
public sealed partial class SourceDataTests
{
    [Fact]
    public async Task Texts_that_stand_on_every_page_never_speak_of_stars()
    {
        foreach (var product in (await ReadAsync()).Products.Select(record => record.Row))
        {
            string?[] texts = [product.Name.Vi, product.Name.En, product.Summary.Vi, product.Summary.En, product.Story.Vi, product.Story.En,
                .. product.Facts.SelectMany(fact => new[] { fact.Vi, fact.En })];
            texts.ShouldAllBe(text => text == null || !Stars().IsMatch(text), product.Slug);
        }
    }

    [Fact]
    public async Task Every_text_has_an_english_side()
    {
        var source = await ReadAsync();
        source.Products.ShouldAllBe(record => record.Row.Name.En != null && record.Row.Summary.En != null && record.Row.Facts.All(fact => fact.En != null));
        source.Villages.ShouldAllBe(record => record.Row.Name.En != null && record.Row.Lead.En != null);
        source.Articles.ShouldAllBe(record => record.Row.Body.En != null);
    }

    [Fact]
    public async Task Every_product_that_can_be_sent_has_demonstration_offers()
    {
        var goods = (await ReadAsync()).Products.Where(record => !Classification.IsService(record.Row.CriteriaSet)).Select(record => record.Key).Order();
        using var file = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(DataFolder.Real, "demo", "offers.json")));
        var offers = file.RootElement.GetProperty("offers").EnumerateArray().ToList();

        file.RootElement.GetProperty("is_demo").GetBoolean().ShouldBeTrue();
        offers.Select(offer => offer.GetProperty("product").GetString()!).Distinct().Order().ShouldBe(goods);
        offers.Select(offer => offer.GetProperty("sku").GetString()!).ShouldBeUnique();
        offers.ShouldAllBe(offer => offer.GetProperty("price_dong").GetInt64() % 1000 == 0);
        offers.ShouldAllBe(offer => offer.GetProperty("shipping_weight_grams").GetInt32() > offer.GetProperty("weight_grams").GetInt32());
    }

    [Fact]
    public async Task The_names_of_the_criteria_sets_are_those_of_the_file()
    {
        using var file = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(DataFolder.Real, "sectors.json")));
        var sets = file.RootElement.GetProperty("sectors").EnumerateArray()
            .SelectMany(sector => sector.GetProperty("sets").EnumerateArray().Select(set => (Sector: sector.GetProperty("number").GetInt32(), Set: set)))
            .ToList();

        sets.Count.ShouldBe(Classification.LastSet);
        sets.ShouldAllBe(one => (int)Classification.SectorOf(one.Set.GetProperty("number").GetInt32()) == one.Sector);
        sets.ShouldAllBe(one => CriteriaSets.Name(one.Set.GetProperty("number").GetInt32()) ==
            new LocalText(one.Set.GetProperty("name").GetProperty("vi").GetString()!, one.Set.GetProperty("name").GetProperty("en").GetString()));
    }

    private static async Task<CatalogSource> ReadAsync() =>
        CatalogSource.Read(await SourceFolder.ReadAsync(DataFolder.Real, default), withDemo: true, new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(7)));

    [GeneratedRegex(@"\d\s*sao\b|\bOCOP\b|\bstars?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Stars();
}
