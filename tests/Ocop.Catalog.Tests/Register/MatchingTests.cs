using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Products;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Matching;
using Ocop.Testing;
using static Ocop.Catalog.Tests.Register.RegisterShop;

namespace Ocop.Catalog.Tests.Register;

public sealed class MatchingTests
{
    private static readonly RegisterSource Annex = RegisterSource.Import(Guid.Parse("0197a000-0000-7000-8000-0000000000b1"));

    [Theory]
    [InlineData("Miến dong đỏ", "HTX Bắc Hà", "Xã Bắc Hà", null, MatchBasis.NameHolderCommune)]
    [InlineData("miến  dong ĐỎ", "Hợp tác xã Bắc Hà", "Bắc Hà", null, MatchBasis.NameHolderCommune)]
    [InlineData("Miến dong đỏ", "HTX Bắc Hà", "Xã Tà Chải", "Huyện Bắc Hà", MatchBasis.NameHolderCommune)] // the commune's old name
    [InlineData("Miến dong đỏ", "HTX Bắc Hà", "Xã Nậm Mòn", "Huyện Bắc Hà", MatchBasis.NameHolderCommune)] // divided: one half is it
    [InlineData("Miến dong đỏ", "HTX Bắc Hà", "Xã Lùng Cải", "Huyện Bắc Hà", MatchBasis.None)] // another commune
    [InlineData("Miến dong đỏ", "HTX Bắc Hà", null, null, MatchBasis.None)] // no commune named
    [InlineData("Miến dong đỏ", null, "Xã Bắc Hà", null, MatchBasis.None)] // no holder named
    [InlineData("Miến dong đỏ", "HTX Nậm Mòn", "Xã Bắc Hà", null, MatchBasis.None)]
    [InlineData("Miến đông đỏ", "HTX Bắc Hà", "Xã Bắc Hà", null, MatchBasis.None)] // a mark makes another word
    public async Task Nothing_is_matched_by_guess(string name, string? holder, string? commune, string? district, MatchBasis basis)
    {
        await using var shop = await CreateAsync(DatabaseKind.Sqlite);
        var product = await shop.AddProductAsync("Miến dong đỏ", "HTX Bắc Hà");

        var record = Row(name, holder, commune) with { District = district };

        var planned = (await shop.PlanAsync(Annex, null, record)).Records[0];

        planned.Basis.ShouldBe(basis);
        planned.Outcome.ShouldBe(basis == MatchBasis.None ? PlannedOutcome.Unmatched : PlannedOutcome.New);
        if (basis == MatchBasis.None)
            (await CandidatesAsync(shop, record)).ShouldHaveSingleItem().Id.ShouldBe(product);
    }

    [Fact]
    public async Task The_code_of_the_register_decides_before_any_name()
    {
        await using var shop = await CreateAsync(DatabaseKind.Sqlite);
        await shop.AddProductAsync("Miến dong đỏ", "HTX Bắc Hà");
        var coded = await shop.AddProductAsync("Miến dong", "HTX Bắc Hà", code: "15-02869-12-2026");

        var planned = (await shop.PlanAsync(Annex, null, Row("Miến dong đỏ") with { ProductCode = "15-02869-12-2026" })).Records[0];

        planned.ProductId.ShouldBe(coded);
        planned.Basis.ShouldBe(MatchBasis.Code);
    }

    [Fact]
    public async Task Two_equal_products_are_a_question_with_reasons()
    {
        await using var shop = await CreateAsync(DatabaseKind.Sqlite);
        await shop.AddProductAsync("Miến dong đỏ", "HTX Bắc Hà");
        await shop.AddProductAsync("Miến dong đỏ", "HTX Bắc Hà");

        var planned = (await shop.PlanAsync(Annex, new PlanOptions(CreatesDrafts: true), Row("Miến dong đỏ"))).Records[0];

        planned.Outcome.ShouldBe(PlannedOutcome.Unmatched);
        var candidates = await CandidatesAsync(shop, Row("Miến dong đỏ"));
        candidates.Count.ShouldBe(2);
        candidates[0].Reasons.ShouldContain(reason => reason.Field == "HolderName" && reason.Agrees == true);
    }

