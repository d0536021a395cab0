using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Register.Import;
using Ocop.Testing;
using static Ocop.Catalog.Tests.Register.Import.ImportShop;

namespace Ocop.Catalog.Tests.Register.Import;

public sealed class ClearImportsTests
{
    private const string Tea = "1;Trà cổ thụ;Hộ Vàng A Páo;Xã Bắc Hà;11;4 sao;75";
    private const string Noodles = "1;Miến dong đỏ;HTX Bắc Hà;Xã Bắc Hà;6;3 sao;61,5";

    [Theory, EveryDatabase]
    public async Task A_dry_run_nobody_confirms_in_time_leaves_neither_rows_nor_file(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        var import = await shop.ReadAsync(Annex(Tea));

        shop.Shop.Clock.Advance(TimeSpan.FromDays(RegisterImport.DaysUnconfirmedIsKept) - TimeSpan.FromMinutes(1));
        (await shop.ClearAsync()).ShouldBe(0);
        (await shop.RowsAsync(import)).ShouldNotBeEmpty();
        shop.StoredFiles().ShouldBe([import.FileHash]);

        shop.Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        (await shop.ClearAsync()).ShouldBe(1);
        (await shop.ClearAsync()).ShouldBe(0);

        var expired = await shop.FindAsync(import.Id);
        expired.State.ShouldBe(ImportState.Expired);
        expired.Tally.New.ShouldBe(1); // what it was stays
        (await shop.RowsAsync(import)).ShouldBeEmpty();
        shop.StoredFiles().ShouldBeEmpty();
        await shop.Shop.UseAsync<CatalogDbContext>(async db =>
            (await db.AuditEntries.SingleAsync(entry => entry.Act == "import.expired")).ActorName.ShouldBe(ClearImports.Job));
    }

    [Theory, EveryDatabase]
    public async Task What_was_confirmed_is_evidence_also_when_it_was_taken_back(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        var applied = await shop.ConfirmAsync(await shop.ReadAsync(Annex(Noodles)));
        var undone = await shop.UndoAsync(await shop.ConfirmAsync(await shop.ReadAsync(Annex(Tea))));

        shop.Shop.Clock.Advance(TimeSpan.FromDays(400));

        (await shop.ClearAsync()).ShouldBe(0);
        shop.StoredFiles().ShouldBe([applied.FileHash, undone.FileHash], ignoreOrder: true);
        (await shop.RowsAsync(applied)).ShouldNotBeEmpty();
        (await shop.RowsAsync(undone)).ShouldNotBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task An_expired_file_may_come_again_and_is_confirmed_no_more_as_it_was(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        var import = await shop.ReadAsync(Annex(Tea));
        shop.Shop.Clock.Advance(TimeSpan.FromDays(31));
        await shop.ClearAsync();

        var late = await shop.Shop.UseAsync<ChangeImport, ImportActResult>(change =>
            change.ConfirmAsync(import.Id, import.Version, new Dictionary<int, ConflictChoice>(), Officer, default));
        var again = await shop.ConfirmAsync(await shop.ReadAsync(Annex(Tea)));

        late.ShouldBe(ImportActResult.Moved);
        again.State.ShouldBe(ImportState.Applied);
    }

    [Theory, EveryDatabase]
    public async Task The_file_of_a_given_up_import_stays_while_another_needs_it(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        var first = await shop.ReadAsync(Annex(Tea));
        await shop.Shop.UseAsync<ChangeImport>(change => change.DiscardAsync(first.Id, first.Version, Officer, default));
        shop.Shop.Clock.Advance(TimeSpan.FromDays(20));
        var second = await shop.ReadAsync(Annex(Tea));

        shop.Shop.Clock.Advance(TimeSpan.FromDays(20));
        await shop.ClearAsync();
        shop.StoredFiles().ShouldBe([second.FileHash]);

        await shop.Shop.UseAsync<ChangeImport>(change => change.DiscardAsync(second.Id, second.Version, Officer, default));
        shop.Shop.Clock.Advance(TimeSpan.FromDays(20));
        await shop.ClearAsync();
        shop.StoredFiles().ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task What_is_just_being_read_is_left_alone(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        var accepted = (UploadImportResult.Accepted)await shop.UploadAsync(Annex(Tea));
        shop.Shop.Clock.Advance(TimeSpan.FromDays(31));
        await shop.Shop.UseAsync<CatalogDbContext>(async db => await db.RegisterImports.ExecuteUpdateAsync(set =>
            set.SetProperty(import => import.ClaimedUntil, shop.Shop.Clock.GetUtcNow().AddMinutes(1))));

        (await shop.ClearAsync()).ShouldBe(0);

        (await shop.FindAsync(accepted.Id)).State.ShouldBe(ImportState.Waiting);
        shop.StoredFiles().Count.ShouldBe(1);
    }
}
