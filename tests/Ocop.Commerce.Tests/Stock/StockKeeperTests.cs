using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Changes;
using Ocop.Commerce.Offers;
using Ocop.Commerce.Stock;
using Ocop.Testing;

namespace Ocop.Commerce.Tests.Stock;

public sealed class StockKeeperTests
{
    [Theory, EveryDatabase]
    public async Task A_page_is_told_only_when_its_words_change(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var offer = await shop.StockAsync("mat-ong", onHand: 8);
        var key = Offer.ChangeOf(await shop.ProductOfAsync(offer)).Key;
        Task<int> ChangesAsync() => shop.ReadAsync(db => db.Changes.CountAsync(change => change.Kind == ChangeKinds.Offer && change.Key == key));
        var before = await ChangesAsync();

        await shop.MoveStockAsync(StockStep.Reserve, offer, 2); // 6 left: still in stock
        (await ChangesAsync()).ShouldBe(before);

        await shop.MoveStockAsync(StockStep.Reserve, offer, 1); // 5 left: low
        (await ChangesAsync()).ShouldBe(before + 1);

        await shop.MoveStockAsync(StockStep.Allocate, offer, 3); // nobody can buy more or less than before
        await shop.MoveStockAsync(StockStep.Reserve, offer, 4); // 1 left: still low
        (await ChangesAsync()).ShouldBe(before + 1);

        await shop.MoveStockAsync(StockStep.Reserve, offer, 1); // sold out
        await shop.MoveStockAsync(StockStep.Release, offer, 5); // low again
        (await ChangesAsync()).ShouldBe(before + 3);
    }

    [Theory, EveryDatabase]
    public async Task The_database_itself_refuses_a_promise_without_goods(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var offer = await shop.StockAsync("com", onHand: 3);

        await Should.ThrowAsync<Exception>(() => shop.ReadAsync(db =>
            db.StockItems.Where(item => item.OfferId == offer).ExecuteUpdateAsync(set => set.SetProperty(item => item.Reserved, 4))));
    }

    [Theory, EveryDatabase]
    public async Task The_nightly_count_finds_numbers_that_nobody_booked(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var offer = await shop.StockAsync("com", onHand: 3);
        await shop.ReadAsync(db =>
            db.StockItems.Where(item => item.OfferId == offer).ExecuteUpdateAsync(set => set.SetProperty(item => item.OnHand, 5)));

        var differences = await shop.UseAsync<StockAudit, IReadOnlyList<StockDifference>>(audit => audit.RunAsync(CancellationToken.None));

        differences.ShouldBe([new StockDifference(offer, 2, 0, 0)]);
    }

    [Theory, EveryDatabase]
    public async Task Packs_are_listed_small_first_with_their_price_per_kilogram(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var small = await shop.StockAsync("que", onHand: 0, price: 10_000);
        var product = await shop.ProductOfAsync(small);
        var large = await shop.PackAsync(product, "que-2", onHand: 4, price: 90_000);
        var gone = await shop.PackAsync(product, "que-3", onHand: 4);
        await shop.ChangeAsync(large, offer => { offer.Position = 1; offer.UnitPricePer = UnitPriceBasis.Kilogram; });
        await shop.ChangeAsync(gone, offer => offer.WithdrawnAt = shop.Clock.GetUtcNow());

        var rows = await shop.UseAsync<OfferQueries, IReadOnlyList<OfferRow>>(queries => queries.OfProductAsync(product, CancellationToken.None));

        rows.Select(row => row.Id).ShouldBe([small, large]);
        rows.Select(row => row.Availability).ShouldBe([Availability.SoldOut, Availability.Low]);
        rows.Select(row => row.UnitPrice).ShouldBe([null, new Money(180_000)]);
    }
}
