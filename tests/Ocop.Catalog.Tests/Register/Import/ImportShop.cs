using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ocop.Catalog.Audit;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Places;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Import;
using Ocop.Catalog.Register.Import.Annexes;
using Ocop.Testing;

namespace Ocop.Catalog.Tests.Register.Import;

/// <summary>A register with one known product, and an officer who uploads annexes.</summary>
internal sealed class ImportShop : IAsyncDisposable
{
    public const string Title = "Kèm theo Quyết định số 1502/QĐ-UBND ngày 10/8/2026 của UBND tỉnh Lào Cai";
    public const string Head = "STT;Tên sản phẩm;Chủ thể;Xã;Bộ sản phẩm;Hạng sao;Điểm";

    public static readonly Actor Officer = new(Guid.Parse("0197a000-0000-7000-8000-000000000001"), "Lý Thị Mai", "Officer");

    private readonly TempFolder _folder = new();

    private ImportShop()
    {
    }

    public TestShop Shop { get; private set; } = null!;

    public static async Task<ImportShop> CreateAsync(DatabaseKind kind, Action<IServiceCollection>? configure = null)
    {
        var shop = new ImportShop();
        shop.Shop = await TestShop.CreateAsync(kind, configure: services =>
        {
            services.AddRegisterImport(Path.Combine(shop._folder.Path, "imports"));
            configure?.Invoke(services);
        });
        await shop.Shop.UseAsync<CatalogDbContext>(async db =>
        {
            db.Add(new Province { Code = "15", FullName = "Tỉnh Lào Cai", NameEn = "Lao Cai", Slug = "lao-cai" });
            db.Add(new Commune { Code = "02869", ProvinceCode = "15", Kind = "Xã", Name = "Bắc Hà", Slug = "bac-ha-lao-cai" });
            var maker = new Producer { Slug = "htx-bac-ha", Name = "HTX Bắc Hà", CommuneCode = "02869", ProvinceCode = "15" };
            db.Add(maker);
            db.Add(new Product
            {
                Slug = "mien-dong-do",
                Name = new LocalText("Miến dong đỏ"),
                CriteriaSet = 6,
                ProducerId = maker.Id,
                CommuneCode = "02869",
                ProvinceCode = "15",
                AddedAt = shop.Shop.Clock.GetUtcNow(),
                Publication = new Publication(shop.Shop.Clock.GetUtcNow()),
            });
            await db.SaveChangesAsync();
        });
        return shop;
    }

    /// <summary>An annex of the decision above with these rows.</summary>
    public static byte[] Annex(params string[] rows) => Encoding.UTF8.GetBytes(string.Join('\n', [Title, Head, .. rows]));

    public Task<UploadImportResult> UploadAsync(byte[] file, AnnexHints? hints = null) => Shop.UseAsync<UploadImport, UploadImportResult>(upload =>
        upload.HandleAsync(new UploadImportCommand(new MemoryStream(file), "C:\\van-phong\\phu-luc.csv", hints ?? AnnexHints.None, Officer), default));

    /// <summary>Uploads a file and lets the runner read it.</summary>
    public async Task<RegisterImport> ReadAsync(byte[] file, AnnexHints? hints = null)
    {
        var accepted = (await UploadAsync(file, hints)).ShouldBeOfType<UploadImportResult.Accepted>();
        await RunAsync();
        return await FindAsync(accepted.Id);
    }

    public async Task<RegisterImport> ConfirmAsync(RegisterImport import, params (int Position, ConflictChoice Choice)[] choices)
    {
        var result = await Shop.UseAsync<ChangeImport, ImportActResult>(change => change.ConfirmAsync(
            import.Id, import.Version, choices.ToDictionary(choice => choice.Position, choice => choice.Choice), Officer, default));
        result.ShouldBe(ImportActResult.Done);
        await RunAsync();
        return await FindAsync(import.Id);
    }

    public async Task<RegisterImport> UndoAsync(RegisterImport import)
    {
        (await Shop.UseAsync<ChangeImport, ImportActResult>(change => change.UndoAsync(import.Id, import.Version, Officer, default))).ShouldBe(ImportActResult.Done);
        await RunAsync();
        return await FindAsync(import.Id);
    }

    public async Task RunAsync()
    {
        await using var scope = Shop.Scope();
        var runner = scope.ServiceProvider.GetRequiredService<ImportRunner>();
        while (await runner.RunOnceAsync(default))
        {
            // Until nothing waits.
        }
    }

    /// <summary>What the worker does once a day.</summary>
    public Task<int> ClearAsync() => Shop.UseAsync<ClearImports, int>(clear => clear.RunAsync(default));

    /// <summary>The hashes of the files in the store.</summary>
    public IReadOnlyList<string> StoredFiles() => [.. Directory.GetFiles(Path.Combine(_folder.Path, "imports")).Select(path => Path.GetFileName(path))];

    public Task<RegisterImport> FindAsync(Guid id) =>
        Shop.UseAsync<CatalogDbContext, RegisterImport>(db => db.RegisterImports.AsNoTracking().SingleAsync(import => import.Id == id));

    public Task<List<RegisterImportRow>> RowsAsync(RegisterImport import) => Shop.UseAsync<CatalogDbContext, List<RegisterImportRow>>(db =>
        db.RegisterImportRows.AsNoTracking().Where(row => row.ImportId == import.Id).OrderBy(row => row.Position).ToListAsync());

    public Task<List<Certificate>> CertificatesAsync() => Shop.UseAsync<CatalogDbContext, List<Certificate>>(db =>
        db.Certificates.AsNoTracking().OrderBy(row => row.Code).ToListAsync());

    public async ValueTask DisposeAsync()
    {
        await Shop.DisposeAsync();
        _folder.Dispose();
    }
}
