using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Articles;
using Ocop.Catalog.Audit;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Loading;
using Ocop.Catalog.Places;
using Ocop.Catalog.Products;
using Ocop.Catalog.Redirects;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Acts;
using Ocop.Catalog.Villages;
using Ocop.Testing;

namespace Ocop.Catalog.Tests.Loading;

public sealed class SourceLoaderTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory, EveryDatabase]
    public async Task The_files_of_the_project_load_without_a_fault(DatabaseKind kind)
    {
        await using var shop = await LoadedAsync(kind);

        await shop.UseAsync<CatalogDbContext>(async db =>
        {
            (await db.Products.CountAsync()).ShouldBe(142);
            (await db.Villages.CountAsync()).ShouldBe(18);
            (await db.SalesPoints.CountAsync()).ShouldBe(16);
            (await db.Provinces.CountAsync()).ShouldBe(34);
            (await db.Communes.CountAsync()).ShouldBe(3321);
            (await db.Producers.CountAsync()).ShouldBe(59);
            (await db.Articles.CountAsync(article => article.Section == ArticleSection.Guide)).ShouldBe(6);
        });
    }

    [Theory]
    [InlineData("2026-11-22", 18)] // Thanh Hóa 2026, the ones of 2024 and 2025, and the two of 29/12/2023
    [InlineData("2026-12-30", 16)] // the day after those two
    [InlineData("2027-01-02", 10)] // 2024 is over: only the year was known, so it ended with the first day it could
    public async Task Stars_are_in_force_only_as_long_as_they_are_proven(string day, int count)
    {
        await using var shop = await LoadedAsync(DatabaseKind.Sqlite);
        var certificates = await shop.UseAsync<CatalogDbContext, List<Certificate>>(db => db.Certificates.AsNoTracking().ToListAsync());

        certificates.Count(certificate => certificate.IsInForceOn(DateOnly.Parse(day, null))).ShouldBe(count);
    }

    [Theory, EveryDatabase]
    public async Task A_second_load_changes_nothing(DatabaseKind kind)
    {
        await using var shop = await LoadedAsync(kind);
        var changes = await ChangesAsync(shop);

        (await LoadAsync(shop, DataFolder.Real)).IsNothing.ShouldBeTrue();
        (await ChangesAsync(shop)).ShouldBe(changes);
    }

    [Theory, EveryDatabase]
    public async Task A_changed_record_is_the_only_one_written(DatabaseKind kind)
    {
        await using var shop = await LoadedAsync(kind);
        var changes = await ChangesAsync(shop);
        using var data = new DataFolder();
        data.Replace("products.json", "\"vi\": \"Cốm Na Lo\"", "\"vi\": \"Cốm xanh Na Lo\"");

        (await LoadAsync(shop, data.Path)).ShouldBe(new LoadResult(1, 0));

        (await ChangesAsync(shop)).ShouldBe(changes + 1);
        (await ProductAsync(shop, "com-na-lo"))!.Name.Vi.ShouldBe("Cốm xanh Na Lo");
    }

    [Fact]
    public async Task A_new_layout_of_a_file_is_no_change()
    {
        await using var shop = await LoadedAsync(DatabaseKind.Sqlite);
        var changes = await ChangesAsync(shop);
        using var data = new DataFolder();
        data.Replace("products.json", "\n      \"number\": 9,", "\n\n      \"number\":   9,");

        (await LoadAsync(shop, data.Path)).IsNothing.ShouldBeTrue();
        (await ChangesAsync(shop)).ShouldBe(changes);
    }

    [Fact]
    public async Task What_was_edited_in_the_shop_stays_until_the_file_says_something_new()
    {
        await using var shop = await LoadedAsync(DatabaseKind.Sqlite);
        await shop.UseAsync<CatalogDbContext>(async db =>
        {
            var product = await db.Products.SingleAsync(row => row.Slug == "com-na-lo");
            product.Summary = new LocalText("Lời của văn phòng.");
            await db.SaveChangesAsync();
        });
        using var data = new DataFolder();
        data.Replace("products.json", "\"en\": \"Bắc Hà kale\"", "\"en\": \"Kale from Bắc Hà\"");

        await LoadAsync(shop, data.Path);

        (await ProductAsync(shop, "com-na-lo"))!.Summary.Vi.ShouldBe("Lời của văn phòng.");
        (await ProductAsync(shop, "cai-kale-bac-ha"))!.Name.En.ShouldBe("Kale from Bắc Hà");
    }

    [Theory, EveryDatabase]
    public async Task A_new_slug_leaves_a_redirect_at_the_old_one(DatabaseKind kind)
    {
        await using var shop = await LoadedAsync(kind);
        using var data = new DataFolder();
        data.Replace("products.json", "\"slug\": \"com-na-lo\"", "\"slug\": \"com-xanh-na-lo\"");

        await LoadAsync(shop, data.Path);

        var redirect = await shop.UseAsync<CatalogDbContext, SlugRedirect>(db => db.SlugRedirects.SingleAsync());
        (redirect.Kind, redirect.OldSlug, redirect.Key).ShouldBe((ChangeKinds.Product, "com-na-lo", SourceId.Product("com-na-lo").ToString()));
        (await ProductAsync(shop, "com-xanh-na-lo")).ShouldNotBeNull();

        await LoadAsync(shop, DataFolder.Real);
        redirect = await shop.UseAsync<CatalogDbContext, SlugRedirect>(db => db.SlugRedirects.SingleAsync());
        redirect.OldSlug.ShouldBe("com-xanh-na-lo");
    }

    [Fact]
    public async Task A_renamed_commune_leaves_a_redirect_too()
    {
        await using var shop = await LoadedAsync(DatabaseKind.Sqlite);
        using var data = new DataFolder();
        data.Replace("places/communes.csv", ",bac-ha-lao-cai,", ",bac-ha-moi-lao-cai,");

        (await LoadAsync(shop, data.Path)).ShouldBe(new LoadResult(1, 0));

        var today = await shop.UseAsync<RedirectQueries, string?>(
            redirects => redirects.SlugOfTodayAsync(ChangeKinds.Place, "bac-ha-lao-cai", default));
        today.ShouldBe("bac-ha-moi-lao-cai");
    }

    [Theory, EveryDatabase]
    public async Task A_removed_record_leaves_the_site_and_may_come_back(DatabaseKind kind)
    {
        await using var shop = await LoadedAsync(kind);
        using var data = new DataFolder();
        File.Delete(Path.Combine(data.Path, "news", "chinh-quyen-hai-cap.vi.md"));
        File.Delete(Path.Combine(data.Path, "news", "chinh-quyen-hai-cap.en.md"));

        (await LoadAsync(shop, data.Path)).ShouldBe(new LoadResult(0, 1));
        (await IsPublishedAsync(shop)).ShouldBeFalse();

        await LoadAsync(shop, DataFolder.Real);
        (await IsPublishedAsync(shop)).ShouldBeTrue();

        static Task<bool> IsPublishedAsync(TestShop shop) => shop.UseAsync<CatalogDbContext, bool>(
            db => db.Articles.Where(article => article.Slug == "chinh-quyen-hai-cap").Select(article => article.Publication != null).SingleAsync());
    }

    [Theory, EveryDatabase]
    public async Task A_corrected_certificate_keeps_its_code_and_its_withdrawal(DatabaseKind kind)
    {
        await using var shop = await LoadedAsync(kind);
        var before = await WithdrawAsync(shop);
        using var data = new DataFolder();
        data.Replace("products.json", "\"decided_on\": \"2021-04-06\"", "\"decided_on\": \"2021-04-07\"");

        await LoadAsync(shop, data.Path);

        var after = await shop.UseAsync<CatalogDbContext, Certificate>(db => db.Certificates.AsNoTracking().SingleAsync(row => row.Id == before.Id));
        after.ValidUntil.ShouldBe(new DateOnly(2024, 4, 7));
        after.Code.ShouldBe(before.Code);
        after.Withdrawal.ShouldNotBeNull();

        static Task<Certificate> WithdrawAsync(TestShop shop) => shop.UseAsync<CatalogDbContext, Certificate>(async db =>
        {
            var id = SourceId.Product("to-yen-sao-xu-thanh");
            var certificate = await db.Certificates.SingleAsync(row => row.ProductId == id);
            certificate.Withdrawal = new Withdrawal { On = new DateOnly(2023, 1, 1), Ground = WithdrawalGround.ProductionStopped };
            await db.SaveChangesAsync();
            return certificate;
        });
    }

    [Theory, EveryDatabase]
    public async Task What_the_office_has_written_no_file_overwrites(DatabaseKind kind)
    {
        await using var shop = await LoadedAsync(kind);
        var yen = SourceId.Product("to-yen-sao-xu-thanh");
        var before = await shop.UseAsync<CatalogDbContext, Certificate>(db => db.Certificates.AsNoTracking().SingleAsync(row => row.ProductId == yen));
        before.Revision.ShouldBeGreaterThan(0); // the load has its events too
        await shop.UseAsync<CorrectCertificate, RegisterActResult>(act => act.HandleAsync(
            new CorrectCertificateCommand(
                before.Id, CertificateFacts.Of(before) with { HolderName = "Theo hồ sơ gốc" }, before.Revision, Actor.System("test"), "hồ sơ"), default));
        var product = (await ProductAsync(shop, "com-na-lo"))!;
        await shop.UseAsync<CorrectProduct, CorrectProductResult>(act => act.HandleAsync(
            new CorrectProductCommand(
                product.Id, ProductFacts.Of(product) with { RegisterCode = "15-02839-1-2021", CriteriaSet = 3 }, null, 0, Actor.System("test"), "mã"), default));
        using var data = new DataFolder();
        data.Replace("products.json", "\"decided_on\": \"2021-04-06\"", "\"decided_on\": \"2021-04-07\"");
        data.Replace("products.json", "\"vi\": \"Cốm Na Lo\"", "\"vi\": \"Cốm xanh Na Lo\"");

        await LoadAsync(shop, data.Path);

        var after = await shop.UseAsync<CatalogDbContext, Certificate>(db => db.Certificates.AsNoTracking().SingleAsync(row => row.Id == before.Id));
        after.HolderName.ShouldBe("Theo hồ sơ gốc");
        after.DecidedOn.ShouldBe(before.DecidedOn);
        var kept = (await ProductAsync(shop, "com-na-lo"))!;
        (kept.Name.Vi, kept.RegisterCode, kept.CriteriaSet).ShouldBe(("Cốm Na Lo", "15-02839-1-2021", 3));
    }

    [Fact]
    public async Task A_shop_that_is_no_demonstration_loads_no_illustration()
    {
        await using var shop = await TestShop.CreateAsync(DatabaseKind.Sqlite, Today);
        await LoadAsync(shop, DataFolder.Real, withDemo: false);

        var villages = await shop.UseAsync<CatalogDbContext, List<Village>>(db => db.Villages.AsNoTracking().ToListAsync());
        villages.ShouldAllBe(village => village.Position == null && village.Blocks.All(block => !block.IsDemo));

        await LoadAsync(shop, DataFolder.Real);
        villages = await shop.UseAsync<CatalogDbContext, List<Village>>(db => db.Villages.AsNoTracking().ToListAsync());
        villages.ShouldAllBe(village => village.Position != null && village.Position.IsDemo);
        villages.Single(village => village.Slug == "na-lo").Blocks.OfType<RulesBlock>().Single().Rules.Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_place_on_a_paper_is_followed_to_its_commune_of_today()
    {
        await using var shop = await LoadedAsync(DatabaseKind.Sqlite);

        var places = await shop.UseAsync<PlaceDirectory, PlacesToday>(directory => directory.GetAsync(default).AsTask());

        PlaceHistory.Of(places.OldNames("02839"), "Tà Chải", "Bắc Hà").Select(step => (step.Commune, step.Until)).ShouldBe(
            [("Xã Tà Chải", new DateOnly(2024, 11, 1)), ("Thị trấn Bắc Hà", new DateOnly(2025, 7, 1))]);
    }

    private static async Task<TestShop> LoadedAsync(DatabaseKind kind)
    {
        var shop = await TestShop.CreateAsync(kind, Today);
        await LoadAsync(shop, DataFolder.Real);
        return shop;
    }

    private static Task<LoadResult> LoadAsync(TestShop shop, string path, bool withDemo = true) =>
        shop.UseAsync<SourceLoader, LoadResult>(loader => loader.LoadAsync(path, withDemo, default));

    private static Task<int> ChangesAsync(TestShop shop) => shop.UseAsync<CatalogDbContext, int>(db => db.Changes.CountAsync());

    private static Task<Product?> ProductAsync(TestShop shop, string slug) =>
        shop.UseAsync<CatalogDbContext, Product?>(db => db.Products.AsNoTracking().SingleOrDefaultAsync(product => product.Slug == slug));
}
