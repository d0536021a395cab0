using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Acts;
using Ocop.Catalog.Register.Import;
using Ocop.Catalog.Register.Import.Annexes;
using Ocop.Catalog.Register.Matching;
using Ocop.Testing;
using static Ocop.Catalog.Tests.Register.Import.ImportShop;

namespace Ocop.Catalog.Tests.Register.Import;

public sealed class ImportTests
{
    private const string Known = "1;Miến dong đỏ;HTX Bắc Hà;Xã Bắc Hà;6;3 sao;61,5";
    private const string Unknown = "2;Trà cổ thụ;Hộ Vàng A Páo;Xã Bắc Hà;11;4 sao;75";
    private const string Broken = "3;Rượu ngô;Hộ Giàng Seo Vần;Xã Bắc Hà;14;3 s@o;60";
    private const string Forbidden = "4;Mật ong;Hộ Lý A Sùng;Xã Bắc Hà;4;4 sao;55";

    [Theory, EveryDatabase]
    public async Task The_dry_run_shows_every_outcome_and_writes_nothing(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);

        var import = await shop.ReadAsync(Annex(Known, Unknown, Broken, Forbidden));

        import.State.ShouldBe(ImportState.Ready);
        import.FileName.ShouldBe("phu-luc.csv");
        import.Tally.ShouldBe(new ImportTally(New: 2, Changed: 0, Same: 0, Conflicts: 0, Errors: 2, Unmatched: 0));
        var rows = await shop.RowsAsync(import);
        rows.Select(row => (row.Row, row.Cell, row.Outcome)).ShouldBe([
            (3, "B3", PlannedOutcome.New), (4, "B4", PlannedOutcome.New), (5, "F5", PlannedOutcome.Error), (6, rows[3].Cell, PlannedOutcome.Error)]);
        rows[1].MakesProduct.ShouldBeTrue();
        rows[3].Reasons.ShouldNotBeEmpty(); // 55 points are never four stars
        (await shop.CertificatesAsync()).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task What_was_seen_is_written_at_once_and_the_report_leads_to_it(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);

        var import = await shop.ConfirmAsync(await shop.ReadAsync(Annex(Known, Unknown, Broken)));

