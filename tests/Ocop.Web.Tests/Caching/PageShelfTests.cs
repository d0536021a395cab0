using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Ocop.Catalog;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Database.Statements;
using Ocop.Testing;
using Ocop.Web.Caching;
using Ocop.Web.Hosting;
using Ocop.Web.Jobs;

namespace Ocop.Web.Tests.Caching;

/// <summary>What a restarted node may answer from disk. Each shelf here stands for a process of its own over the same data.</summary>
public sealed class PageShelfTests : IDisposable
{
    private const string Address = "/san-pham/com-na-lo";

    private readonly TempFolder _data = new();

    [Theory, EveryDatabase]
    public async Task A_kept_page_is_answered_by_the_next_process(DatabaseKind kind)
    {
        await using var shop = await TestShop.CreateAsync(kind);
        await KeepAsync(shop);

        var found = await (await OpenAsync(shop)).FindAsync(Address, default);

        var (body, encoding) = found.ShouldNotBeNull().For(null);
        (Encoding.UTF8.GetString(body), encoding).ShouldBe(("<p>cốm</p>", null));
        found.EntityTag.ShouldBe("\"7\"");
        found.Tags.ShouldBe(["product:1", "products"]);
    }

    [Theory, EveryDatabase]
    public async Task A_change_of_what_it_shows_takes_it_back_whoever_wrote_it(DatabaseKind kind)
    {
        await using var shop = await TestShop.CreateAsync(kind);
        await KeepAsync(shop);
        var next = await OpenAsync(shop);

        await ChangeAsync(shop, new ChangeKey(ChangeKinds.Village, "9"));
        (await next.FindAsync(Address, default)).ShouldNotBeNull();
        await ChangeAsync(shop, new ChangeKey(ChangeKinds.Certificate, "1"));
        (await next.FindAsync(Address, default)).ShouldBeNull();
    }

    [Fact]
    public async Task It_does_not_outlive_its_day()
    {
        await using var shop = await TestShop.CreateAsync(DatabaseKind.Sqlite);
        await KeepAsync(shop);
        shop.Clock.Advance(TimeSpan.FromHours(16));
        (await (await OpenAsync(shop)).FindAsync(Address, default)).ShouldBeNull();
    }

    [Fact]
    public async Task Other_settings_make_other_pages()
    {
        await using var shop = await TestShop.CreateAsync(DatabaseKind.Sqlite);
        await KeepAsync(shop);
        var moved = await OpenAsync(shop, new OcopOptions { BaseUrl = new Uri("https://ocop.example") });
        (await moved.FindAsync(Address, default)).ShouldBeNull();
    }

    [Fact]
    public async Task Another_history_of_the_store_makes_other_pages()
    {
        await using var shop = await TestShop.CreateAsync(DatabaseKind.Sqlite);
        await KeepAsync(shop);
        await shop.UseAsync<CatalogDbContext>(db =>
        {
            db.Add(new StoreEpoch { Value = Guid.NewGuid() });
            return db.SaveChangesAsync();
        });
        (await (await OpenAsync(shop)).FindAsync(Address, default)).ShouldBeNull();
    }

    [Fact]
    public async Task Half_a_file_is_no_page()
    {
        await using var shop = await TestShop.CreateAsync(DatabaseKind.Sqlite);
        var file = await KeepAsync(shop);
        var whole = await File.ReadAllBytesAsync(file);
        for (var length = 0; length < whole.Length; length += 7)
        {
            await File.WriteAllBytesAsync(file, whole[..length]);
            (await (await OpenAsync(shop)).FindAsync(Address, default)).ShouldBeNull();
        }
    }

    public void Dispose() => _data.Dispose();

    private async Task<string> KeepAsync(TestShop shop)
    {
        await ChangeAsync(shop, new ChangeKey(ChangeKinds.Product, "1"));
        await using (var shelf = await OpenAsync(shop))
        {
            var midnight = VietnamCalendar.StartOf(VietnamCalendar.Today(shop.Clock).AddDays(1));
            shelf.Keep(Address, new CachedPage(Encoding.UTF8.GetBytes("<p>cốm</p>"), "text/html", "\"7\"", midnight, ["product:1", "products"]), shelf.Position);
        }

        return Directory.EnumerateFiles(Path.Combine(_data.Path, "pages"), "*", SearchOption.AllDirectories).Single();
    }

    private async Task<PageShelf> OpenAsync(TestShop shop, OcopOptions? options = null)
    {
        options ??= new OcopOptions();
        options.DataPath = _data.Path;
        options.SourcePath = Path.Combine(_data.Path, "no-source");
        var paths = new OcopPaths(options, _data.Path);
        await using var scope = shop.Scope();
        var services = scope.ServiceProvider;
        var log = services.GetRequiredService<ChangeReader>();
        var tail = new ChangeTail(log, new PageCache(shop.Clock), new RowCache(shop.Clock), services, NullLogger<ChangeTail>.Instance);
        var shelf = new PageShelf(
            log, tail, new Preparation(services.GetRequiredService<Store>(), paths, options), paths, options, shop.Clock, NullLogger<PageShelf>.Instance);
        await shelf.OpenAsync(default);
        return shelf;
    }

    private static Task ChangeAsync(TestShop shop, ChangeKey key) => shop.UseAsync<CatalogDbContext>(async db =>
    {
        db.Append(key, shop.Clock.GetUtcNow());
        await db.SaveChangesAsync();
    });
}
