using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Database;
using Ocop.Catalog.Places;
using Ocop.Catalog.Products;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Acts;
using Ocop.Catalog.Register.Feed;
using Ocop.Testing;

namespace Ocop.Catalog.Tests.Register.Feed;

/// <summary>One administration with a register of its own, which reads another's page by page without a wire between.</summary>
internal sealed class Office : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 22);
    public static readonly Actor Officer = new(null, "Cán bộ thử", "Officer");

    private readonly TestShop _shop;

    private Office(TestShop shop) => _shop = shop;

    public MovableClock Clock => _shop.Clock;

    /// <param name="products">How many products it knows; the same ones in every office.</param>
    public static async Task<Office> OpenAsync(DatabaseKind kind, int products = 6)
    {
        var office = new Office(await TestShop.CreateAsync(kind, Today));
        await office.UseAsync<CatalogDbContext, int>(async db =>
        {
            db.Add(new StoreEpoch { Value = Guid.NewGuid() });
            db.Add(new Province { Code = "15", FullName = "Tỉnh Lào Cai", NameEn = "Lào Cai", Slug = "lao-cai" });
            db.Add(new Province { Code = "38", FullName = "Tỉnh Thanh Hóa", NameEn = "Thanh Hóa", Slug = "thanh-hoa" });
            for (var number = 0; number < products; number++)
                db.Add(ProductOf(number));
            return await db.SaveChangesAsync();
        });
        return office;
    }

    public static ProductId ProductId(int number) => new(new Guid(number + 1, 7, 7, [1, 2, 3, 4, 5, 6, 7, 8]));

    public Task<TResult> UseAsync<TService, TResult>(Func<TService, Task<TResult>> use)
        where TService : notnull => _shop.UseAsync(use);

    public async Task<CertificateId> CertifyAsync(int product, int stars = 4, int number = 715)
    {
        var day = Today.AddDays(-100);
        var result = await UseAsync<CreateCertificate, RegisterActResult>(act => act.HandleAsync(
            new CreateCertificateCommand(ProductId(product), new CertificateFacts
            {
                HolderName = $"HTX {product}",
                Stars = stars,
                Edition = CriteriaEdition.Decision26Of2026,
                DecisionNumber = $"{number}/QĐ-UBND",
                DecidedOn = day,
                DecidedYear = day.Year,
                IssuedBy = "UBND tỉnh Lào Cai",
                IssuerLevel = IssuerLevel.Province,
                ValidFrom = day,
                ValidUntil = Certificate.EndFor(day),
            }, Officer, null),
            CancellationToken.None));
        return new CertificateId(result.ShouldBeOfType<RegisterActResult.Done>().Id);
    }

    public async Task CorrectAsync(CertificateId id, string round)
    {
        var certificate = await FindAsync(id);
        (await UseAsync<CorrectCertificate, RegisterActResult>(act => act.HandleAsync(
            new CorrectCertificateCommand(id, CertificateFacts.Of(certificate!) with { Round = new LocalText(round) }, certificate!.Revision, Officer, "Ghi nhầm"),
            CancellationToken.None))).ShouldBeOfType<RegisterActResult.Done>();
    }

    public async Task WithdrawAsync(CertificateId id)
    {
        var certificate = await FindAsync(id);
        (await UseAsync<WithdrawCertificate, RegisterActResult>(act => act.HandleAsync(
            new WithdrawCertificateCommand(id, WithdrawalGround.ProductionStopped, "9/QĐ-UBND", Today, IssuerLevel.Province, LocalText.Empty, certificate!.Revision, Officer),
            CancellationToken.None))).ShouldBeOfType<RegisterActResult.Done>();
    }

    public Task<Certificate?> FindAsync(CertificateId id) =>
        UseAsync<CatalogDbContext, Certificate?>(db => db.Certificates.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id));

    public Task<int> EventsAsync() => UseAsync<CatalogDbContext, int>(db => db.RegisterEvents.CountAsync());

    public Task<string> DumpAsync() => UseAsync<CatalogDbContext, string>(async db => string.Join('\n',
        (await db.Certificates.AsNoTracking().OrderBy(row => row.Code).ToListAsync())
            .Select(row => $"{row.Code} {row.ProductId} {JsonColumn.Write(CertificateFacts.Of(row))}")));

    /// <summary>Follows another office's feed.</summary>
    public async Task<Guid> FollowAsync(FeedRights rights = FeedRights.All, string places = "")
    {
        var feed = new FeedSubscription
        {
            Name = "Nguồn",
            Address = "https://nguon.example.vn",
            Token = "t",
            KeyId = "k",
            Schedule = "1h",
            Rights = rights,
            Places = places,
            CreatedAt = Clock.GetUtcNow(),
        };
        await UseAsync<FeedDesk, int>(async desk =>
        {
            await desk.FollowAsync(feed, Officer, CancellationToken.None);
            return 0;
        });
        return feed.Id;
    }

    /// <summary>Reads the other office from the cursor on and returns the run as it stands.</summary>
    /// <param name="mostPages">Stops after so many, as a crash would: the run is not closed.</param>
    public async Task<SyncRun> ReadAsync(Office source, Guid feed, int limit = 100, int mostPages = int.MaxValue, Func<string, string>? onTheWire = null)
    {
        Clock.Advance(SyncRuns.Lease + TimeSpan.FromSeconds(1)); // whoever died has lost the feed
        var run = (await UseAsync<SyncRuns, SyncRun?>(runs => runs.StartAsync(feed, RunTrigger.Hand, null, "test", CancellationToken.None)))!;
        for (var pages = 0; pages < mostPages; pages++)
        {
            var subscription = (await UseAsync<SyncQueries, FeedSubscription?>(queries => queries.SubscriptionAsync(feed, CancellationToken.None)))!;
            var page = await source.PageAsync(subscription.Cursor, limit, onTheWire);
            (await UseAsync<FeedIntake, bool>(intake => intake.TakeAsync(run, subscription, page, CancellationToken.None))).ShouldBeTrue();
            if (page.HasMore)
                continue;
            await UseAsync<SyncRuns, int>(async runs =>
            {
                await runs.EndAsync(run, RunEnd.Good, CancellationToken.None);
                return 0;
            });
            break;
        }

        return (await UseAsync<SyncQueries, SyncRun?>(queries => queries.RunAsync(run.Id, CancellationToken.None)))!;
    }

    public async Task<IncomingPage> PageAsync(string? cursor, int limit, Func<string, string>? onTheWire = null)
    {
        var page = await UseAsync<FeedReader, FeedPage?>(reader =>
            reader.PageAsync(cursor is null ? null : FeedCursor.Parse(cursor), [], limit, CancellationToken.None));
        var json = System.Text.Json.JsonSerializer.Serialize(page!, FeedJson.Default.FeedPage);
        return IncomingPage.Read(System.Text.Encoding.UTF8.GetBytes(onTheWire?.Invoke(json) ?? json));
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    private static Product ProductOf(int number) => new()
    {
        Id = ProductId(number),
        Slug = $"mon-{number}",
        Name = new LocalText($"Món {number}"),
        CriteriaSet = 6,
        ProvinceCode = number % 2 == 0 ? "15" : "38",
        AddedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        Publication = new Publication(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)),
    };
}
