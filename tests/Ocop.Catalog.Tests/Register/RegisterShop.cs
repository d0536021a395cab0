using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ocop.Catalog.Audit;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Places;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Catalog.Register;
using Ocop.Testing;

namespace Ocop.Catalog.Tests.Register;

/// <summary>A register over a database of its own: one province with two communes of today and what they were before.</summary>
internal sealed class RegisterShop : IAsyncDisposable
{
    public const string Province = "15";
    public const string BacHa = "02869";
    public const string LungPhinh = "02872";

    public static readonly Actor Officer = new(Guid.Parse("0197a000-0000-7000-8000-000000000001"), "Lý Thị Mai", "Officer");

    private static readonly DateOnly Today = new(2026, 11, 22);

    private RegisterShop(TestShop shop) => Shop = shop;

    public TestShop Shop { get; }

    public static async Task<RegisterShop> CreateAsync(DatabaseKind kind)
    {
        var folder = new DecisionScanSettings(Path.Combine(Path.GetTempPath(), "ocop-scans", Guid.NewGuid().ToString("n")));
        var shop = new RegisterShop(await TestShop.CreateAsync(kind, Today, services => services.AddSingleton(folder)));
        await shop.Shop.UseAsync<CatalogDbContext>(async db =>
        {
            db.Add(new Province { Code = Province, FullName = "Tỉnh Lào Cai", NameEn = "Lao Cai", Slug = "lao-cai" });
            db.Add(new Commune { Code = BacHa, ProvinceCode = Province, Kind = "Xã", Name = "Bắc Hà", Slug = "bac-ha-lao-cai" });
            db.Add(new Commune { Code = LungPhinh, ProvinceCode = Province, Kind = "Xã", Name = "Lùng Phình", Slug = "lung-phinh-lao-cai" });
            db.AddRange(
                Old(BacHa, "Xã Tà Chải"), Old(BacHa, "Thị trấn Bắc Hà"), Old(LungPhinh, "Xã Lùng Cải"), Old(LungPhinh, "Xã Tả Củ Tỷ"),
                Old(BacHa, "Xã Nậm Mòn", isPart: true), Old(LungPhinh, "Xã Nậm Mòn", isPart: true));
            await db.SaveChangesAsync();
        });
        return shop;
    }

    public async Task<ProductId> AddProductAsync(
        string name, string? holder = null, string? commune = BacHa, string? code = null, PlaceAtRecognition? place = null) =>
        await Shop.UseAsync<CatalogDbContext, ProductId>(async db =>
        {
            var maker = holder is null ? null : new Producer { Slug = $"h-{Guid.NewGuid():n}", Name = holder, CommuneCode = commune, ProvinceCode = Province };
            if (maker is not null)
                db.Add(maker);
            var product = new Product
            {
                Slug = $"p-{Guid.NewGuid():n}",
                Name = new LocalText(name),
                CriteriaSet = 6,
                ProducerId = maker?.Id,
                CommuneCode = commune,
                ProvinceCode = Province,
                PlaceAtRecognition = place ?? new PlaceAtRecognition(null, null, null),
                RegisterCode = code,
                AddedAt = Shop.Clock.GetUtcNow(),
                Publication = new Publication(Shop.Clock.GetUtcNow()),
            };
            db.Add(product);
            await db.SaveChangesAsync();
            return product.Id;
        });

    /// <summary>Plans and applies in one transaction of a new scope, as a door does.</summary>
    public async Task<RegisterApplied> ApplyAsync(RegisterSource source, PlanOptions? options, params RegisterRecord[] records)
    {
        await using var scope = Shop.Scope();
        var db = scope.ServiceProvider.GetRequiredService<CatalogDbContext>();
        var writer = scope.ServiceProvider.GetRequiredService<RegisterWriter>();
        await using var write = await db.BeginWriteAsync(default);
        await writer.LockAsync(default);
        var plan = await scope.ServiceProvider.GetRequiredService<RegisterPlanner>().PlanAsync(records, source, options ?? PlanOptions.Default, null, default);
        var applied = await writer.ApplyAsync(plan, null, Officer, null, default);
        await write.CommitAsync(default);
        return applied;
    }

    public Task<RegisterPlan> PlanAsync(RegisterSource source, PlanOptions? options, params RegisterRecord[] records) =>
        Shop.UseAsync<RegisterPlanner, RegisterPlan>(planner => planner.PlanAsync(records, source, options ?? PlanOptions.Default, null, default));

    public async Task<UndoResult> UndoAsync(RegisterSource source)
    {
        await using var scope = Shop.Scope();
        var db = scope.ServiceProvider.GetRequiredService<CatalogDbContext>();
        await using var write = await db.BeginWriteAsync(default);
        var result = await scope.ServiceProvider.GetRequiredService<RegisterWriter>().UndoAsync(source, Officer, "nhầm tệp", default);
        await write.CommitAsync(default);
        return result;
    }

    public Task<List<Certificate>> CertificatesAsync() =>
        Shop.UseAsync<CatalogDbContext, List<Certificate>>(db =>
            db.Certificates.AsNoTracking().OrderBy(row => row.ValidFrom).ThenBy(row => row.Code).ToListAsync());

    public Task<List<RegisterEvent>> EventsAsync() =>
        Shop.UseAsync<CatalogDbContext, List<RegisterEvent>>(db => db.RegisterEvents.AsNoTracking().OrderBy(row => row.Seq).ToListAsync());

    public async ValueTask DisposeAsync() => await Shop.DisposeAsync();

    /// <summary>A row of an annex: a three-star recognition of 2026 by the province.</summary>
    public static RegisterRecord Row(string product, string? holder = "HTX Bắc Hà", string? commune = "Xã Bắc Hà") => new()
    {
        ProductName = product,
        HolderName = holder,
        Commune = commune,
        Province = "Tỉnh Lào Cai",
        CriteriaSet = 6,
        Stars = 3,
        Score = 61.5m,
        Edition = CriteriaEdition.Decision26Of2026,
        DecisionNumber = "1502/QĐ-UBND",
        DecidedOn = new DateOnly(2026, 8, 10),
        DecidedYear = 2026,
        Round = new LocalText("Đợt 1 năm 2026"),
        IssuedBy = "UBND tỉnh Lào Cai",
        IssuerLevel = IssuerLevel.Province,
        ValidFrom = new DateOnly(2026, 8, 10),
        ValidUntil = new DateOnly(2029, 8, 10),
    };

    /// <summary>The same from a decision of another day, valid from that day.</summary>
    public static RegisterRecord Decided(RegisterRecord record, DateOnly day, string number) => record with
    {
        DecidedOn = day,
        DecidedYear = day.Year,
        DecisionNumber = number,
        Edition = RecognitionRules.EditionOn(day),
        ValidFrom = day,
        ValidUntil = Certificate.EndFor(day),
    };

    private static OldUnit Old(string commune, string name, bool isPart = false) => new()
    {
        CommuneCode = commune,
        OldCommune = name,
        OldDistrict = "Huyện Bắc Hà",
        OldProvince = "Lào Cai",
        Until = new DateOnly(2025, 7, 1),
        IsPart = isPart,
    };
}
