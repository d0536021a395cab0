using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Certification;
using Ocop.Commerce.Carts;
using Ocop.Commerce.Checkout;
using Ocop.Commerce.Orders;
using Ocop.Commerce.Shipping;
using Ocop.Testing;

namespace Ocop.Commerce.Tests.Checkout;

public sealed class PlaceOrderTests
{
    [Theory, EveryDatabase]
    public async Task An_order_copies_what_the_buyer_saw_and_holds_the_goods_for_a_day(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var (com, tea) = (await shop.StockAsync("com", onHand: 9, producer: await shop.ProducerAsync("HTX Na Lo")), await shop.StockAsync("tra", onHand: 9, price: 40_000));
        await shop.CertifyAsync(com, stars: 3, until: Shop.OpeningDay.AddYears(1));

        var number = await shop.OrderAsync((com, 2), (tea, 1));
        await shop.ChangeAsync(com, offer => offer.Price = new Money(1_000));

        var order = await shop.LoadAsync(number);
        order.State.ShouldBe(OrderState.AwaitingConfirmation);
        order.HeldUntil.ShouldBe(order.PlacedAt.AddHours(24));
        order.Lines.OrderBy(line => line.Sku, StringComparer.Ordinal).Select(line => (line.ProductName.Vi, line.UnitPrice.Dong, line.Quantity, line.Stars, line.Consignment))
            .ShouldBe([("com", 65_000, 2, 3, 1), ("tra", 40_000, 1, null, 2)]);
        order.Consignments.OrderBy(parcel => parcel.Number).Select(parcel => (parcel.ProducerName, parcel.Freight.Dong)).ShouldBe([("HTX Na Lo", 50_000), (null, 30_000)]);
        order.Total.ShouldBe(new Money(250_000));
        order.Payment.Due.ShouldBe(order.Total);
        order.Events.ShouldHaveSingleItem().To.ShouldBe(nameof(OrderState.AwaitingConfirmation));
        (await shop.StockOfAsync(com)).Reserved.ShouldBe(2);
        await shop.LedgerShouldBalanceAsync();
    }

    [Theory, EveryDatabase]
    public async Task Fifty_buyers_at_once_share_ten_jars(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var honey = await shop.StockAsync("mat-ong", onHand: 10);
        var reviewed = new List<PlaceOrderCommand>();
        for (var buyer = 0; buyer < 50; buyer++)
            reviewed.Add(await shop.ReviewAsync(await shop.CartAsync((honey, 1))));

        var results = await Task.WhenAll(reviewed.Select(command => Task.Run(() => shop.PlaceAsync(command))));

        results.OfType<PlaceOrderResult.Placed>().Select(placed => placed.OrderNumber).Distinct().Count().ShouldBe(10);
        results.Count(result => result is PlaceOrderResult.OutOfStock or PlaceOrderResult.CartChanged).ShouldBe(40);
        var stock = await shop.StockOfAsync(honey);
        (stock.OnHand, stock.Reserved, stock.Available).ShouldBe((10, 10, 0));
        (await shop.ReadAsync(db => db.Orders.CountAsync())).ShouldBe(10);
        await shop.LedgerShouldBalanceAsync();
    }

