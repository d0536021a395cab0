using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Products;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Matching;
using Ocop.Testing;
using static Ocop.Catalog.Tests.Register.RegisterShop;

namespace Ocop.Catalog.Tests.Register;

public sealed class AnnexTests
{
    private static readonly RegisterSource First = RegisterSource.Import(Guid.Parse("0197a000-0000-7000-8000-0000000000a1"));
    private static readonly RegisterSource Second = RegisterSource.Import(Guid.Parse("0197a000-0000-7000-8000-0000000000a2"));

    [Theory, EveryDatabase]
    public async Task A_row_becomes_a_certificate_with_its_event_change_and_decision(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        var product = await shop.AddProductAsync("Miến dong đỏ", "Hợp tác xã Bắc Hà");

        var applied = await shop.ApplyAsync(First, null, Row("Miến dong đỏ"));

        applied.Created.ShouldBe(1);
        var certificate = (await shop.CertificatesAsync()).ShouldHaveSingleItem();
        certificate.ProductId.ShouldBe(product);
        certificate.Score.ShouldBe(61.5m);
        certificate.StatusOn(new DateOnly(2026, 11, 22)).ShouldBe(CertificateStatus.Valid);
        var row = (await shop.EventsAsync()).ShouldHaveSingleItem();
        row.Kind.ShouldBe(RegisterEventKind.Created);
        row.Seq.ShouldBe(certificate.Revision);
        row.ActorName.ShouldBe(Officer.Name);
        row.Source.ShouldBe(First.Name);
        await shop.Shop.UseAsync<CatalogDbContext>(async db =>
        {
            (await db.Changes.AnyAsync(change => change.Kind == "certificate" && change.Key == product.ToString())).ShouldBeTrue();
            (await db.Decisions.SingleAsync()).Number.ShouldBe("1502/QĐ-UBND");
            (await db.AuditEntries.SingleAsync()).Act.ShouldBe("register.applied");
        });
    }

    [Theory, EveryDatabase]
    public async Task The_same_file_again_changes_nothing(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        await shop.AddProductAsync("Miến dong đỏ", "HTX Bắc Hà");
        RegisterRecord[] file = [Row("Miến dong đỏ"), Row("Trà nụ vối", "Hộ Vàng A Páo", "Xã Lùng Phình")];
        await shop.ApplyAsync(First, null, file);
        var events = await shop.EventsAsync();

        var again = await shop.ApplyAsync(Second, null, file);

        (again.Created + again.Changed).ShouldBe(0);
        (await shop.EventsAsync()).Count.ShouldBe(events.Count);
        (await shop.Shop.UseAsync<CatalogDbContext, int>(db => db.MatchItems.CountAsync())).ShouldBe(1); // asked once
    }

    [Theory, EveryDatabase]
    public async Task Spelling_alone_is_no_change(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        await shop.AddProductAsync("Miến dong đỏ", "HTX Bắc Hà");
        await shop.ApplyAsync(First, null, Row("Miến dong đỏ"));

        var plan = await shop.PlanAsync(Second, null, Row("MIẾN DONG ĐỎ", "Hợp tác xã Bắc Hà") with
        {
            IssuedBy = "Ủy ban nhân dân tỉnh Lào Cai",
            DecisionNumber = "1502 /QÐ-UBND",
            Score = null,
        });

        plan.Records.ShouldHaveSingleItem().Outcome.ShouldBe(PlannedOutcome.Same);
    }

    [Theory, EveryDatabase]
    public async Task A_newer_decision_takes_the_place_of_the_older_in_any_order(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        await shop.AddProductAsync("Miến dong đỏ", "HTX Bắc Hà");
        var old = Decided(Row("Miến dong đỏ"), new DateOnly(2023, 11, 30), "2900/QĐ-UBND") with { IssuedBy = "UBND huyện Bắc Hà", IssuerLevel = IssuerLevel.District };

        await shop.ApplyAsync(First, null, Row("Miến dong đỏ"));
        await shop.ApplyAsync(Second, null, old);

        var certificates = await shop.CertificatesAsync();
        certificates.Select(row => row.SupersededOn).ShouldBe([new DateOnly(2026, 8, 10), null]);
        certificates[0].StatusOn(new DateOnly(2026, 8, 9)).ShouldBe(CertificateStatus.Expiring);
        certificates[0].StatusOn(new DateOnly(2026, 8, 10)).ShouldBe(CertificateStatus.Superseded);
    }

