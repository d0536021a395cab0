using Microsoft.EntityFrameworkCore;
using Ocop.Commerce.Checkout;
using Ocop.Commerce.Orders;
using Ocop.Testing;

namespace Ocop.Commerce.Tests.Orders;

public sealed class OrderLifeTests
{
    [Theory, EveryDatabase]
    public async Task A_delivered_order_has_moved_its_goods_off_the_shelf_and_its_money_in(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var com = await shop.StockAsync("com", onHand: 9);
        var number = await shop.OrderAsync((com, 2));

        (await shop.ConfirmAsync(number)).ShouldBe(new OrderChangeResult.Done(OrderState.Confirmed));
        await StockShouldBeAsync(shop, com, (9, 0, 2));
        await shop.MoveAsync(number, 1, ConsignmentState.Accepted, ConsignmentState.Packed, ConsignmentState.HandedOver);
        await StockShouldBeAsync(shop, com, (7, 0, 0));
        var result = await shop.MoveAsync(number, 1, ConsignmentState.DeliveryFailed, ConsignmentState.HandedOver, ConsignmentState.Delivered);

        result.ShouldBe(new OrderChangeResult.Done(OrderState.Completed));
        var order = await shop.LoadAsync(number);
        (order.Payment.State, order.Payment.Collected).ShouldBe((PaymentState.Paid, order.Total));
        order.Events.OrderBy(step => step.Id).Select(step => step.To).ShouldBe(
            ["AwaitingConfirmation", "Confirmed", "Accepted", "Packed", "HandedOver", "DeliveryFailed", "HandedOver", "Delivered", "Completed", "Paid"]);
        await StockShouldBeAsync(shop, com, (7, 0, 0));
    }

    [Theory, EveryDatabase]
    public async Task A_buyer_takes_an_order_back_before_it_is_packed_and_not_after(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var com = await shop.StockAsync("com", onHand: 9);
        var (early, confirmed, packed) = (await shop.OrderAsync((com, 1)), await shop.OrderAsync((com, 2)), await shop.OrderAsync((com, 3)));
        await shop.ConfirmAsync(confirmed);
        await shop.ConfirmAsync(packed);
        await shop.MoveAsync(packed, 1, ConsignmentState.Accepted, ConsignmentState.Packed);

        (await shop.CancelAsync(early)).ShouldBe(new OrderChangeResult.Done(OrderState.Cancelled));
        (await shop.CancelAsync(confirmed)).ShouldBe(new OrderChangeResult.Done(OrderState.Cancelled));
        (await shop.CancelAsync(packed)).ShouldBe(new OrderChangeResult.Refused(OrderState.Confirmed));
        (await shop.CancelAsync(early)).ShouldBe(new OrderChangeResult.Refused(OrderState.Cancelled));
        (await shop.CancelAsync("OC-none")).ShouldBeOfType<OrderChangeResult.NotFound>();

        await StockShouldBeAsync(shop, com, (9, 0, 3));
        var order = await shop.LoadAsync(early);
        order.Payment.State.ShouldBe(PaymentState.Voided);
        order.Consignments.ShouldAllBe(parcel => parcel.State == ConsignmentState.Cancelled);
    }

    [Theory, EveryDatabase]
    public async Task Cancelling_confirming_and_expiring_at_once_ends_in_one_of_them(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var com = await shop.StockAsync("com", onHand: 20);
        for (var round = 0; round < 5; round++)
        {
            var number = await shop.OrderAsync((com, 2));
            shop.Clock.Advance(TimeSpan.FromHours(24));

            await Task.WhenAll(
                Task.Run(() => shop.ConfirmAsync(number)), Task.Run(() => shop.CancelAsync(number)), Task.Run(shop.SweepAsync), Task.Run(() => shop.CancelAsync(number)));

            var order = await shop.LoadAsync(number);
            order.State.ShouldBeOneOf(OrderState.Confirmed, OrderState.Cancelled, OrderState.Expired);
            if (order.State == OrderState.Confirmed)
                (await shop.CancelAsync(number)).ShouldBeOfType<OrderChangeResult.Done>();
            await StockShouldBeAsync(shop, com, (20, 0, 0));
        }
    }

    [Theory, EveryDatabase]
    public async Task A_day_without_confirmation_gives_the_goods_back(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var com = await shop.StockAsync("com", onHand: 2);
        var number = await shop.OrderAsync((com, 2));
        shop.Clock.Advance(new TimeSpan(23, 59, 59));
        (await shop.SweepAsync()).ShouldBe(0);
        (await shop.SetAsync(null, com, 1)).ShouldBe(new Commerce.Carts.SetCartLineResult.NotEnough(0));

        shop.Clock.Advance(TimeSpan.FromSeconds(1));
        (await shop.SweepAsync()).ShouldBe(1);
        (await shop.SweepAsync()).ShouldBe(0);

        (await shop.LoadAsync(number)).State.ShouldBe(OrderState.Expired);
        await StockShouldBeAsync(shop, com, (2, 0, 0));
        (await shop.ConfirmAsync(number)).ShouldBe(new OrderChangeResult.Refused(OrderState.Expired));
        (await shop.ReadAsync(db => db.OutboxMessages.Select(message => message.Kind).ToListAsync()))
            .ShouldBe([Commerce.Outbox.OrderMail.PlacedKind, Commerce.Outbox.OrderMail.EndedKind], ignoreOrder: true);
    }

