using System.Text;
using System.Text.Json.Nodes;
using Ocop.Web.Endpoints.OpenData;
using Ocop.Web.Tests.Pages;

namespace Ocop.Web.Tests.Endpoints;

public abstract class OpenDataTests(StorefrontSite site)
{
    [Theory]
    [InlineData("products", "Slug,NameVi,NameEn", 142)]
    [InlineData("certificates", "Code,ProductSlug", 20)]
    [InlineData("producers", "Slug,Name,Kind", 50)]
    [InlineData("sales-points", "Slug,NameVi", 16)]
    [InlineData("villages", "Slug,NameVi", 18)]
    public async Task Each_set_comes_as_a_table_and_as_JSON(string name, string begin, int atLeast)
    {
        using var client = site.CreatePlainClient();

        var csv = await client.GetStringAsync($"/du-lieu/{name}.csv");
        var json = JsonNode.Parse(await client.GetStringAsync($"/du-lieu/{name}.json"))!.AsArray();

        csv.TrimStart('\ufeff').ShouldStartWith(begin);
        json.Count.ShouldBeGreaterThanOrEqualTo(atLeast);
        (csv.Split("\r\n").Length - 2).ShouldBeGreaterThanOrEqualTo(atLeast);
    }

    [Fact]
    public async Task A_text_that_looks_like_a_formula_is_made_harmless()
    {
        using var file = new MemoryStream();

        await CsvFile.WriteAsync(file, Rows(), TestContext.Current.CancellationToken);

        Encoding.UTF8.GetString(file.ToArray()).ShouldBe("\ufeffName,Note,Count\r\n'=1+1,\"a \"\"b\"\", c\",3\r\n'@x,,\r\n");

        static async IAsyncEnumerable<Row> Rows()
        {
            yield return new Row("=1+1", "a \"b\", c", 3);
            await Task.Yield();
            yield return new Row("@x", null, null);
        }
    }

    private sealed record Row(string Name, string? Note, int? Count);

    public sealed class OnSqlite(SqliteStorefront site) : OpenDataTests(site), IClassFixture<SqliteStorefront>;

    public sealed class OnPostgreSql(PostgreSqlStorefront site) : OpenDataTests(site.OrSkip()), IClassFixture<PostgreSqlStorefront>;
}
