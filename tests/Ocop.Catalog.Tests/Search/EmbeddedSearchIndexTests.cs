using Ocop.Catalog.Search;
using static Ocop.Catalog.Tests.Search.TempIndex;

namespace Ocop.Catalog.Tests.Search;

public sealed class EmbeddedSearchIndexTests : IDisposable
{
    private readonly TempIndex _temp = new();

    [Fact]
    public async Task A_changed_product_is_found_by_its_new_name_only()
    {
        var product = Product("Mật ong rừng");
        await _temp.WithAsync(product);
        await _temp.WithAsync(product with { NameVi = "Tương ớt" });

        (await _temp.FindAsync("mật ong")).ShouldBeEmpty();
        (await _temp.FindAsync("tương ớt")).ShouldBe([product.Id]);
    }

    [Fact]
    public async Task A_deleted_product_is_gone_and_an_unknown_one_is_ignored()
    {
        var (gone, stays) = (Product("Mật ong rừng"), Product("Mật ong hoa nhãn"));
        await _temp.WithAsync(gone, stays);
        await _temp.Index.ApplyAsync(
            [new SearchChange.Delete(SearchKind.Product, gone.Id), new SearchChange.Delete(SearchKind.Product, Guid.NewGuid())], 2, default);

        (await _temp.FindAsync("mật ong")).ShouldBe([stays.Id]);
        (await _temp.FindAsync(null)).ShouldBe([stays.Id]);
    }

    [Fact]
    public async Task A_new_price_changes_the_facets_and_leaves_the_words()
    {
        var product = Product("Mật ong rừng");
        await _temp.WithAsync(product);
        await _temp.WithAsync(product with { PriceDong = 65_000, InStock = true });

        var result = await _temp.SearchAsync("mật ong");
        result.Hits.ShouldBe([product.Id]);
        result.Facets.PriceBands.ShouldBe(new Dictionary<int, int> { [2] = 1 });
        result.Facets.InStock.ShouldBe(1);
    }

    [Fact]
    public async Task A_changed_price_moves_the_product_in_the_order_of_prices()
    {
        var (low, high) = (Product("Mật ong rừng") with { PriceDong = 1_000 }, Product("Tương ớt") with { PriceDong = 2_000 });
        await _temp.WithAsync(low, high);
        var query = new SearchQuery { Sort = SearchSort.PriceAscending };
        (await _temp.Index.SearchAsync(query, default)).Hits.ShouldBe([low.Id, high.Id]);

        await _temp.WithAsync(low with { PriceDong = 3_000 });
        (await _temp.Index.SearchAsync(query, default)).Hits.ShouldBe([high.Id, low.Id]);
        await _temp.WithAsync(high with { StarsInForce = 3, PriceDong = null });
        (await _temp.Index.SearchAsync(query, default)).Hits.ShouldBe([low.Id, high.Id]);
        (await _temp.Index.SearchAsync(new SearchQuery { Sort = SearchSort.Stars }, default)).Hits.ShouldBe([high.Id, low.Id]);
    }

    [Fact]
    public async Task A_text_asked_again_sees_what_changed_meanwhile()
    {
        var product = Product("Mật ong rừng");
        await _temp.WithAsync(product);
        (await _temp.SearchAsync("mật ong")).Total.ShouldBe(1);

        await _temp.WithAsync(product with { StarsInForce = 5 });
        (await _temp.SearchAsync("mật ong")).Facets.Stars.ShouldBe(new Dictionary<int, int> { [5] = 1 });
        await _temp.WithAsync(Product("Mật ong hoa nhãn"));
        (await _temp.SearchAsync("mật ong")).Total.ShouldBe(2);
        await _temp.Index.ApplyAsync([new SearchChange.Delete(SearchKind.Product, product.Id)], 9, default);
        (await _temp.SearchAsync("mật ong")).Total.ShouldBe(1);
    }

    [Fact]
    public async Task An_older_position_is_ignored()
    {
        var product = Product("Mật ong rừng");
        await _temp.Index.ApplyAsync(Upserts(product), 7, default);
        await _temp.Index.ApplyAsync([new SearchChange.Delete(SearchKind.Product, product.Id)], 7, default);
        await _temp.Index.ApplyAsync([new SearchChange.Delete(SearchKind.Product, product.Id)], 6, default);

        (await _temp.FindAsync("mật ong")).ShouldBe([product.Id]);
        (await _temp.PositionAsync()).ShouldBe(7);
    }

    [Fact]
    public async Task Everything_is_there_after_a_restart()
    {
        var product = Product("Mật ong rừng") with
        {
            SectorNumber = 1,
            CriteriaSet = 7,
            StarsInForce = 4,
            ProvinceCode = "10",
            CommuneCode = "02839",
            ProducerKind = "Cooperative",
            PriceDong = 120_000,
            InStock = true,
            HasVillage = true,
            DescriptionVi = "Ong lấy mật từ hoa bạc hà.",
        };
        var village = Product("Na Lo") with { Kind = SearchKind.Village, Extra = "Bắc Hà, Lào Cai" };
        await _temp.WithAsync(product, village);
        var before = await _temp.SearchAsync("mật ong");
        _temp.Reopen();

        var after = await _temp.SearchAsync("mật ong");
        after.Hits.ShouldBe(before.Hits);
        after.Facets.ShouldBeEquivalentTo(before.Facets);
        (await _temp.PositionAsync()).ShouldBe(1);
        (await _temp.FindAsync("bac ha")).ShouldBe([product.Id], "only the description says it");
        (await _temp.Index.SuggestAsync("na l", 8, default)).ShouldHaveSingleItem().Extra.ShouldBe("Bắc Hà, Lào Cai");
    }

