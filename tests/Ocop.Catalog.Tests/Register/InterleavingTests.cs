using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Acts;
using Ocop.Testing;
using static Ocop.Catalog.Tests.Register.RegisterShop;

namespace Ocop.Catalog.Tests.Register;

/// <summary>Feed pages, imports, hand acts, an undo and crashes in any order end in the same register.</summary>
public sealed class InterleavingTests
{
    private static readonly RegisterSource Feed = RegisterSource.Feed(Guid.Parse("0197a000-0000-7000-8000-0000000000e1"));
    private static readonly RegisterSource ImportA = RegisterSource.Import(Guid.Parse("0197a000-0000-7000-8000-0000000000e2"));
    private static readonly RegisterSource ImportB = RegisterSource.Import(Guid.Parse("0197a000-0000-7000-8000-0000000000e3"));
    private static readonly PlanOptions Drafts = new(CreatesDrafts: true);

    private static readonly RegisterRecord Noodles = Of("0197b000-0000-7000-8000-000000000001", "0197c000-0000-7000-8000-000000000001", Row("Miến dong đỏ"));
    private static readonly RegisterRecord Older = Of(
        "0197b000-0000-7000-8000-000000000002", "0197c000-0000-7000-8000-000000000001",
        Decided(Row("Miến dong đỏ"), new DateOnly(2025, 9, 1), "2100/QĐ-UBND"));
    private static readonly RegisterRecord Honey = Of("0197b000-0000-7000-8000-000000000003", "0197c000-0000-7000-8000-000000000003", Row("Mật ong bạc hà"));
    private static readonly RegisterRecord Tea = Of("0197b000-0000-7000-8000-000000000004", "0197c000-0000-7000-8000-000000000004", Row("Trà nụ vối"));

    // Each returns false when its time has not come: the officer cannot act on what is not there yet.
    private static readonly (string Name, Func<RegisterShop, Task<bool>> Run)[] Steps =
    [
        ("feed Miến 1", shop => FeedAsync(shop, Noodles)),
        ("feed Miến 2", shop => FeedAsync(shop, Noodles with { Revision = 2, Score = 63 }, Older)),
        ("feed Miến 3", shop => FeedAsync(shop, Noodles with { Revision = 3, Score = 64, Withdrawal = Withdrawn }, Honey)),
        ("feed Older 2", shop => FeedAsync(shop, Older with { Revision = 2, Round = new LocalText("Đợt 3") })),
        ("feed Honey again", shop => FeedAsync(shop, Honey, Tea)),
        ("feed Honey 2", shop => FeedAsync(shop, Honey with { Revision = 2, HolderName = "HTX Nguồn", Score = 55 })),
        ("feed Tea out", shop => FeedAsync(shop, Tea with { Revision = 2, IsRemoved = true })),
        ("import A", shop => ImportAsync(shop, ImportA, Row("Rượu ngô"), Row("Gạo nếp") with { Score = 52 })),
        ("import B", shop => ImportAsync(
            shop, ImportB, Decided(Row("Rượu ngô"), new DateOnly(2026, 10, 1), "1900/QĐ-UBND"), Decided(Row("Gạo nếp"), new DateOnly(2024, 5, 1), "900/QĐ-UBND") with { IssuerLevel = IssuerLevel.District, IssuedBy = "UBND huyện Bắc Hà" })),
        ("import B again", shop => ImportAsync(
            shop, RegisterSource.Import(Guid.NewGuid()), Decided(Row("Rượu ngô"), new DateOnly(2026, 10, 1), "1900/QĐ-UBND"))),
        ("undo A", async shop => await shop.UndoAsync(ImportA) is not UndoResult.NothingToUndo),
        ("hand names Honey's holder", shop => CorrectAsync(shop, "Mật ong bạc hà", facts => facts with { HolderName = "HTX Tay" })),
        ("hand withdraws the old rice", shop => WithdrawAsync(shop, "900/QĐ-UBND")),
        ("crash", CrashAsync),
    ];

    private static Withdrawal Withdrawn => new() { On = new DateOnly(2026, 11, 1), Ground = WithdrawalGround.CriteriaNotMet, DecisionNumber = "7/QĐ-UBND" };

    [Theory]
    [InlineData(DatabaseKind.Sqlite, 25)]
    public Task Any_interleaving_ends_in_the_same_register(DatabaseKind kind, int tests) => CheckAsync(kind, tests);

    [Theory, EveryDatabase(4)]
    public Task And_on_every_database(DatabaseKind kind, int tests) => CheckAsync(kind, tests);

    private static async Task CheckAsync(DatabaseKind kind, int tests)
    {
        var expected = await RunAsync(kind, [.. Enumerable.Range(0, Steps.Length)]);
        expected.Count(line => line.StartsWith("Mật ong", StringComparison.Ordinal)).ShouldBe(1);
        foreach (var order in Gen.Sample(Gen.Shuffle(Enumerable.Range(0, Steps.Length).ToArray()), tests))
            (await RunAsync(kind, order)).ShouldBe(expected, string.Join(" → ", order.Select(step => Steps[step].Name)));
    }

