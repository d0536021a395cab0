using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ocop.Catalog;

namespace Ocop.Web.Tests.Pages;

public abstract class NewestTests(StorefrontSite site)
{
    [Fact]
    public async Task Newly_recognised_leads_with_the_newest_decision_and_ends_without_one()
    {
        var first = await SlugsAsync("/tim-kiem?xep=moi");
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CatalogDbContext>();
        var decisions = (await (
                from certificate in db.Certificates
                join product in db.Products on certificate.ProductId equals product.Id
                where first.Contains(product.Slug)
                select new { product.Slug, product.ProvinceCode, Certificate = certificate }).ToListAsync())
            .Where(row => row.Certificate.IsInForceOn(StorefrontSite.Today))
            .ToLookup(row => row.Slug);

        var leading = decisions[first[0]].ShouldHaveSingleItem();
        (leading.ProvinceCode, leading.Certificate.DecidedYear).ShouldBe(("38", 2026));
        var days = first.Select(slug => decisions[slug]
            .Select(row => row.Certificate.DecidedOn ?? new DateOnly(row.Certificate.DecidedYear, 1, 1)).DefaultIfEmpty().Max()).ToList();
        days.ShouldBe(days.OrderDescending());
    }

    private async Task<List<string>> SlugsAsync(string path) =>
        [.. (await site.ReadAsync(path)).QuerySelectorAll(".card h3 a, .card h2 a").Select(link => link.GetAttribute("href")!.Split('/')[^1])];

    public sealed class OnSqlite(SqliteStorefront site) : NewestTests(site), IClassFixture<SqliteStorefront>;

    public sealed class OnPostgreSql(PostgreSqlStorefront site) : NewestTests(site.OrSkip()), IClassFixture<PostgreSqlStorefront>;
}