    [Fact]
    public async Task Only_products_are_searched_and_all_kinds_are_suggested()
    {
        var product = Product("Cốm Na Lo");
        var village = Product("Na Lo") with { Kind = SearchKind.Village };
        var producer = Product("Tổ hợp tác Cốm Na Lo") with { Kind = SearchKind.Producer };
        var commune = Product("Na Loong") with { Kind = SearchKind.Commune };
        await _temp.WithAsync(product, village, producer, commune);

        (await _temp.FindAsync("na lo")).ShouldBe([product.Id]);
        (await _temp.Index.SuggestAsync("na lo", 8, default)).Select(suggestion => suggestion.Kind)
            .ShouldBe([SearchKind.Village, SearchKind.Commune, SearchKind.Product, SearchKind.Producer], ignoreOrder: true);
    }

    [Fact]
    public async Task Suggestions_mark_what_was_typed_as_pieces_of_text()
    {
        await _temp.WithAsync(Product("Nước mắm <b>Cát Hải</b>"));

        var suggestion = (await _temp.Index.SuggestAsync("nuoc ma", 8, default)).ShouldHaveSingleItem();
        suggestion.Segments.ShouldBe([new("Nước", true), new(" ", false), new("mắ", true), new("m <b>Cát Hải</b>", false)]);
        string.Concat(suggestion.Segments.Select(segment => segment.Text)).ShouldBe(suggestion.Name);
    }

    [Fact]
    public async Task The_name_comes_before_the_producer_and_the_whole_name_first()
    {
        var byProducer = Product("Cốm xanh") with { ProducerName = "HTX Mật ong Bắc Hà", StarsInForce = 5 };
        var inside = Product("Trà gừng mật ong") with { StarsInForce = 5 };
        var begins = Product("Mật ong hoa nhãn");
        var whole = Product("Mật ong");
        await _temp.WithAsync(byProducer, inside, begins, whole);

        (await _temp.FindAsync("mat ong")).ShouldBe([whole.Id, begins.Id, inside.Id, byProducer.Id]);
    }

    [Fact]
    public async Task Stars_in_force_come_first_among_equals()
    {
        var (plain, starred) = (Product("Mật ong hoa nhãn"), Product("Mật ong hoa vải") with { StarsInForce = 4 });
        await _temp.WithAsync(plain, starred);

        (await _temp.FindAsync("mật ong")).ShouldBe([starred.Id, plain.Id]);
    }

    [Fact]
    public async Task The_answer_says_how_the_text_was_understood()
    {
        await _temp.WithAsync(Product("Mật ong rừng"), Product("Chè Bản Liền"), Product("Trà hoa vàng"), Product("Bánh đậu xanh"));

        await ShouldReadAsync("matong", Reading.Spaced, "mật ong");
        await ShouldReadAsync("banh dau xahn", Reading.Slip, "bánh đậu xanh");
        var tea = (await _temp.SearchAsync("chè")).Interpretation;
        tea.Reading.ShouldBe(Reading.Exact);
        tea.IsCorrected.ShouldBeFalse();
        tea.Synonyms.ShouldBe(["trà"]);
    }

    [Fact]
    public async Task Nothing_found_offers_what_parts_of_the_text_find()
    {
        await _temp.WithAsync(Product("Mật ong rừng"), Product("Mật ong hoa nhãn"), Product("Tương ớt"));

        var result = await _temp.SearchAsync("mật ong 2024");
        result.Total.ShouldBe(0);
        result.Help!.NearWords.ShouldContain(new NearWord("mật ong", 2));
    }

    [Fact]
    public async Task Filters_that_hide_all_hits_are_told()
    {
        await _temp.WithAsync(Product("Mật ong rừng"));

        var result = await _temp.Index.SearchAsync(
            new SearchQuery { Text = "mật ong", Filters = new SearchFilters { Stars = [5] } }, default);
        result.Total.ShouldBe(0);
        result.Help!.TotalWithoutFilters.ShouldBe(1);
    }

    [Fact]
    public async Task Marks_typed_must_be_there_unless_nothing_has_them()
    {
        var (tea, made) = (Product("Chè Thái Nguyên"), Product("Chả cá chế biến"));
        await _temp.WithAsync(tea, made);

        (await _temp.FindAsync("chế")).ShouldBe([made.Id]);
        (await _temp.FindAsync("chè")).ShouldBe([tea.Id]);
        (await _temp.FindAsync("che")).Count.ShouldBe(2);
        (await _temp.FindAsync("chẹ")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Descriptions_are_asked_only_when_names_give_nothing()
    {
        var (honey, rice) = (Product("Mật ong rừng"), Product("Cốm Na Lo") with { DescriptionVi = "Ngon với mật ong." });
        await _temp.WithAsync(honey, rice);

        (await _temp.FindAsync("mật ong")).ShouldBe([honey.Id]);
        (await _temp.FindAsync("cốm mật ong")).ShouldBe([rice.Id]);
    }

    private async Task ShouldReadAsync(string text, Reading reading, string understood)
    {
        var interpretation = (await _temp.SearchAsync(text)).Interpretation;
        (interpretation.Reading, interpretation.Understood).ShouldBe((reading, understood));
        interpretation.IsCorrected.ShouldBeTrue();
    }

    public void Dispose() => _temp.Dispose();
}
