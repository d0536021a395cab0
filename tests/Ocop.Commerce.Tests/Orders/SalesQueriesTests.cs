using Ocop.Catalog;
using Ocop.Commerce.Orders;
using Ocop.Testing;

namespace Ocop.Commerce.Tests.Orders;

public sealed class SalesQueriesTests
{
    [Theory, EveryDatabase]
    public async Task An_order_is_sold_in_the_period_in_which_it_was_completed(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var com = await shop.StockAsync("com", onHand: 20);
        var newYear = VietnamCalendar.StartOf(new DateOnly(2027, 1, 1));
        var (early, late) = (await SentAsync(shop, com, 2), await SentAsync(shop, com, 3));

        shop.Clock.MoveTo(newYear.AddSeconds(-1));
        await shop.MoveAsync(early, 1, ConsignmentState.Delivered);
        shop.Clock.MoveTo(newYear);
        await shop.MoveAsync(late, 1, ConsignmentState.Delivered);

        (await SoldAsync(shop, newYear.AddYears(-1), newYear)).ShouldBe([130_000]);
        (await SoldAsync(shop, newYear, newYear.AddYears(1))).ShouldBe([195_000]);
    }

    [Theory, EveryDatabase]
    public async Task Only_delivered_goods_of_completed_orders_are_sold(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var com = await shop.StockAsync("com", onHand: 20, producer: await shop.ProducerAsync("HTX A"));
        var tea = await shop.StockAsync("tra", onHand: 20, price: 90_000, producer: await shop.ProducerAsync("HTX B"));
        await shop.OrderAsync((com, 1)); // only placed
        await SentAsync(shop, com, 1); // still on its way
        await shop.CancelAsync(await shop.OrderAsync((com, 1)));
        var split = await shop.OrderAsync((com, 1), (tea, 1));
        await shop.ConfirmAsync(split);
        var order = await shop.LoadAsync(split);
        var (sent, back) = (order.Lines.Single(line => line.OfferId == tea).Consignment, order.Lines.Single(line => line.OfferId == com).Consignment);
        foreach (var parcel in new[] { sent, back })
            await shop.MoveAsync(split, parcel, ConsignmentState.Accepted, ConsignmentState.Packed, ConsignmentState.HandedOver);
        await shop.MoveAsync(split, sent, ConsignmentState.Delivered);
        await shop.MoveAsync(split, back, ConsignmentState.DeliveryFailed, ConsignmentState.Returned);

        (await shop.LoadAsync(split)).State.ShouldBe(OrderState.Completed);
        (await SoldAsync(shop, DateTimeOffset.UnixEpoch, shop.Clock.GetUtcNow().AddDays(1))).ShouldBe([90_000]);
    }

    private static async Task<string> SentAsync(Shop shop, Offers.OfferId offer, int quantity)
    {
        var number = await shop.OrderAsync((offer, quantity));
        await shop.ConfirmAsync(number);
        await shop.MoveAsync(number, 1, ConsignmentState.Accepted, ConsignmentState.Packed, ConsignmentState.HandedOver);
        return number;
    }

    private static async Task<long[]> SoldAsync(Shop shop, DateTimeOffset since, DateTimeOffset until) =>
        [.. (await shop.UseAsync<SalesQueries, List<ProductSales>>(sales => sales.CompletedAsync(since, until, CancellationToken.None))).Select(row => row.Dong)];
}
