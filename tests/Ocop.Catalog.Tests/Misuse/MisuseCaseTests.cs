using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Catalog.Misuse;
using Ocop.Catalog.Outbox;
using Ocop.Testing;

namespace Ocop.Catalog.Tests.Misuse;

public sealed class MisuseCaseTests
{
    private static readonly Actor Officer = new(Guid.NewGuid(), "Chảo Mùi Pham", "Officer");
    private static readonly MisuseReportInput Input = new()
    {
        Kind = "Unsafe",
        Seller = "Chợ Bắc Hà",
        Text = "Hàng mốc, tem vẫn bốn sao.",
        Name = "Trần Thu Hà",
        Phone = "0901 234 567",
        MayKeepContact = true,
    };

    [Theory, EveryDatabase]
    public async Task A_form_sent_twice_at_once_is_one_case(DatabaseKind kind)
    {
        await using var shop = await TestShop.CreateAsync(kind);
        var key = Guid.NewGuid();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => ReportAsync(shop, key)));

        answers.Distinct().Count().ShouldBe(1);
        (await shop.UseAsync<CatalogDbContext, int>(db => db.MisuseCases.CountAsync())).ShouldBe(1);
        (await shop.UseAsync<CatalogDbContext, int>(db => db.Set<MisuseStep>().CountAsync())).ShouldBe(1);
        var mail = (await shop.UseAsync<CatalogDbContext, List<OutboxMessage>>(db => db.OutboxMessages.ToListAsync())).ShouldHaveSingleItem();
        mail.Payload.ShouldBe((await shop.UseAsync<CatalogDbContext, Guid>(db => db.MisuseCases.Select(row => row.Id).SingleAsync())).ToString());
    }

    [Theory, EveryDatabase]
    public async Task A_case_goes_its_way_with_history_and_audit(DatabaseKind kind)
    {
        await using var shop = await TestShop.CreateAsync(kind);
        var id = await OpenAsync(shop);

        (await MoveAsync(shop, id, 0, MisuseAct.Close, MisuseOutcome.Stopped, "Xong")).ShouldBeOfType<CaseActResult.Refused>();
        (await MoveAsync(shop, id, 0, MisuseAct.Look, null, null)).ShouldBeOfType<CaseActResult.Done>();
        (await MoveAsync(shop, id, 0, MisuseAct.Look, null, null)).ShouldBeOfType<CaseActResult.Changed>();
        (await shop.UseAsync<AssignCase, CaseActResult>(assign => assign.HandleAsync(new AssignCaseCommand(id, 1, Officer.Id!.Value, Officer), Stop))).ShouldBeOfType<CaseActResult.Done>();
        (await shop.UseAsync<NoteCase, CaseActResult>(note => note.HandleAsync(new NoteCaseCommand(id, 2, " Đã gọi chợ ", Officer), Stop))).ShouldBeOfType<CaseActResult.Done>();
        (await MoveAsync(shop, id, 3, MisuseAct.Close, null, "Xong")).ShouldBeOfType<CaseActResult.Refused>();
        (await MoveAsync(shop, id, 3, MisuseAct.Close, MisuseOutcome.Stopped, " ")).ShouldBeOfType<CaseActResult.Refused>();
        (await MoveAsync(shop, id, 3, MisuseAct.Close, MisuseOutcome.Stopped, "Đã gỡ tem")).ShouldBeOfType<CaseActResult.Done>();

        var found = (await shop.UseAsync<MisuseQueries, MisuseDetails?>(cases => cases.FindAsync(id, Stop)))!.Case;
        (found.State, found.Outcome, found.AssignedName, found.Version).ShouldBe((MisuseState.Closed, MisuseOutcome.Stopped, Officer.Name, 4));
        found.Steps.OrderBy(step => step.Id).Select(step => step.Kind).ShouldBe(
            [MisuseStepKind.Received, MisuseStepKind.Looking, MisuseStepKind.Assigned, MisuseStepKind.Noted, MisuseStepKind.Closed]);
        var audit = await shop.UseAsync<CatalogDbContext, List<AuditEntry>>(db => db.AuditEntries.Where(row => row.SubjectKind == "misuse").OrderBy(row => row.Id).ToListAsync());
        audit.Select(row => row.Act).ShouldBe(["misuse.looking", "misuse.assigned", "misuse.noted", "misuse.closed"]);
        audit.ShouldAllBe(row => !$"{row.Before}{row.After}{row.Reason}".Contains("0901", StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task Contact_data_go_twelve_months_after_closing(DatabaseKind kind)
    {
        await using var shop = await TestShop.CreateAsync(kind, new DateOnly(2026, 11, 22));
        var (closed, open) = (await OpenAsync(shop), await OpenAsync(shop));
        await MoveAsync(shop, closed, 0, MisuseAct.Look, null, null);
        await MoveAsync(shop, closed, 1, MisuseAct.Close, MisuseOutcome.NotConfirmed, "Không thấy");

        shop.Clock.MoveTo(new DateTimeOffset(2027, 11, 22, 8, 59, 0, TimeSpan.FromHours(7)));
        (await EraseAsync(shop)).ShouldBe(0);
        shop.Clock.MoveTo(new DateTimeOffset(2027, 11, 23, 0, 1, 0, TimeSpan.FromHours(7)));
        (await EraseAsync(shop)).ShouldBe(1);
        (await EraseAsync(shop)).ShouldBe(0);

        var gone = (await shop.UseAsync<MisuseQueries, MisuseDetails?>(cases => cases.FindAsync(closed, Stop)))!.Case;
        (gone.HasContact, gone.ContactErasedAt).ShouldBe((false, shop.Clock.GetUtcNow()));
        gone.Facts.Seller.ShouldBe("Chợ Bắc Hà");
        (await shop.UseAsync<MisuseQueries, MisuseDetails?>(cases => cases.FindAsync(open, Stop)))!.Case.HasContact.ShouldBeTrue();
    }

    [Fact]
    public void A_number_is_read_as_people_type_it_and_never_counts()
    {
        var number = CaseNumber.New();

        CaseNumber.Normalise(number.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant()).ShouldBe(number);
        CaseNumber.Normalise("PA-1").ShouldBeNull();
        Enumerable.Range(0, 1000).Select(_ => CaseNumber.New()).ShouldBeUnique();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<string> ReportAsync(TestShop shop, Guid key) => await shop.UseAsync<ReportMisuse, string>(async report =>
        (await report.HandleAsync(new ReportMisuseCommand(Input, null, key), Stop)).ShouldBeOfType<ReportMisuseResult.Opened>().Number);

    private static async Task<Guid> OpenAsync(TestShop shop)
    {
        var number = await ReportAsync(shop, Guid.NewGuid());
        return await shop.UseAsync<CatalogDbContext, Guid>(db => db.MisuseCases.Where(row => row.Number == number).Select(row => row.Id).SingleAsync());
    }

    private static Task<CaseActResult> MoveAsync(TestShop shop, Guid id, int version, MisuseAct act, MisuseOutcome? outcome, string? note) =>
        shop.UseAsync<MoveCase, CaseActResult>(move => move.HandleAsync(new MoveCaseCommand(id, version, act, outcome, note, Officer), Stop));

    private static Task<int> EraseAsync(TestShop shop) => shop.UseAsync<EraseContacts, int>(erase => erase.RunAsync(Stop));
}
