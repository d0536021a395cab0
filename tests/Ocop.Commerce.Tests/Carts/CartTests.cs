using Microsoft.EntityFrameworkCore;
using Ocop.Commerce.Carts;
using Ocop.Commerce.Offers;
using Ocop.Testing;

namespace Ocop.Commerce.Tests.Carts;

public sealed class CartTests
{
    [Theory, EveryDatabase]
    public async Task There_is_no_cart_before_its_first_line(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var soldOut = await shop.StockAsync("chè", onHand: 0);

        (await shop.SetAsync(null, soldOut, 1)).ShouldBe(new SetCartLineResult.NotEnough(0));
        (await shop.SetAsync(null, OfferId.New(), 1)).ShouldBeOfType<SetCartLineResult.UnknownOffer>();

        (await shop.ReadAsync(db => db.Carts.CountAsync())).ShouldBe(0);
    }

    [Theory, EveryDatabase]
    public async Task The_same_request_twice_leaves_the_same_cart(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var tea = await shop.StockAsync("tra-shan", onHand: 50);
        var cart = await shop.CartAsync((tea, 2));

        await shop.SetAsync(cart, tea, 3);
        await shop.SetAsync(cart, tea, 3);

        var read = (await shop.ReadCartAsync(cart)).ShouldNotBeNull();
        read.Count.ShouldBe(3);
        read.Goods.ShouldBe(new Money(195_000));
    }