    private static async Task<List<string>> RunAsync(DatabaseKind kind, int[] order)
    {
        await using var shop = await CreateAsync(kind);
        await shop.AddProductAsync("Rượu ngô", "HTX Bắc Hà");
        await shop.AddProductAsync("Gạo nếp", "HTX Bắc Hà");
        var waiting = new Queue<int>(order);
        for (var tries = 0; waiting.TryDequeue(out var step); tries++)
        {
            tries.ShouldBeLessThan(200, $"{Steps[step].Name} never came to pass");
            if (!await Steps[step].Run(shop))
                waiting.Enqueue(step);
        }

        await EventsAddUpAsync(shop);
        return await StateAsync(shop);
    }

    private static async Task<List<string>> StateAsync(RegisterShop shop)
    {
        var names = await NamesAsync(shop);
        return [.. (await shop.CertificatesAsync()).Select(row => $"{names[row.Id]} {FactsJson.Write(CertificateFacts.Of(row))}").Order(StringComparer.Ordinal)];
    }

    // Each certificate was made once more than it was taken out, and carries the number of its last event.
    private static async Task EventsAddUpAsync(RegisterShop shop)
    {
        var events = (await shop.EventsAsync()).Where(row => row.CertificateId is not null).ToLookup(row => row.CertificateId!.Value);
        foreach (var certificate in await shop.CertificatesAsync())
        {
            var own = events[certificate.Id].ToList();
            (own.Count(row => row.Kind == RegisterEventKind.Created) - own.Count(row => row.Kind == RegisterEventKind.Removed)).ShouldBe(1);
            certificate.Revision.ShouldBe(own.Max(row => row.Seq));
        }
    }

    private static async Task<bool> FeedAsync(RegisterShop shop, params RegisterRecord[] page)
    {
        await shop.ApplyAsync(Feed, Drafts, page);
        return true;
    }

    private static async Task<bool> ImportAsync(RegisterShop shop, RegisterSource source, params RegisterRecord[] rows)
    {
        await shop.ApplyAsync(source, null, rows);
        return true;
    }

    private static async Task<bool> CorrectAsync(RegisterShop shop, string product, Func<CertificateFacts, CertificateFacts> change)
    {
        var names = await NamesAsync(shop);
        if ((await shop.CertificatesAsync()).Find(row => names[row.Id] == product) is not { } certificate)
            return false;
        await shop.Shop.UseAsync<CorrectCertificate, RegisterActResult>(act => act.HandleAsync(new CorrectCertificateCommand(
            certificate.Id, change(CertificateFacts.Of(certificate)), certificate.Revision, Officer, "theo hồ sơ"), default));
        return true;
    }

    private static async Task<bool> WithdrawAsync(RegisterShop shop, string decision)
    {
        if ((await shop.CertificatesAsync()).Find(row => row.DecisionNumber == decision) is not { } certificate)
            return false;
        (await shop.Shop.UseAsync<WithdrawCertificate, RegisterActResult>(act => act.HandleAsync(
            new WithdrawCertificateCommand(
                certificate.Id, WithdrawalGround.ProductionStopped, "77/QĐ-UBND", new DateOnly(2026, 11, 20), IssuerLevel.Province,
                LocalText.Empty, certificate.Revision, Officer), default))).ShouldBeOfType<RegisterActResult.Done>();
        return true;
    }

    // Killed after everything is written and before it is committed.
    private static async Task<bool> CrashAsync(RegisterShop shop)
    {
        await using var scope = shop.Shop.Scope();
        var db = scope.ServiceProvider.GetRequiredService<CatalogDbContext>();
        await using var write = await db.BeginWriteAsync(default);
        var plan = await scope.ServiceProvider.GetRequiredService<RegisterPlanner>().PlanAsync([Noodles with { Revision = 9, Score = 69 }, Tea], Feed, Drafts, null, default);
        await scope.ServiceProvider.GetRequiredService<RegisterWriter>().ApplyAsync(plan, null, Officer, null, default);
        return true;
    }

    private static Task<Dictionary<CertificateId, string>> NamesAsync(RegisterShop shop) =>
        shop.Shop.UseAsync<CatalogDbContext, Dictionary<CertificateId, string>>(db => Task.FromResult((
            from certificate in db.Certificates
            join product in db.Products on certificate.ProductId equals product.Id
            select new { certificate.Id, product.Name.Vi }).ToDictionary(row => row.Id, row => row.Vi)));

    private static RegisterRecord Of(string id, string product, RegisterRecord record) =>
        record with { SourceId = id, ProductSourceId = product, Revision = 1 };
}
