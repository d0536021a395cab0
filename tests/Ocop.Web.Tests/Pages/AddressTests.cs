using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Ocop.Catalog;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Redirects;

namespace Ocop.Web.Tests.Pages;

public abstract class AddressTests(StorefrontSite site)
{
    [Fact]
    public async Task An_address_printed_once_leads_to_the_one_of_today()
    {
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<CatalogDbContext>();
            var product = db.Products.Single(row => row.Slug == "com-na-lo");
            db.Add(new SlugRedirect { Kind = ChangeKinds.Product, OldSlug = "com-non-na-lo", Key = product.Id.ToString() });
            await db.SaveChangesAsync();
        }

        await ShouldLeadAsync("/san-pham/com-non-na-lo", "/san-pham/com-na-lo");
        await ShouldLeadAsync("/en/san-pham/com-non-na-lo?x=1", "/en/san-pham/com-na-lo?x=1");
    }

    [Theory]
    [InlineData("/san-pham/COM-Na-Lo", "/san-pham/com-na-lo")]
    [InlineData("/en/lang-du-lich/NA-LO", "/en/lang-du-lich/na-lo")]
    public Task Capitals_lead_to_the_one_address(string path, string to) => ShouldLeadAsync(path, to);

    [Fact]
    public async Task A_code_as_typed_leads_to_the_code_as_printed()
    {
        await ShouldLeadAsync("/xac-minh/oc7k2m9xq4", "/xac-minh/OC-7K2M-9XQ4");
        await ShouldLeadAsync("/en/xac-minh?ma=oc 7k2m 9xq4", "/en/xac-minh/OC-7K2M-9XQ4", HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("/san-pham", "/tim-kiem")]
    [InlineData("/en/chu-the", "/en/tim-kiem")]
    [InlineData("/xa", "/#xa")]
    [InlineData("/en/tinh", "/en/#xa")]
    public Task A_cut_address_leads_to_the_list(string path, string to) => ShouldLeadAsync(path, to);

    private async Task ShouldLeadAsync(string path, string to, HttpStatusCode status = HttpStatusCode.MovedPermanently)
    {
        using var client = site.CreatePlainClient();
        using var answer = await client.GetAsync(path);
        answer.StatusCode.ShouldBe(status);
        answer.Headers.Location!.ToString().ShouldBe(to);
    }

    public sealed class OnSqlite(SqliteStorefront site) : AddressTests(site), IClassFixture<SqliteStorefront>;

    public sealed class OnPostgreSql(PostgreSqlStorefront site) : AddressTests(site.OrSkip()), IClassFixture<PostgreSqlStorefront>;
}
