using FsCheck;
using FsCheck.Fluent;
using Ocop.Catalog.Search;
using static Ocop.Catalog.Tests.Search.TempIndex;

namespace Ocop.Catalog.Tests.Search;

public sealed class FacetAndPageTests : IDisposable
{
    private static readonly string[] Provinces = ["10", "25", "38"];
    private static readonly string[] Kinds = ["Cooperative", "Company", "Household"];
    private readonly TempIndex _temp = new();
    private long _position;

    [Fact]
    public void Facets_count_what_a_look_at_every_product_counts() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(
            Products().ArrayOf().Zip(Filters()).ToArbitrary(),
            given => CountsAgree(given.Item1, given.Item2, "mật") && CountsAgree(given.Item1, given.Item2, null)));

    [Fact]
    public void Pages_of_any_sort_hold_every_hit_once_and_in_order() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(
            (from products in Products().ArrayOf()
             from sort in Gen.Elements(Enum.GetValues<SearchSort>())
             from text in Gen.Elements("mật", null)
             from size in Gen.Choose(1, 9)
             select (products, sort, text, size)).ToArbitrary(),
            given => PagesAgree(given.products, given.sort, given.text, given.size)));

    private bool CountsAgree(SearchDocument[] products, SearchFilters filters, string? text)
    {
        Fill(products);
        var result = Search(new SearchQuery { Text = text, Filters = filters, PageSize = 100 });
        var facets = result.Facets;
        var all = products.Where(product => Passes(product, filters)).ToList();

        result.Total.ShouldBe(all.Count);
        result.Hits.ShouldBe(all.Select(product => product.Id), ignoreOrder: true);
        var noSectors = Only(products, filters with { Sectors = [] });
        facets.Sectors.ShouldBe(Counts(noSectors, product => product.SectorNumber!.Value), ignoreOrder: true);
        facets.CriteriaSets.ShouldBe(Counts(Only(products, filters with { CriteriaSets = [] }), product => product.CriteriaSet!.Value), ignoreOrder: true);
        facets.Stars.ShouldBe(
            Counts(Only(products, filters with { Stars = [] }).Where(product => product.StarsInForce > 0), product => product.StarsInForce),
            ignoreOrder: true);
        facets.Certified.ShouldBe(Only(products, filters with { Certified = null }).Count(product => product.StarsInForce > 0));
        facets.Provinces.ShouldBe(
            Counts(Only(products, filters with { ProvinceCode = null, CommuneCode = null }), product => product.ProvinceCode!), ignoreOrder: true);
        var hasPlace = filters.ProvinceCode is not null || filters.CommuneCode is not null;
        facets.Communes.ShouldBe(
            Counts(Only(products, filters with { CommuneCode = null }).Where(_ => hasPlace), product => product.CommuneCode!), ignoreOrder: true);
        facets.ProducerKinds.ShouldBe(
            Counts(Only(products, filters with { ProducerKinds = [] }), product => product.ProducerKind!), ignoreOrder: true);
        facets.PriceBands.ShouldBe(
            Counts(Only(products, filters with { PriceBands = [] }).Where(product => product.PriceDong is not null),
                product => PriceBand.NumberOf(product.PriceDong)), ignoreOrder: true);
        facets.InStock.ShouldBe(Only(products, filters with { InStock = false }).Count(product => product.InStock));
        facets.HasVillage.ShouldBe(Only(products, filters with { HasVillage = false }).Count(product => product.HasVillage));
        return true;
    }

    private bool PagesAgree(SearchDocument[] products, SearchSort sort, string? text, int size)
    {
        Fill(products);
        var byId = products.ToDictionary(product => product.Id);
        var paged = new List<Guid>();
        for (var page = 1; paged.Count < products.Length; page++)
        {
            var hits = Search(new SearchQuery { Text = text, Sort = sort, Page = page, PageSize = size }).Hits;
            hits.Count.ShouldBe(Math.Min(size, products.Length - paged.Count));
            paged.AddRange(hits);
        }

        paged.ShouldBe(products.Select(product => product.Id), ignoreOrder: true);
        paged.ShouldBe(Search(new SearchQuery { Text = text, Sort = sort, PageSize = 100 }).Hits);
        if (sort != SearchSort.Relevance)
            paged.Select(id => KeyOf(byId[id], sort)).ShouldBeInOrder(SortDirection.Descending);
        return true;
    }

    private static double KeyOf(SearchDocument product, SearchSort sort) => sort switch
    {
        SearchSort.Stars => product.StarsInForce,
        SearchSort.PriceAscending => -product.PriceDong ?? double.NegativeInfinity,
        SearchSort.PriceDescending => product.PriceDong ?? double.NegativeInfinity,
        _ => product.NewestOn.DayNumber,
    };

    private SearchResult Search(SearchQuery query) => _temp.Index.SearchAsync(query, default).GetAwaiter().GetResult();

    private void Fill(SearchDocument[] products)
    {
        var old = Search(new SearchQuery { PageSize = 100 }).Hits.Select(id => new SearchChange.Delete(SearchKind.Product, id));
        _temp.Index.ApplyAsync([.. old, .. Upserts(products)], ++_position, default).GetAwaiter().GetResult();
    }

    private static IEnumerable<SearchDocument> Only(SearchDocument[] products, SearchFilters filters) =>
        products.Where(product => Passes(product, filters));

    private static bool Passes(SearchDocument product, SearchFilters filters) =>
        (filters.Sectors.Count == 0 || filters.Sectors.Contains(product.SectorNumber!.Value))
        && (filters.CriteriaSets.Count == 0 || filters.CriteriaSets.Contains(product.CriteriaSet!.Value))
        && (filters.Stars.Count == 0 || filters.Stars.Contains(product.StarsInForce))
        && (filters.Certified is null || filters.Certified == (product.StarsInForce > 0))
        && (filters.ProvinceCode is null || filters.ProvinceCode == product.ProvinceCode)
        && (filters.CommuneCode is null || filters.CommuneCode == product.CommuneCode)
        && (filters.ProducerKinds.Count == 0 || filters.ProducerKinds.Contains(product.ProducerKind))
        && (filters.PriceBands.Count == 0 || filters.PriceBands.Contains(PriceBand.NumberOf(product.PriceDong)))
        && (!filters.InStock || product.InStock)
        && (!filters.HasVillage || product.HasVillage);

    private static Dictionary<T, int> Counts<T>(IEnumerable<SearchDocument> products, Func<SearchDocument, T> value)
        where T : notnull => products.GroupBy(value).ToDictionary(group => group.Key, group => group.Count());

    private static Gen<SearchDocument> Products() =>
        from sector in Gen.Choose(1, 6)
        from stars in Gen.Elements(0, 3, 4, 5)
        from province in Gen.Elements(Provinces)
        from commune in Gen.Elements("a", "b")
        from kind in Gen.Elements(Kinds)
        from price in Gen.Elements<long?>(null, 0, 49_999, 50_000, 150_000, 499_999, 500_000)
        from inStock in Gen.Elements(true, false)
        from hasVillage in Gen.Elements(true, false)
        from day in Gen.Choose(0, 3)
        select Product("Mật ong") with
        {
            SectorNumber = sector,
            CriteriaSet = sector * 2,
            StarsInForce = stars,
            ProvinceCode = province,
            CommuneCode = province + commune,
            ProducerKind = kind,
            PriceDong = price,
            InStock = inStock,
            HasVillage = hasVillage,
            NewestOn = new DateOnly(2026, 5, 1).AddDays(day),
        };

    private static Gen<SearchFilters> Filters() =>
        from sectors in Gen.Elements<int[]>([], [], [1, 2], [3])
        from sets in Gen.Elements<int[]>([], [], [2, 4, 6])
        from stars in Gen.Elements<int[]>([], [], [3], [4, 5])
        from certified in Gen.Elements<bool?>(null, null, true, false)
        from province in Gen.Elements<string?>(null, null, "10", "99")
        from commune in Gen.Elements<string?>(null, null, "10a")
        from kinds in Gen.Elements<string[]>([], [], ["Company", "Household"])
        from bands in Gen.Elements<int[]>([], [], [1], [2, 5])
        from inStock in Gen.Elements(false, false, true)
        from hasVillage in Gen.Elements(false, false, true)
        select new SearchFilters
        {
            Sectors = sectors,
            CriteriaSets = sets,
            Stars = stars,
            Certified = certified,
            ProvinceCode = province,
            CommuneCode = commune,
            ProducerKinds = kinds,
            PriceBands = bands,
            InStock = inStock,
            HasVillage = hasVillage,
        };

    public void Dispose() => _temp.Dispose();
}
