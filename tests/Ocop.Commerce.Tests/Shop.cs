using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ocop.Catalog;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Database;
using Ocop.Catalog.Places;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Commerce.Carts;
using Ocop.Commerce.Checkout;
using Ocop.Commerce.Offers;
using Ocop.Commerce.Orders;
using Ocop.Commerce.Shipping;
using Ocop.Commerce.Stock;
using Ocop.Testing;

namespace Ocop.Commerce.Tests;

/// <summary>The shop's own services over a database of its own, with a clock that a test moves.</summary>
public sealed class Shop : IAsyncDisposable
{
    public static readonly DateOnly OpeningDay = new(2026, 11, 23);

    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    private Shop(TestDatabase database, ServiceProvider services, MovableClock clock) =>
        (_database, _services, Clock) = (database, services, clock);

    public MovableClock Clock { get; }

    public string ConnectionString => _database.ConnectionString;

    public static async Task<Shop> OpenAsync(DatabaseKind kind, Action<IServiceCollection>? configure = null)
    {
        var database = await TestDatabase.CreateAsync(kind, "commerce", PrepareAsync);
        var clock = MovableClock.At(OpeningDay);
        var services = Services(new DatabaseSettings(ProviderOf(kind), database.ConnectionString), clock);
        configure?.Invoke(services);
        return new Shop(database, services.BuildServiceProvider(), clock);
    }

    public async Task<T> UseAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<T> ReadAsync<T>(Func<CommerceDbContext, Task<T>> read) => UseAsync(read);