    [Theory, EveryDatabase]
    public async Task A_link_is_applied_at_once_and_remembered(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        var product = await shop.AddProductAsync("Miến dong đỏ đặc sản", "HTX Bắc Hà");
        await shop.ApplyAsync(Annex, null, Row("Miến dong đỏ"));
        var item = await OpenAsync(shop);

        var settled = (await SettleAsync(shop, item, new MatchAnswer.Link(product))).ShouldBeOfType<SettleMatchResult.Settled>();

        settled.Applied.Created.ShouldBe(1);
        (await shop.CertificatesAsync()).ShouldHaveSingleItem().ProductId.ShouldBe(product);
        (await SettleAsync(shop, item, new MatchAnswer.Draft())).ShouldBeOfType<SettleMatchResult.AlreadySettled>();
        var later = (await shop.PlanAsync(Annex, null, Decided(Row("Miến dong đỏ"), new DateOnly(2026, 11, 1), "2222/QĐ-UBND"))).Records[0];
        later.Basis.ShouldBe(MatchBasis.Remembered);
        later.ProductId.ShouldBe(product);
    }

    [Theory, EveryDatabase]
    public async Task A_draft_is_made_when_a_person_says_so(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        await shop.AddProductAsync("Miến dong đỏ đặc sản", "HTX Bắc Hà");
        await shop.ApplyAsync(Annex, new PlanOptions(CreatesDrafts: true), Row("Miến dong đỏ") with { CriteriaSet = null });
        var item = await OpenAsync(shop);

        (await SettleAsync(shop, item, new MatchAnswer.Draft())).ShouldBeOfType<SettleMatchResult.Refused>(); // it needs a set
        var settled = (await SettleAsync(shop, item, new MatchAnswer.Draft(6))).ShouldBeOfType<SettleMatchResult.Settled>();

        settled.Applied.Products.ShouldBe(1);
        var certificate = (await shop.CertificatesAsync()).ShouldHaveSingleItem();
        await shop.Shop.UseAsync<CatalogDbContext>(async db =>
        {
            var draft = await db.Products.SingleAsync(row => row.Id == certificate.ProductId);
            draft.Publication.ShouldBeNull();
            draft.Slug.ShouldBe("mien-dong-do");
            draft.ProducerId.ShouldNotBeNull(); // the holder was known
        });
    }

    [Fact]
    public async Task A_dismissed_record_is_not_asked_again()
    {
        await using var shop = await CreateAsync(DatabaseKind.Sqlite);
        await shop.ApplyAsync(Annex, null, Row("Miến dong đỏ"));
        var item = await OpenAsync(shop);

        (await SettleAsync(shop, item, new MatchAnswer.Dismiss(""))).ShouldBeOfType<SettleMatchResult.Refused>();
        (await SettleAsync(shop, item, new MatchAnswer.Dismiss("Tỉnh khác"))).ShouldBeOfType<SettleMatchResult.Settled>();
        var applied = await shop.ApplyAsync(Annex, new PlanOptions(CreatesDrafts: true), Row("Miến dong đỏ"));

        applied.Queued.ShouldBe(0);
        (await shop.CertificatesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Drafts_of_one_file_share_product_and_holder()
    {
        await using var shop = await CreateAsync(DatabaseKind.Sqlite);

        var applied = await shop.ApplyAsync(Annex, new PlanOptions(CreatesDrafts: true),
            Decided(Row("Rượu ngô men lá"), new DateOnly(2026, 1, 5), "12/QĐ-UBND"), Row("Rượu ngô men lá"), Row("Mật ong bạc hà"));

        (applied.Created, applied.Products, applied.Producers).ShouldBe((3, 2, 1));
    }

    private static Task<IReadOnlyList<MatchCandidate>> CandidatesAsync(RegisterShop shop, RegisterRecord record) =>
        shop.Shop.UseAsync<RegisterPlanner, IReadOnlyList<MatchCandidate>>(planner => planner.CandidatesAsync(record, default));

    private static Task<Guid> OpenAsync(RegisterShop shop) =>
        shop.Shop.UseAsync<MatchQueries, Guid>(async queries => (await queries.OpenAsync(0, 10, default)).ShouldHaveSingleItem().Id);

    private static Task<SettleMatchResult> SettleAsync(RegisterShop shop, Guid item, MatchAnswer answer) =>
        shop.Shop.UseAsync<SettleMatch, SettleMatchResult>(settle => settle.HandleAsync(new SettleMatchCommand(item, answer, Officer), default));
}