    [Theory, EveryDatabase]
    public async Task One_producer_refuses_and_the_other_sends(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var com = await shop.StockAsync("com", onHand: 5, producer: await shop.ProducerAsync("HTX A"));
        var tea = await shop.StockAsync("tra", onHand: 5, producer: await shop.ProducerAsync("HTX B"));
        var number = await shop.OrderAsync((com, 1), (tea, 1));
        await shop.ConfirmAsync(number);

        await shop.MoveAsync(number, 1, ConsignmentState.Cancelled);
        var result = await shop.MoveAsync(number, 2, ConsignmentState.Accepted, ConsignmentState.Packed, ConsignmentState.HandedOver, ConsignmentState.Delivered);

        result.ShouldBe(new OrderChangeResult.Done(OrderState.Completed));
        var order = await shop.LoadAsync(number);
        order.Payment.Collected.ShouldBe(new Money(65_000 + 30_000));
        await StockShouldBeAsync(shop, com, (5, 0, 0));
        await StockShouldBeAsync(shop, tea, (4, 0, 0));
    }

    [Theory, EveryDatabase]
    public async Task When_every_producer_refuses_the_order_is_cancelled(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var com = await shop.StockAsync("com", onHand: 5);
        var number = await shop.OrderAsync((com, 1));
        await shop.ConfirmAsync(number);

        (await shop.MoveAsync(number, 1, ConsignmentState.Accepted, ConsignmentState.Cancelled)).ShouldBe(new OrderChangeResult.Done(OrderState.Cancelled));

        (await shop.LoadAsync(number)).Payment.State.ShouldBe(PaymentState.Voided);
        await StockShouldBeAsync(shop, com, (5, 0, 0));
    }

    [Theory, EveryDatabase]
    public async Task Goods_that_come_back_wait_for_somebody_to_look_at_them(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var com = await shop.StockAsync("com", onHand: 5);
        var number = await shop.OrderAsync((com, 1));
        await shop.ConfirmAsync(number);

        await shop.MoveAsync(
            number, 1, ConsignmentState.Accepted, ConsignmentState.Packed, ConsignmentState.HandedOver, ConsignmentState.DeliveryFailed, ConsignmentState.Returned);

        var order = await shop.LoadAsync(number);
        (order.State, order.Payment.State).ShouldBe((OrderState.Completed, PaymentState.Voided));
        await StockShouldBeAsync(shop, com, (4, 0, 0));
    }

    [Theory, EveryDatabase]
    public async Task An_order_opens_with_its_token_or_its_number_and_phone_and_with_nothing_else(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var com = await shop.StockAsync("com", onHand: 50);
        var mine = (await shop.PlaceAsync(await shop.ReviewAsync(await shop.CartAsync((com, 1))))).ShouldBeOfType<PlaceOrderResult.Placed>();
        var other = (await shop.PlaceAsync(await shop.ReviewAsync(await shop.CartAsync((com, 1))))).ShouldBeOfType<PlaceOrderResult.Placed>();
        Task<OrderPage?> OpenAsync(string number, string token) =>
            shop.UseAsync<OrderQueries, OrderPage?>(queries => queries.FindByTokenAsync(number, token, CancellationToken.None));
        Task<string?> LookUpAsync(string number, string phone) =>
            shop.UseAsync<OrderQueries, string?>(queries => queries.FindTokenAsync(number, phone, CancellationToken.None));

        var page = (await OpenAsync(mine.OrderNumber, mine.AccessToken)).ShouldNotBeNull();
        (page.MaskedPhone, page.MaskedName, page.CanCancel).ShouldBe(("•••• ••• 567", "T… Hà", true));
        (await OpenAsync(mine.OrderNumber, other.AccessToken)).ShouldBeNull();
        (await OpenAsync(mine.OrderNumber, "")).ShouldBeNull();
        (await LookUpAsync(mine.OrderNumber, "+84901234567")).ShouldBe(mine.AccessToken);
        (await LookUpAsync(mine.OrderNumber, "+84901234568")).ShouldBeNull();
        (await LookUpAsync(OrderNumber.New(), "+84901234567")).ShouldBeNull();
    }

    private static async Task StockShouldBeAsync(Shop shop, Commerce.Offers.OfferId offer, (int OnHand, int Reserved, int Allocated) expected)
    {
        var stock = await shop.StockOfAsync(offer);
        (stock.OnHand, stock.Reserved, stock.Allocated).ShouldBe(expected);
        await shop.LedgerShouldBalanceAsync();
    }
}