    public Task SaveAsync(params object[] rows) => UseAsync<CommerceDbContext, int>(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync(CancellationToken.None);
    });

    public Task SaveCatalogAsync(params object[] rows) => UseAsync<CatalogDbContext, int>(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync(CancellationToken.None);
    });

    /// <summary>Changes an offer as its producer would.</summary>
    public Task ChangeAsync(OfferId id, Action<Offer> change) => UseAsync<CommerceDbContext, int>(async db =>
    {
        change(await db.Offers.SingleAsync(offer => offer.Id == id));
        return await db.SaveChangesAsync();
    });

    /// <summary>A published product with one pack and so many of it on the shelf.</summary>
    public async Task<OfferId> StockAsync(
        string slug, int onHand, long price = 65_000, string province = "15", ProducerId? producer = null, int grams = 600, int maxPerOrder = 20)
    {
        var product = new Product
        {
            Slug = slug,
            Name = new LocalText(slug),
            CriteriaSet = 3,
            ProvinceCode = province,
            ProducerId = producer,
            AddedAt = Clock.GetUtcNow(),
            Publication = new Publication(Clock.GetUtcNow()),
        };
        await SaveCatalogAsync(product);
        return await PackAsync(product.Id, slug + "-1", onHand, price, grams, maxPerOrder);
    }

    public async Task<OfferId> PackAsync(ProductId product, string sku, int onHand, long price = 65_000, int grams = 600, int maxPerOrder = 20)
    {
        var offer = new Offer
        {
            Sku = sku,
            ProductId = product,
            PackName = new LocalText("Gói 500 g", "500 g pack"),
            Price = new Money(price),
            NetWeightGrams = 500,
            ShippingWeightGrams = grams,
            MaxPerOrder = maxPerOrder,
        };
        await SaveAsync(offer, new StockItem { OfferId = offer.Id });
        if (onHand > 0)
            (await MoveStockAsync(StockStep.Receive, offer.Id, onHand)).ShouldBeTrue();
        return offer.Id;
    }

    public async Task<ProducerId> ProducerAsync(string name, string province = "15")
    {
        var producer = new Producer { Slug = Slug.Of(name), Name = name, ProvinceCode = province };
        await SaveCatalogAsync(producer);
        return producer.Id;
    }

    public Task<ProductId> ProductOfAsync(OfferId offer) =>
        ReadAsync(db => db.Offers.Where(row => row.Id == offer).Select(row => row.ProductId).SingleAsync());

    public async Task CertifyAsync(OfferId offer, int stars, DateOnly until) => await SaveCatalogAsync(new Certificate
    {
        Code = CertificateCode.For(offer.ToString() + stars),
        ProductId = await ProductOfAsync(offer),
        Stars = stars,
        DecidedYear = until.Year - 3,
        ValidFrom = until.AddYears(-3),
        ValidUntil = until,
    });

    public Task<bool> MoveStockAsync(StockStep step, OfferId offer, int quantity) => UseAsync<IServiceProvider, bool>(async services =>
    {
        var db = services.GetRequiredService<CommerceDbContext>();
        await using var transaction = await db.BeginWriteAsync(CancellationToken.None);
        var result = await services.GetRequiredService<StockKeeper>()
            .MoveAsync(step, [new StockQuantity(offer, quantity)], null, CancellationToken.None);
        if (result.Missing.Count > 0)
            return false;
        await db.SaveWithChangesAsync(result.Changes, Clock.GetUtcNow(), CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        return true;
    });

    public Task<SetCartLineResult> SetAsync(CartId? cart, OfferId offer, int quantity) =>
        UseAsync<SetCartLine, SetCartLineResult>(handler => handler.HandleAsync(new SetCartLineCommand(cart, offer, quantity), CancellationToken.None));

    /// <summary>A cart with these lines.</summary>
    public async Task<CartId> CartAsync(params (OfferId Offer, int Quantity)[] lines)
    {
        CartId? cart = null;
        foreach (var (offer, quantity) in lines)
            cart = (await SetAsync(cart, offer, quantity)).ShouldBeOfType<SetCartLineResult.Saved>().CartId;
        return cart!.Value;
    }

    public Task<PricedCart?> ReadCartAsync(CartId cart) =>
        UseAsync<CartQueries, PricedCart?>(queries => queries.FindAsync(cart, CancellationToken.None));

    /// <summary>What the checkout page would post for the cart as it is now.</summary>
    public async Task<PlaceOrderCommand> ReviewAsync(CartId cartId, Guid? key = null, string? email = null, string province = "01", string commune = "00004")
    {
        var cart = (await ReadCartAsync(cartId)).ShouldNotBeNull();
        var freight = await UseAsync<Freight, CartFreight>(handler => handler.QuoteAsync(cart, province, commune, CancellationToken.None));
        var total = cart.Goods + (freight is CartFreight.Quoted quoted ? quoted.Total : Money.Zero);
        var details = new CheckoutDetails(
            new Buyer("Trần Thu Hà", "+84901234567", email),
            new DeliveryAddress(province, "Thành phố Hà Nội", commune, "Phường Ba Đình", "Số 1, ngõ 2"),
            "");
        return new PlaceOrderCommand(cartId, cart.Version, total, cart.ReviewStamp, key ?? Guid.NewGuid(), details, IsEnglish: false);
    }

    public Task<PlaceOrderResult> PlaceAsync(PlaceOrderCommand command) =>
        UseAsync<PlaceOrder, PlaceOrderResult>(handler => handler.HandleAsync(command, CancellationToken.None));

    /// <summary>An order placed from a new cart; its number.</summary>
    public async Task<string> OrderAsync(params (OfferId Offer, int Quantity)[] lines) =>
        (await PlaceAsync(await ReviewAsync(await CartAsync(lines), email: "ha@example.vn")))
            .ShouldBeOfType<PlaceOrderResult.Placed>().OrderNumber;

    public Task<OrderChangeResult> ConfirmAsync(string number) =>
        UseAsync<ConfirmOrder, OrderChangeResult>(handler => handler.HandleAsync(number, OrderActor.Office, CancellationToken.None));

    public Task<OrderChangeResult> CancelAsync(string number) =>
        UseAsync<CancelOrder, OrderChangeResult>(handler => handler.HandleAsync(number, OrderActor.Buyer, "", CancellationToken.None));

    public Task<int> SweepAsync() => UseAsync<ExpireOrders, int>(handler => handler.HandleAsync(CancellationToken.None));

    public async Task<OrderChangeResult> MoveAsync(string number, int consignment, params ConsignmentState[] states)
    {
        OrderChangeResult result = new OrderChangeResult.NotFound();
        foreach (var state in states)
        {
            result = await UseAsync<MoveConsignment, OrderChangeResult>(handler => handler.HandleAsync(
                new MoveConsignmentCommand(number, consignment, state, OrderActor.Office), CancellationToken.None));
        }

        return result;
    }

    public Task<StockItem> StockOfAsync(OfferId offer) => ReadAsync(db => db.StockItems.AsNoTracking().SingleAsync(item => item.OfferId == offer));

    /// <summary>Every stock item equals the sums of its ledger.</summary>
    public async Task LedgerShouldBalanceAsync() =>
        (await UseAsync<StockAudit, IReadOnlyList<StockDifference>>(audit => audit.RunAsync(CancellationToken.None))).ShouldBeEmpty();

    public Task<Order> LoadAsync(string number) => ReadAsync(db => db.Orders.AsNoTracking()
        .Include(order => order.Lines).Include(order => order.Consignments).Include(order => order.Payment).Include(order => order.Events)
        .AsSplitQuery().SingleAsync(order => order.Number == number));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static ServiceCollection Services(DatabaseSettings database, TimeProvider clock)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(clock).AddCatalog(database).AddCommerce(database);
        return services;
    }

    private static DatabaseProvider ProviderOf(DatabaseKind kind) =>
        kind == DatabaseKind.Sqlite ? DatabaseProvider.Sqlite : DatabaseProvider.PostgreSql;

    private static async Task PrepareAsync(DatabaseKind kind, string connectionString)
    {
        await using var services = Services(new DatabaseSettings(ProviderOf(kind), connectionString), MovableClock.At(OpeningDay)).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var catalog = scope.ServiceProvider.GetRequiredService<CatalogDbContext>();
        var commerce = scope.ServiceProvider.GetRequiredService<CommerceDbContext>();
        await catalog.Database.MigrateAsync();
        await commerce.Database.MigrateAsync();
        if (kind == DatabaseKind.Sqlite)
            await commerce.Database.ExecuteSqlAsync($"PRAGMA journal_mode=WAL");
        catalog.AddRange(
            new Province { Code = "01", FullName = "Thành phố Hà Nội", NameEn = "Hanoi", Slug = "ha-noi" },
            new Province { Code = "15", FullName = "Tỉnh Lào Cai", NameEn = "Lao Cai", Slug = "lao-cai" },
            new Province { Code = "38", FullName = "Tỉnh Thanh Hóa", NameEn = "Thanh Hoa", Slug = "thanh-hoa" },
            new Commune { Code = "00004", ProvinceCode = "01", Kind = "Phường", Name = "Ba Đình", Slug = "ba-dinh-ha-noi" },
            new Commune { Code = "02839", ProvinceCode = "15", Kind = "Xã", Name = "Bắc Hà", Slug = "bac-ha-lao-cai" });
        await catalog.SaveChangesAsync();
        commerce.Add(new FreightTariff { Since = DateTimeOffset.UnixEpoch, Table = TestFreight.Table });
        await commerce.SaveChangesAsync();
    }
}