        import.State.ShouldBe(ImportState.Applied);
        import.ConfirmedBy.ShouldBe(Officer.Name);
        import.Applied!.Created.ShouldBe(2);
        import.Applied.Products.ShouldBe(1);
        var certificates = await shop.CertificatesAsync();
        certificates.Count.ShouldBe(2);
        (await shop.RowsAsync(import)).Where(row => row.Outcome == PlannedOutcome.New).Select(row => row.CertificateId!.Value)
            .ShouldBe(certificates.Select(row => row.Id.Value), ignoreOrder: true);
        await shop.Shop.UseAsync<CatalogDbContext>(async db =>
            (await db.AuditEntries.Where(entry => entry.SubjectKey == import.Id.ToString()).Select(entry => entry.Act).ToListAsync())
                .ShouldBe(["import.uploaded", "import.confirmed", "register.applied", "import.applied"], ignoreOrder: true));
    }

    [Theory, EveryDatabase]
    public async Task The_same_file_again_leads_to_the_first_import(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        var first = await shop.ConfirmAsync(await shop.ReadAsync(Annex(Known)));

        var again = await shop.UploadAsync(Annex(Known));

        again.ShouldBe(new UploadImportResult.Known(first.Id));
    }

    [Theory, EveryDatabase]
    public async Task The_same_rows_in_another_file_change_nothing(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        await shop.ConfirmAsync(await shop.ReadAsync(Annex(Known)));

        var second = await shop.ReadAsync(Annex(Known, ""));

        second.Tally.ShouldBe(new ImportTally(0, 0, Same: 1, 0, 0, 0));
    }

    [Theory, EveryDatabase]
    public async Task A_register_that_has_moved_is_shown_again_before_anything_is_written(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        var seen = await shop.ReadAsync(Annex(Known));
        await shop.ConfirmAsync(await shop.ReadAsync(Annex(Known, ""))); // another officer, the same decision

        var back = await shop.ConfirmAsync(seen);

        (back.State, back.HasMoved).ShouldBe((ImportState.Ready, true));
        back.Tally.ShouldBe(new ImportTally(0, 0, Same: 1, 0, 0, 0));
        (await shop.CertificatesAsync()).Count.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task A_double_press_and_a_second_officer_do_nothing_twice(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        var import = await shop.ReadAsync(Annex(Known));
        Task<ImportActResult> Press() => shop.Shop.UseAsync<ChangeImport, ImportActResult>(change =>
            change.ConfirmAsync(import.Id, import.Version, new Dictionary<int, ConflictChoice>(), Officer, default));

        var answers = await Task.WhenAll(Press(), Press(), Press());
        await Task.WhenAll(shop.RunAsync(), shop.RunAsync());

        answers.Count(answer => answer == ImportActResult.Done).ShouldBe(1);
        (await Press()).ShouldBe(ImportActResult.DoneBefore);
        (await shop.CertificatesAsync()).Count.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task An_import_is_taken_back_whole(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        var applied = await shop.ConfirmAsync(await shop.ReadAsync(Annex(Known, Unknown)));

        var undone = await shop.UndoAsync(applied);

        undone.State.ShouldBe(ImportState.Undone);
        undone.UndoneBy.ShouldBe(Officer.Name);
        (await shop.CertificatesAsync()).ShouldBeEmpty();
        (await shop.UploadAsync(Annex(Known, Unknown))).ShouldBeOfType<UploadImportResult.Accepted>(); // and may come again
    }

    [Theory, EveryDatabase]
    public async Task What_rests_on_an_import_stands_in_the_way_of_its_undo(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        var applied = await shop.ConfirmAsync(await shop.ReadAsync(Annex(Known)));
        var certificate = (await shop.CertificatesAsync()).Single();
        await CorrectAsync(shop, certificate.Id, 62.5m);

        var blocked = await shop.UndoAsync(applied);

        blocked.State.ShouldBe(ImportState.Applied);
        blocked.InTheWay.ShouldHaveSingleItem().CertificateId.ShouldBe(certificate.Id);
        (await shop.CertificatesAsync()).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(ConflictChoice.Take, 61.5)]
    [InlineData(ConflictChoice.Keep, 62.5)]
    [InlineData(ConflictChoice.Queue, 62.5)]
    public async Task The_officer_decides_a_conflict_with_a_hand(ConflictChoice choice, double score)
    {
        await using var shop = await CreateAsync(DatabaseKind.Sqlite);
        await shop.ConfirmAsync(await shop.ReadAsync(Annex(Known)));
        await CorrectAsync(shop, (await shop.CertificatesAsync()).Single().Id, 62.5m);
        var contested = await shop.ReadAsync(Annex(Known, ""));
        contested.Tally.ShouldBe(new ImportTally(0, 0, 0, Conflicts: 1, 0, 0));

        var applied = await shop.ConfirmAsync(contested, (0, choice));

        applied.State.ShouldBe(ImportState.Applied);
        (await shop.CertificatesAsync()).Single().Score.ShouldBe((decimal)score);
        var open = await shop.Shop.UseAsync<CatalogDbContext, int>(db => db.MatchItems.CountAsync(item => item.Decision == MatchDecision.Open));
        open.ShouldBe(choice == ConflictChoice.Queue ? 1 : 0);
    }

    [Theory, EveryDatabase]
    public async Task A_refused_file_is_read_again_with_the_decision_it_does_not_name(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        var refused = await shop.ReadAsync(System.Text.Encoding.UTF8.GetBytes($"{ImportShop.Head}\n{Known}"));
        refused.Refusal!.NeedsDecision.ShouldBeTrue();

        await shop.Shop.UseAsync<ChangeImport>(change => change.ReadAgainAsync(
            refused.Id, refused.Version, new AnnexHints(DecisionNumber: "1502/QĐ-UBND", DecidedOn: new DateOnly(2026, 8, 10), IssuedBy: "UBND tỉnh Lào Cai"), default));
        await shop.RunAsync();

        (await shop.FindAsync(refused.Id)).Tally.New.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task Work_that_a_dead_node_left_is_taken_up_when_its_claim_runs_out(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        var accepted = (UploadImportResult.Accepted)await shop.UploadAsync(Annex(Known));
        await shop.Shop.UseAsync<CatalogDbContext>(async db => await db.RegisterImports.ExecuteUpdateAsync(set =>
            set.SetProperty(import => import.ClaimedUntil, shop.Shop.Clock.GetUtcNow().AddMinutes(1))));

        await shop.RunAsync();
        (await shop.FindAsync(accepted.Id)).State.ShouldBe(ImportState.Waiting);
        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(2));
        await shop.RunAsync();

        (await shop.FindAsync(accepted.Id)).State.ShouldBe(ImportState.Ready);
    }

    [Fact]
    public async Task A_discarded_import_leaves_no_rows()
    {
        await using var shop = await CreateAsync(DatabaseKind.Sqlite);
        var import = await shop.ReadAsync(Annex(Known));

        await shop.Shop.UseAsync<ChangeImport>(change => change.DiscardAsync(import.Id, import.Version, Officer, default));

        (await shop.RowsAsync(import)).ShouldBeEmpty();
        (await shop.FindAsync(import.Id)).State.ShouldBe(ImportState.Discarded);
    }

    private static async Task CorrectAsync(ImportShop shop, Ocop.Catalog.Certification.CertificateId id, decimal score)
    {
        await using var scope = shop.Shop.Scope();
        var current = await scope.ServiceProvider.GetRequiredService<CatalogDbContext>().Certificates.AsNoTracking().SingleAsync(row => row.Id == id);
        var result = await scope.ServiceProvider.GetRequiredService<CorrectCertificate>().HandleAsync(
            new CorrectCertificateCommand(id, CertificateFacts.Of(current) with { Score = score }, current.Revision, Officer, "Đọc lại biên bản"), default);
        result.ShouldBeOfType<RegisterActResult.Done>();
    }
}
