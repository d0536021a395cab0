using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ocop.Catalog.Products;
using Ocop.Commerce;
using Ocop.Commerce.Offers;
using Ocop.Commerce.Stock;
using Ocop.Testing;

[assembly: AssemblyFixture(typeof(Ocop.Web.Tests.Commerce.ShopSites))]

namespace Ocop.Web.Tests.Commerce;

/// <summary>The shop over the real data.</summary>
public sealed class ShopSites() : SiteOfEachDatabase<ShopSite>(kind => ShopSite.StartAsync(kind));

/// <summary>One running shop and a way to look behind its counter.</summary>
public sealed class ShopSite : WebApplicationFactory<Program>
{
    private readonly TempFolder _data = new();
    private readonly TestDatabase? _database;
    private readonly bool _limitsRates;

    private ShopSite(TestDatabase? database, bool limitsRates) => (_database, _limitsRates) = (database, limitsRates);

    public string MailFolder => _data["mail"];

    public static async Task<ShopSite> StartAsync(DatabaseKind kind, bool limitsRates = false)
    {
        var database = kind == DatabaseKind.PostgreSql ? await TestDatabase.CreateAsync(kind, "empty", (_, _) => Task.CompletedTask) : null;
        var site = new ShopSite(database, limitsRates);
        _ = site.Server;
        return site;
    }

    public BuyerClient NewBuyer(string language = "") =>
        new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true }), language);

    public async Task<T> UseAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<int> OrdersAsync() => UseAsync<CommerceDbContext, int>(db => db.Orders.CountAsync());

    /// <summary>A pack of its own for one test, of a product that a page shows unless it is told which, with so many on the shelf.</summary>
    public async Task<OfferId> NewPackAsync(int onHand, long price = 50_000, ProductId? product = null) => await UseAsync<IServiceProvider, OfferId>(async services =>
    {
        var db = services.GetRequiredService<CommerceDbContext>();
        var offer = new Offer
        {
            Sku = $"TEST-{Guid.NewGuid():N}",
            ProductId = product ?? await db.Offers.Where(row => row.Sku == "P001-1").Select(row => row.ProductId).SingleAsync(),
            PackName = new Ocop.Catalog.LocalText("Gói thử"),
            Price = new Money(price),
            ShippingWeightGrams = 300,
        };
        db.Add(offer);
        services.GetRequiredService<StockKeeper>().Open(offer.Id, onHand);
        await db.SaveChangesAsync();
        return offer.Id;
    });

    public async Task LedgerShouldBalanceAsync() =>
        (await UseAsync<StockAudit, IReadOnlyList<StockDifference>>(audit => audit.RunAsync(CancellationToken.None))).ShouldBeEmpty();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
        _data.Dispose();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production")
            .UseSetting("Ocop:DataPath", _data.Path)
            .UseSetting("Ocop:Demo", "true")
            .UseSetting("Ocop:BaseUrl", "http://localhost")
            .UseSetting("Urls", "http://localhost:5140")
            .UseSetting("Ocop:RateLimits", _limitsRates ? "on" : "off");
        if (_database is not null)
            builder.UseSetting("Ocop:Database", "postgresql").UseSetting("ConnectionStrings:Ocop", _database.ConnectionString);
    }
}