    [Theory, EveryDatabase]
    public async Task Ten_tabs_that_add_the_same_pack_at_once_make_one_line(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var (tea, honey) = (await shop.StockAsync("tra", onHand: 50), await shop.StockAsync("mat", onHand: 50));
        var cart = await shop.CartAsync((tea, 1));

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => shop.SetAsync(cart, honey, 2)));

        (await shop.ReadCartAsync(cart))!.Lines.Select(line => (line.OfferId, line.Quantity)).ShouldBe([(tea, 1), (honey, 2)], ignoreOrder: true);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(21)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public async Task A_quantity_outside_the_limits_is_refused(int quantity)
    {
        await using var shop = await Shop.OpenAsync(DatabaseKind.Sqlite);
        var tea = await shop.StockAsync("tra", onHand: 1_000);

        (await shop.SetAsync(null, tea, quantity)).ShouldBe(new SetCartLineResult.QuantityOutOfRange(20));
    }

    [Fact]
    public async Task A_cart_takes_fifty_offers()
    {
        await using var shop = await Shop.OpenAsync(DatabaseKind.Sqlite);
        var first = await shop.StockAsync("tra", onHand: 5);
        var product = await shop.ProductOfAsync(first);
        var cart = await shop.CartAsync((first, 1));
        for (var number = 2; number <= Cart.MaxLines; number++)
            await shop.SetAsync(cart, await shop.PackAsync(product, $"tra-{number}", onHand: 5), 1);

        (await shop.SetAsync(cart, await shop.PackAsync(product, "tra-51", onHand: 5), 1)).ShouldBeOfType<SetCartLineResult.CartFull>();
        (await shop.SetAsync(cart, first, 2)).ShouldBeOfType<SetCartLineResult.Saved>();
    }

    [Theory, EveryDatabase]
    public async Task Goods_travel_by_producer_and_by_province_where_nobody_knows_him(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var naLo = await shop.ProducerAsync("Tổ hợp tác Na Lo");
        var com = await shop.StockAsync("com", onHand: 9, producer: naLo);
        var plum = await shop.StockAsync("man", onHand: 9);
        var stickyRice = await shop.StockAsync("khau", onHand: 9, producer: naLo);
        var apricot = await shop.StockAsync("mo", onHand: 9);

        var cart = (await shop.ReadCartAsync(await shop.CartAsync((com, 1), (plum, 1), (stickyRice, 2), (apricot, 1)))).ShouldNotBeNull();

        cart.Parcels.Select(parcel => (parcel.ProducerName, parcel.ProvinceName.En, parcel.Lines.Count))
            .ShouldBe([("Tổ hợp tác Na Lo", "Lao Cai", 2), (null, "Lao Cai", 2)]);
        cart.Parcels[0].WeightGrams.ShouldBe(1_800);
    }

    [Theory, EveryDatabase]
    public async Task Every_read_tells_what_changed_until_the_buyer_has_seen_it(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var com = await shop.StockAsync("com", onHand: 9, price: 80_000);
        var cart = await shop.CartAsync((com, 5));
        await shop.ChangeAsync(com, offer => offer.Price = new Money(85_000));
        await shop.MoveStockAsync(Commerce.Stock.StockStep.Reserve, com, 6);

        for (var look = 0; look < 2; look++)
        {
            var read = (await shop.ReadCartAsync(cart)).ShouldNotBeNull();
            read.Notices.Select(notice => (notice.Kind, notice.Limit, notice.PriceBefore.Dong, notice.PriceNow.Dong)).ShouldBe(
                [(CartNoticeKind.NotEnough, 3, 0, 0), (CartNoticeKind.PriceChanged, 0, 80_000, 85_000)]);
            read.CanOrder.ShouldBeFalse();
        }

        await UpdateAsync(shop, cart, (com, 3));

        var after = (await shop.ReadCartAsync(cart)).ShouldNotBeNull();
        after.Notices.ShouldBeEmpty();
        after.CanOrder.ShouldBeTrue();
        after.Goods.ShouldBe(new Money(255_000));
    }

    [Theory, EveryDatabase]
    public async Task A_certificate_that_ends_leaves_the_line_as_a_local_product_and_says_so(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var com = await shop.StockAsync("com", onHand: 9);
        await shop.CertifyAsync(com, stars: 4, until: Shop.OpeningDay);
        var cart = await shop.CartAsync((com, 1));
        (await shop.ReadCartAsync(cart))!.Lines.Single().Product.Stars.ShouldBe(4);

        shop.Clock.Advance(TimeSpan.FromHours(15)); // 9 in the morning becomes midnight

        var read = (await shop.ReadCartAsync(cart)).ShouldNotBeNull();
        read.Lines.Single().Product.Stars.ShouldBeNull();
        read.CanOrder.ShouldBeTrue();
        var notice = read.Notices.ShouldHaveSingleItem();
        (notice.Kind, notice.StarsBefore).ShouldBe((CartNoticeKind.CertificateLapsed, 4));
    }

    [Theory, EveryDatabase]
    public async Task An_offer_that_is_gone_does_not_count_and_leaves_with_the_next_change(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var (com, tea) = (await shop.StockAsync("com", onHand: 9), await shop.StockAsync("tra", onHand: 9, price: 40_000));
        var cart = await shop.CartAsync((com, 1), (tea, 1));
        await shop.ChangeAsync(com, offer => offer.WithdrawnAt = shop.Clock.GetUtcNow());

        var read = (await shop.ReadCartAsync(cart)).ShouldNotBeNull();
        read.Notices.ShouldHaveSingleItem().Kind.ShouldBe(CartNoticeKind.Gone);
        read.Goods.ShouldBe(new Money(40_000));
        read.CanOrder.ShouldBeFalse();

        await UpdateAsync(shop, cart);

        (await shop.ReadCartAsync(cart))!.Lines.Select(line => line.OfferId).ShouldBe([tea]);
    }

    [Theory, EveryDatabase]
    public async Task Zero_removes_a_line_and_an_empty_cart_is_none(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var com = await shop.StockAsync("com", onHand: 9);
        var cart = await shop.CartAsync((com, 1));

        await UpdateAsync(shop, cart, (com, 0));

        (await shop.ReadCartAsync(cart)).ShouldBeNull();
    }

    [Theory, EveryDatabase]
    public async Task A_cart_that_nobody_touches_for_sixty_days_is_removed(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var com = await shop.StockAsync("com", onHand: 9);
        await shop.CartAsync((com, 1));
        shop.Clock.Advance(TimeSpan.FromDays(59));
        var kept = await shop.CartAsync((com, 2));
        shop.Clock.Advance(TimeSpan.FromDays(2));

        (await shop.UseAsync<ClearOldCarts, int>(handler => handler.HandleAsync(CancellationToken.None))).ShouldBe(1);

        (await shop.ReadAsync(db => db.CartLines.Select(line => line.CartId).ToListAsync())).ShouldBe([kept]);
    }

    [Fact]
    public void A_cart_id_goes_through_a_cookie_and_nothing_else_is_one()
    {
        var id = CartId.New();

        CartId.Parse(id.ToString()).ShouldBe(id);
        foreach (var hostile in new[] { null, "", "abc", new string('A', 23), "AAAAAAAAAAAAAAAAAAAAA=", "AAAAAAAAAAAA AAAAAAAAA", Guid.NewGuid().ToString() })
            CartId.Parse(hostile).ShouldBeNull();
    }

    private static Task<bool> UpdateAsync(Shop shop, CartId cart, params (OfferId Offer, int Quantity)[] quantities) =>
        shop.UseAsync<UpdateCart, bool>(handler => handler.HandleAsync(
            new UpdateCartCommand(cart, quantities.ToDictionary(line => line.Offer, line => line.Quantity)), CancellationToken.None));
}