    [Theory, EveryDatabase]
    public async Task Forbidden_rows_are_errors_with_their_article_and_never_written(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        await shop.AddProductAsync("Miến dong đỏ", "HTX Bắc Hà");

        var plan = await shop.PlanAsync(First, null,
            Row("Miến dong đỏ") with { Stars = 5 }, Row("Miến dong đỏ") with { Stars = 2, Score = 40 }, Row("") with { Stars = 3 });
        var applied = await shop.ApplyAsync(First, null, [.. plan.Records.Select(record => record.Record)]);

        plan.Records.ShouldAllBe(record => record.Outcome == PlannedOutcome.Error);
        plan.Records[0].Breaches.ShouldContain(breach => breach.Field == nameof(CertificateFacts.IssuerLevel) && breach.Article.Contains("Điều 4.1"));
        applied.ShouldBe(RegisterApplied.Nothing with { Stale = applied.Stale });
    }

    [Theory, EveryDatabase]
    public async Task An_undone_import_leaves_the_register_as_it_was(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        await shop.AddProductAsync("Miến dong đỏ", "HTX Bắc Hà");
        await shop.ApplyAsync(First, null, Row("Miến dong đỏ"));
        var before = await shop.CertificatesAsync();

        await shop.ApplyAsync(Second, new PlanOptions(CreatesDrafts: true),
            Row("Miến dong đỏ") with { Score = 65 },
            Decided(Row("Miến dong đỏ"), new DateOnly(2026, 10, 1), "1999/QĐ-UBND"),
            Row("Rượu ngô", "HTX Lùng Phình", "Xã Lùng Cải"));
        (await shop.CertificatesAsync()).Count.ShouldBe(3);
        var result = await shop.UndoAsync(Second);

        result.ShouldBe(new UndoResult.Undone(2, 1));
        (await shop.CertificatesAsync()).Select(CertificateFacts.Of).ShouldBe(before.Select(CertificateFacts.Of));
        await shop.Shop.UseAsync<CatalogDbContext>(async db => (await db.Products.CountAsync()).ShouldBe(1));
        (await shop.UndoAsync(Second)).ShouldBeOfType<UndoResult.NothingToUndo>();
    }

    [Theory, EveryDatabase]
    public async Task An_undo_says_what_is_in_the_way(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        await shop.AddProductAsync("Miến dong đỏ", "HTX Bắc Hà");
        await shop.ApplyAsync(First, null, Row("Miến dong đỏ"));
        await shop.ApplyAsync(Second, null, Row("Miến dong đỏ") with { Score = 65 });

        var refused = (await shop.UndoAsync(First)).ShouldBeOfType<UndoResult.InTheWay>();

        refused.Dependents.ShouldHaveSingleItem().What.Vi.ShouldContain("Lý Thị Mai");
        (await shop.UndoAsync(Second)).ShouldBe(new UndoResult.Undone(0, 1));
        (await shop.CertificatesAsync()).ShouldHaveSingleItem().Score.ShouldBe(61.5m);
    }

    [Theory, EveryDatabase]
    public async Task A_plan_that_the_register_has_overtaken_is_not_written(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        await shop.AddProductAsync("Miến dong đỏ", "HTX Bắc Hà");
        var plan = await shop.PlanAsync(First, null, Row("Miến dong đỏ"));
        await shop.ApplyAsync(Second, null, Row("Miến dong đỏ") with { Score = 55 });

        var applied = await shop.Shop.UseAsync<CatalogDbContext, RegisterApplied>(async db =>
        {
            await using var write = await db.BeginWriteAsync(default);
            return await new RegisterWriter(db, shop.Shop.Clock).ApplyAsync(plan, null, Officer, null, default);
        });

        applied.Stale.ShouldBe([0]);
        (await shop.CertificatesAsync()).ShouldHaveSingleItem().Score.ShouldBe(55);
    }
}
