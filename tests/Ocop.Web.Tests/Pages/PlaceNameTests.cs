using AngleSharp.Dom;
using Ocop.Catalog.Places;

namespace Ocop.Web.Tests.Pages;

/// <summary>A place has one spelling on the whole site, whatever the lists and papers wrote.</summary>
public abstract class PlaceNameTests(StorefrontSite site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/tinh/thanh-hoa")]
    [InlineData("/tim-kiem?tinh=38")]
    [InlineData("/diem-ban")]
    [InlineData("/du-lieu")]
    public async Task No_page_says_Thanh_Hoa_in_two_ways(string path)
    {
        var text = (await site.ReadAsync(path)).Body!.TextContent;

        text.ShouldNotContain("Thanh Hoá", Case.Sensitive);
    }

    [Fact]
    public async Task A_place_is_one_choice_among_the_facets()
    {
        var page = await site.ReadAsync("/tim-kiem");

        var labels = page.QuerySelectorAll("input[name=tinh] + span, select[name=tinh] option").Select(label => label.TextContent.Trim()).ToList();
        labels.ShouldContain(label => label.StartsWith("Thanh Hóa", StringComparison.Ordinal));
        labels.Select(TonePlacement.Settle).ShouldBe(labels);
        labels.ShouldBeUnique();
    }

    public sealed class OnSqlite(SqliteStorefront site) : PlaceNameTests(site), IClassFixture<SqliteStorefront>;

    public sealed class OnPostgreSql(PostgreSqlStorefront site) : PlaceNameTests(site.OrSkip()), IClassFixture<PostgreSqlStorefront>;
}
