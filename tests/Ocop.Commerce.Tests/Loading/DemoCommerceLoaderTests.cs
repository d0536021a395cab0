using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Loading;
using Ocop.Commerce.Loading;
using Ocop.Commerce.Offers;
using Ocop.Commerce.Stock;
using Ocop.Testing;

namespace Ocop.Commerce.Tests.Loading;

public sealed class DemoCommerceLoaderTests
{
    private static readonly string Data = Path.Combine(TestRun.RepositoryRoot, "data");

    [Theory, EveryDatabase]
    public async Task A_second_load_changes_nothing_and_stock_that_orders_moved_stays_moved(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        (await LoadAsync(shop, Data)).ShouldBeGreaterThan(200);
        var offer = await shop.ReadAsync(db => db.Offers.Where(row => row.Sku == "P001-1").Select(row => row.Id).SingleAsync());
        await shop.MoveStockAsync(StockStep.Reserve, offer, 3);
        var changes = await shop.ReadAsync(db => db.Changes.CountAsync());

        (await LoadAsync(shop, Data)).ShouldBe(0);

        (await shop.StockOfAsync(offer)).Reserved.ShouldBe(3);
        (await shop.ReadAsync(db => db.Changes.CountAsync())).ShouldBe(changes);
        await shop.LedgerShouldBalanceAsync();
    }

    [Theory, EveryDatabase]
    public async Task A_changed_price_is_written_and_the_stock_is_not(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["demo"]);
        File.Copy(Path.Combine(Data, "demo", "freight.json"), folder["demo/freight.json"]);
        var offers = await File.ReadAllTextAsync(Path.Combine(Data, "demo", "offers.json"));
        await File.WriteAllTextAsync(folder["demo/offers.json"], offers);
        await LoadAsync(shop, folder.Path);
        var offer = await shop.ReadAsync(db => db.Offers.AsNoTracking().SingleAsync(row => row.Sku == "P001-1"));
        var onHand = (await shop.StockOfAsync(offer.Id)).OnHand;
        await File.WriteAllTextAsync(folder["demo/offers.json"], offers
            .Replace($"\"price_dong\": {offer.Price.Dong},", $"\"price_dong\": {offer.Price.Dong + 1_000},", StringComparison.Ordinal)
            .Replace($"\"on_hand\": {onHand},", $"\"on_hand\": {onHand + 500},", StringComparison.Ordinal));

        (await LoadAsync(shop, folder.Path)).ShouldBeGreaterThan(0);

        (await shop.ReadAsync(db => db.Offers.AsNoTracking().SingleAsync(row => row.Sku == "P001-1"))).Price.ShouldBe(offer.Price + new Money(1_000));
        (await shop.StockOfAsync(offer.Id)).OnHand.ShouldBe(onHand);
    }

    [Fact]
    public async Task A_made_up_pack_that_no_file_knows_stays_on_sale_at_the_next_start()
    {
        await using var shop = await Shop.OpenAsync(DatabaseKind.Sqlite);
        await LoadAsync(shop, Data);
        await shop.UseAsync<CommerceDbContext, int>(async db =>
        {
            var known = await db.Offers.AsNoTracking().FirstAsync();
            db.Add(new Offer
            {
                Sku = "MAU-1",
                ProductId = known.ProductId,
                PackName = known.PackName,
                Price = known.Price,
                ShippingWeightGrams = 500,
                IsDemo = true,
            });
            return await db.SaveChangesAsync();
        });

        await LoadAsync(shop, Data);

        (await shop.ReadAsync(db => db.Offers.SingleAsync(offer => offer.Sku == "MAU-1"))).WithdrawnAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_real_shop_sells_nothing_of_the_demonstration()
    {
        await using var shop = await Shop.OpenAsync(DatabaseKind.Sqlite);
        await LoadAsync(shop, Data);

        await shop.UseAsync<DemoCommerceLoader, int>(async loader =>
        {
            await loader.WithdrawAsync(CancellationToken.None);
            return 0;
        });

        (await shop.ReadAsync(db => db.Offers.CountAsync(offer => offer.WithdrawnAt == null))).ShouldBe(0);
        (await shop.ReadAsync(db => db.FreightTariffs.CountAsync(tariff => tariff.IsDemo))).ShouldBe(0);
        (await LoadAsync(shop, Data)).ShouldBeGreaterThan(200); // a demonstration again has everything back
    }

    [Fact]
    public async Task Every_pack_belongs_to_a_product_and_every_province_can_be_reached()
    {
        await using var shop = await Shop.OpenAsync(DatabaseKind.Sqlite);
        var file = (await SourceFolder.ReadAsync(Data, CancellationToken.None)).Json("products.json", new SourceFaults())!;
        var products = file.Node.Members["products"].Items.Select(product => SourceId.Product(product.Members["key"].Text)).ToHashSet();
        await LoadAsync(shop, Data);

        (await shop.ReadAsync(db => db.Offers.Select(offer => offer.ProductId).ToListAsync())).ShouldAllBe(product => products.Contains(product));

        var table = DemoSource.Read(await SourceFolder.ReadAsync(Data, CancellationToken.None)).Freight;
        var provinces = table.Regions.SelectMany(region => region.ProvinceCodes).ToList();
        provinces.Count.ShouldBe(34);
        foreach (var from in provinces)
        {
            foreach (var to in provinces)
                table.Quote(from, to, null, 1_000).ShouldNotBeNull($"{from} to {to}");
        }
    }

    [Fact]
    public async Task A_fault_names_its_line_and_nothing_is_written()
    {
        await using var shop = await Shop.OpenAsync(DatabaseKind.Sqlite);
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["demo"]);
        File.Copy(Path.Combine(Data, "demo", "freight.json"), folder["demo/freight.json"]);
        await File.WriteAllTextAsync(folder["demo/offers.json"], "{ \"offers\": [\n { \"sku\": \"X\", \"price_dong\": -5 } ] }");

        var error = await Should.ThrowAsync<SourceException>(() => LoadAsync(shop, folder.Path));

        error.Message.ShouldContain("demo/offers.json:2: offers[0].price_dong");
        (await shop.ReadAsync(db => db.Offers.CountAsync())).ShouldBe(0);
    }

    private static Task<int> LoadAsync(Shop shop, string path) =>
        shop.UseAsync<DemoCommerceLoader, int>(loader => loader.LoadAsync(path, CancellationToken.None));
}
