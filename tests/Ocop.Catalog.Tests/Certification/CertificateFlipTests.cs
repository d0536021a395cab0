using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Products;
using Ocop.Testing;

namespace Ocop.Catalog.Tests.Certification;

public sealed class CertificateFlipTests
{
    private static readonly DateOnly LastDay = new(2026, 12, 29);

    [Theory, EveryDatabase]
    public async Task Midnight_after_the_last_day_logs_the_product_once(DatabaseKind kind)
    {
        await using var shop = await TestShop.CreateAsync(kind, LastDay);
        var ending = await AddAsync(shop, LastDay);
        await AddAsync(shop, LastDay.AddYears(1));
        (await FlipAsync(shop)).ShouldBe(0); // the first run only marks the day
        var before = await LogAsync(shop);

        shop.Clock.MoveTo(VietnamCalendar.StartOf(LastDay.AddDays(1)).AddTicks(-1));
        (await FlipAsync(shop)).ShouldBe(0);
        shop.Clock.MoveTo(VietnamCalendar.StartOf(LastDay.AddDays(1)));
        (await FlipAsync(shop)).ShouldBe(1);
        (await FlipAsync(shop)).ShouldBe(0);

        (await LogAsync(shop)).Skip(before.Count).ShouldBe([ending.ToString()]);
    }

    [Theory, EveryDatabase]
    public async Task Days_missed_while_the_program_was_off_are_caught_up(DatabaseKind kind)
    {
        await using var shop = await TestShop.CreateAsync(kind, LastDay);
        await AddAsync(shop, LastDay.AddDays(3));
        await AddAsync(shop, LastDay.AddDays(7));
        await FlipAsync(shop);

        shop.Clock.Advance(TimeSpan.FromDays(30));
        (await FlipAsync(shop)).ShouldBe(2);
    }

    [Theory, EveryDatabase]
    public async Task Two_nodes_at_midnight_do_it_once(DatabaseKind kind)
    {
        await using var shop = await TestShop.CreateAsync(kind, LastDay);
        await AddAsync(shop, LastDay);
        await FlipAsync(shop);
        shop.Clock.Advance(TimeSpan.FromDays(1));

        var touched = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => FlipAsync(shop)));

        touched.Sum().ShouldBe(1);
    }

    private static Task<int> FlipAsync(TestShop shop) => shop.UseAsync<CertificateFlip, int>(flip => flip.RunAsync(default));

    private static Task<List<string>> LogAsync(TestShop shop) =>
        shop.UseAsync<CatalogDbContext, List<string>>(db => db.Changes.OrderBy(change => change.Seq).Select(change => change.Key).ToListAsync());

    private static Task<ProductId> AddAsync(TestShop shop, DateOnly validUntil) =>
        shop.UseAsync<CatalogDbContext, ProductId>(async db =>
        {
            var product = ProductId.New();
            db.Add(new Certificate
            {
                Code = CertificateCode.For(product.ToString()),
                ProductId = product,
                Stars = 4,
                DecidedYear = validUntil.Year - 3,
                ValidFrom = validUntil.AddMonths(-Certificate.MonthsInForce),
                ValidUntil = validUntil,
            });
            await db.SaveChangesAsync();
            return product;
        });
}
