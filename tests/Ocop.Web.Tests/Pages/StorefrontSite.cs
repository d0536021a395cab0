using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ocop.Catalog;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Products;
using Ocop.Testing;
using Ocop.Web.Jobs;

namespace Ocop.Web.Tests.Pages;

/// <summary>The program over the real data on 22 November 2026, with a product in every state of a certificate beside them.</summary>
public class StorefrontSite(DatabaseKind kind) : WebApplicationFactory<Program>, IAsyncLifetime
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    private readonly TempFolder _data = new();
    private TestDatabase? _database;

    public MovableClock Clock { get; } = MovableClock.At(Today);

    /// <summary>Why it could not be started: PostgreSQL is missing and this is not CI.</summary>
    public string? MissingReason { get; private set; }

    /// <summary>A further one on the same database, for a test that needs it for itself.</summary>
    public async Task<StorefrontSite> StartAnotherAsync()
    {
        var another = new StorefrontSite(kind);
        await another.InitializeAsync();
        return another;
    }

    public async ValueTask InitializeAsync()
    {
        if (kind == DatabaseKind.PostgreSql)
        {
            MissingReason = TestRun.IsContinuousIntegration ? null : await PostgresCluster.MissingReasonAsync();
            if (MissingReason is not null)
                return;
            _database = await TestDatabase.CreateAsync(kind, "empty", (_, _) => Task.CompletedTask);
        }

        _ = Server;
        await SaveAsync(db =>
        {
            Add(db, "thu-con-han", validUntil: Today.AddDays(400));
            Add(db, "thu-sap-het", validUntil: Today.AddDays(3));
            Add(db, "thu-gia-han", validUntil: Today.AddDays(-10), extendedUntil: Today.AddDays(100));
            Add(db, "thu-het-han", validUntil: Today.AddDays(-1));
            Add(db, "thu-thu-hoi", validUntil: Today.AddDays(400), withdrawnOn: Today.AddDays(-5));
            Add(db, "thu-chua-toi", validUntil: Today.AddDays(1100), validFrom: Today.AddDays(10));
        });
    }

    /// <summary>Writes rows of a test and waits until this node has followed them.</summary>
    public async Task SaveAsync(Action<CatalogDbContext> change)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CatalogDbContext>();
        change(db);
        await db.SaveChangesAsync();
        var last = await db.Changes.MaxAsync(row => row.Seq);
        while (Services.GetRequiredService<ChangeTail>().Position < last)
            await Task.Delay(20);
    }

    public HttpClient CreatePlainClient() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    public async Task<IHtmlDocument> ReadAsync(string path)
    {
        using var client = CreatePlainClient();
        using var answer = await client.GetAsync(path);
        var body = await answer.Content.ReadAsStringAsync();
        if ((int)answer.StatusCode is not (200 or 404))
            throw new InvalidOperationException($"{path} answers {answer.StatusCode}: {body[..Math.Min(body.Length, 1500)]}");
        return new HtmlParser().ParseDocument(body);
    }

    public async Task<JsonNode> ReadJsonAsync(string path)
    {
        using var client = CreatePlainClient();
        return JsonNode.Parse(await client.GetStringAsync(path))!;
    }

    public static void Add(
        CatalogDbContext db, string slug, DateOnly validUntil, DateOnly? validFrom = null, DateOnly? extendedUntil = null, DateOnly? withdrawnOn = null,
        bool isDayKnown = true)
    {
        var product = new Product
        {
            Slug = slug,
            Name = new LocalText($"Món thử {slug}", $"Trial {slug}"),
            Summary = new LocalText("Món để thử."),
            CriteriaSet = 6,
            CommuneCode = "02839",
            ProvinceCode = "15",
            AddedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            Publication = new Publication(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)),
        };
        db.Add(product);
        db.Add(new Certificate
        {
            Code = CertificateCode.For(slug),
            ProductId = product.Id,
            Stars = 4,
            DecidedOn = isDayKnown ? validFrom ?? validUntil.AddMonths(-36) : null,
            DecidedYear = (validFrom ?? validUntil.AddMonths(-36)).Year,
            IssuedBy = "UBND tỉnh Lào Cai",
            ValidFrom = validFrom ?? validUntil.AddMonths(-36),
            ValidUntil = validUntil,
            ExtendedUntil = extendedUntil,
            Withdrawal = withdrawnOn is { } day ? new Withdrawal { On = day, Ground = WithdrawalGround.CriteriaNotMet } : null,
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
        _data.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development")
            .UseSetting("Ocop:DataPath", _data.Path)
            .UseSetting("Ocop:BaseUrl", "https://ocop.example.vn")
            .UseSetting("Ocop:RateLimits", "off")
            .ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
        if (_database is not null)
            builder.UseSetting("Ocop:Database", "postgresql").UseSetting("ConnectionStrings:Ocop", _database.ConnectionString);
    }
}

/// <summary>The one of the tests that run on SQLite.</summary>
public sealed class SqliteStorefront() : StorefrontSite(DatabaseKind.Sqlite);

/// <summary>The one of the same tests on PostgreSQL.</summary>
public sealed class PostgreSqlStorefront() : StorefrontSite(DatabaseKind.PostgreSql)
{
    /// <summary>Itself, or the test is skipped and says why.</summary>
    public StorefrontSite OrSkip()
    {
        Assert.SkipWhen(MissingReason is not null, MissingReason ?? "");
        return this;
    }
}
