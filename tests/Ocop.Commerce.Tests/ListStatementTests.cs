using Ocop.Catalog;
using Ocop.Catalog.Database.Statements;
using Ocop.Catalog.Products;
using Ocop.Testing;

namespace Ocop.Commerce.Tests;

public sealed class ListStatementTests
{
    private static readonly ListStatement Slugs = new("""SELECT "Slug" FROM catalog."Products" WHERE "Id" IN ($list)""");

    [Theory]
    [EveryDatabase(1)]
    [EveryDatabase(3)]
    [EveryDatabase(ListStatement.MostTogether)]
    [EveryDatabase(ListStatement.MostTogether + 1)]
    [EveryDatabase((3 * ListStatement.MostTogether) + 5)]
    public async Task Every_id_is_answered_once_however_many_there_are(DatabaseKind kind, int count)
    {
        await using var shop = await TestShop.CreateAsync(kind);
        var products = Enumerable.Range(0, count + 1).Select(number => new Product
        {
            Slug = $"mon-{number}",
            Name = new LocalText($"Món {number}"),
            CriteriaSet = 6,
            ProvinceCode = "15",
            AddedAt = shop.Clock.GetUtcNow(),
        }).ToList();
        await shop.UseAsync<CatalogDbContext>(db =>
        {
            db.AddRange(products);
            return db.SaveChangesAsync();
        });
        var asked = products.Take(count).Select(product => product.Id.Value).ToList();

        var found = await shop.UseAsync<Store, List<string>>(
            store => store.ListAsync(Slugs, row => row.Text(), [.. asked, .. asked, Guid.NewGuid()], default)); // some twice, and one that is not there

        found.ShouldBe(products.Take(count).Select(product => product.Slug), ignoreOrder: true);
    }

    [Theory, EveryDatabase]
    public async Task Nothing_asked_is_nothing_found(DatabaseKind kind)
    {
        await using var shop = await TestShop.CreateAsync(kind);

        (await shop.UseAsync<Store, List<string>>(store => store.ListAsync(Slugs, row => row.Text(), [], default))).ShouldBeEmpty();
    }
}