    [Theory, EveryDatabase]
    public async Task The_same_form_posted_twenty_times_at_once_is_one_order_and_one_mail(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var com = await shop.StockAsync("com", onHand: 100);
        var command = await shop.ReviewAsync(await shop.CartAsync((com, 2)), email: "ha@example.vn");

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => shop.PlaceAsync(command))));

        results.ShouldAllBe(result => result is PlaceOrderResult.Placed);
        results.Cast<PlaceOrderResult.Placed>().Select(placed => placed.OrderNumber).Distinct().ShouldHaveSingleItem();
        results.Cast<PlaceOrderResult.Placed>().Count(placed => !placed.IsRepeat).ShouldBe(1);
        (await shop.ReadAsync(db => db.Orders.CountAsync())).ShouldBe(1);
        (await shop.ReadAsync(db => db.OutboxMessages.CountAsync())).ShouldBe(1);
        (await shop.StockOfAsync(com)).Reserved.ShouldBe(2);
        await shop.LedgerShouldBalanceAsync();
    }

    [Theory, EveryDatabase]
    public async Task Two_forms_for_one_cart_are_one_order(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var com = await shop.StockAsync("com", onHand: 100);
        var cart = await shop.CartAsync((com, 2));
        PlaceOrderCommand[] tabs = [await shop.ReviewAsync(cart), await shop.ReviewAsync(cart)];

        var results = await Task.WhenAll(tabs.Select(command => Task.Run(() => shop.PlaceAsync(command))));

        results.Cast<PlaceOrderResult.Placed>().Select(placed => placed.OrderNumber).Distinct().ShouldHaveSingleItem();
        (await shop.StockOfAsync(com)).Reserved.ShouldBe(2);
    }

    [Theory, EveryDatabase]
    public async Task Carts_over_the_same_goods_in_opposite_order_do_not_lock_each_other_out(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var (com, tea) = (await shop.StockAsync("com", onHand: 40), await shop.StockAsync("tra", onHand: 40));
        var commands = new List<PlaceOrderCommand>();
        for (var buyer = 0; buyer < 20; buyer++)
            commands.Add(await shop.ReviewAsync(buyer % 2 == 0 ? await shop.CartAsync((com, 1), (tea, 1)) : await shop.CartAsync((tea, 1), (com, 1))));

        var results = await Task.WhenAll(commands.Select(command => Task.Run(() => shop.PlaceAsync(command))));

        results.ShouldAllBe(result => result is PlaceOrderResult.Placed);
        await shop.LedgerShouldBalanceAsync();
    }

    [Theory, EveryDatabase]
    public async Task Too_little_of_one_thing_reserves_nothing_and_keeps_the_cart(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var (com, tea) = (await shop.StockAsync("com", onHand: 5), await shop.StockAsync("tra", onHand: 5));
        var cart = await shop.CartAsync((com, 2), (tea, 3));
        var command = await shop.ReviewAsync(cart);
        await shop.MoveStockAsync(Commerce.Stock.StockStep.Reserve, tea, 4);

        (await shop.PlaceAsync(command)).ShouldBeOfType<PlaceOrderResult.CartChanged>();

        (await shop.StockOfAsync(com)).Available.ShouldBe(5);
        (await shop.ReadCartAsync(cart))!.Notices.ShouldHaveSingleItem().Kind.ShouldBe(CartNoticeKind.NotEnough);
    }

    [Theory, EveryDatabase]
    public async Task What_changed_since_the_review_is_shown_before_it_is_ordered(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var com = await shop.StockAsync("com", onHand: 50);
        await shop.CertifyAsync(com, stars: 4, until: Shop.OpeningDay);
        var cart = await shop.CartAsync((com, 1));

        // A second tab, a price, a total of the buyer's own making, a certificate that ended.
        var command = await shop.ReviewAsync(cart);
        await shop.SetAsync(cart, com, 5);
        (await shop.PlaceAsync(command)).ShouldBeOfType<PlaceOrderResult.CartChanged>();

        command = await shop.ReviewAsync(cart);
        await shop.ChangeAsync(com, offer => offer.Price = new Money(99_000));
        (await shop.PlaceAsync(command)).ShouldBeOfType<PlaceOrderResult.CartChanged>();

        command = await shop.ReviewAsync(cart) with { ExpectedTotal = new Money(1) };
        (await shop.PlaceAsync(command)).ShouldBeOfType<PlaceOrderResult.CartChanged>();

        command = await shop.ReviewAsync(cart);
        shop.Clock.Advance(TimeSpan.FromHours(15));
        (await shop.PlaceAsync(command)).ShouldBeOfType<PlaceOrderResult.CartChanged>();

        var placed = (await shop.PlaceAsync(await shop.ReviewAsync(cart))).ShouldBeOfType<PlaceOrderResult.Placed>();
        (await shop.LoadAsync(placed.OrderNumber)).Lines.Single().Stars.ShouldBeNull();
        (await shop.ReadAsync(db => db.Orders.CountAsync())).ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task A_withdrawn_certificate_is_told_and_the_goods_can_still_be_bought(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var com = await shop.StockAsync("com", onHand: 50);
        await shop.CertifyAsync(com, stars: 4, until: Shop.OpeningDay.AddYears(2));
        var cart = await shop.CartAsync((com, 1));
        var command = await shop.ReviewAsync(cart);
        await shop.UseAsync<Catalog.CatalogDbContext, int>(async db =>
        {
            (await db.Certificates.SingleAsync()).Withdrawal = new Withdrawal { On = Shop.OpeningDay, Ground = WithdrawalGround.CriteriaNotMet };
            return await db.SaveChangesAsync();
        });

        (await shop.PlaceAsync(command)).ShouldBeOfType<PlaceOrderResult.CartChanged>();
        (await shop.ReadCartAsync(cart))!.Notices.ShouldHaveSingleItem().Kind.ShouldBe(CartNoticeKind.CertificateWithdrawn);
        (await shop.PlaceAsync(await shop.ReviewAsync(cart))).ShouldBeOfType<PlaceOrderResult.Placed>();
    }

    [Fact]
    public async Task An_unknown_cart_an_emptied_one_and_none_at_all_order_nothing()
    {
        await using var shop = await Shop.OpenAsync(DatabaseKind.Sqlite);
        var com = await shop.StockAsync("com", onHand: 50);
        var command = await shop.ReviewAsync(await shop.CartAsync((com, 1)));

        (await shop.PlaceAsync(command with { CartId = CartId.New() })).ShouldBeOfType<PlaceOrderResult.CartEmpty>();
        (await shop.PlaceAsync(command with { CartId = null })).ShouldBeOfType<PlaceOrderResult.CartEmpty>();
    }

    [Fact]
    public async Task Without_a_way_to_send_there_is_no_order()
    {
        await using var shop = await Shop.OpenAsync(DatabaseKind.Sqlite);
        var heavy = await shop.StockAsync("da", onHand: 50, grams: 31_000);
        var com = await shop.StockAsync("com", onHand: 50);

        (await shop.PlaceAsync(await shop.ReviewAsync(await shop.CartAsync((heavy, 1)))))
            .ShouldBeOfType<PlaceOrderResult.NoFreight>().Reason.ShouldBeOfType<CartFreight.TooHeavy>().MaxGrams.ShouldBe(30_000);
        (await shop.PlaceAsync(await shop.ReviewAsync(await shop.CartAsync((com, 1)), province: "38")))
            .ShouldBeOfType<PlaceOrderResult.NoFreight>().Reason.ShouldBeOfType<CartFreight.NoDelivery>();
        await shop.ReadAsync(db => db.FreightTariffs.ExecuteDeleteAsync());
        (await shop.PlaceAsync(await shop.ReviewAsync(await shop.CartAsync((com, 1)))))
            .ShouldBeOfType<PlaceOrderResult.NoFreight>().Reason.ShouldBeOfType<CartFreight.NotConfigured>();
    }

    [Fact]
    public async Task More_cash_than_a_carrier_takes_is_refused()
    {
        await using var shop = await Shop.OpenAsync(DatabaseKind.Sqlite);
        var ginseng = await shop.StockAsync("sam", onHand: 50, price: 19_980_000);

        (await shop.PlaceAsync(await shop.ReviewAsync(await shop.CartAsync((ginseng, 1)))))
            .ShouldBe(new PlaceOrderResult.OverCashLimit(new Money(20_000_000)));
    }
}
