using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Products;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Acts;
using Ocop.Catalog.Register.Matching;
using Ocop.Testing;
using static Ocop.Catalog.Tests.Register.RegisterShop;

namespace Ocop.Catalog.Tests.Register;

public sealed class FeedTests
{
    private static readonly RegisterSource Feed = RegisterSource.Feed(Guid.Parse("0197a000-0000-7000-8000-0000000000c1"));
    private static readonly RegisterSource Other = RegisterSource.Feed(Guid.Parse("0197a000-0000-7000-8000-0000000000c2"));
    private static readonly Guid Source = Guid.Parse("0197a000-0000-7000-8000-0000000000d1");
    private static readonly PlanOptions Drafts = new(CreatesDrafts: true);

    [Theory, EveryDatabase]
    public async Task Id_and_code_are_taken_over_and_older_revisions_are_ignored(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);

        await shop.ApplyAsync(Feed, Drafts, Record(7) with { Code = "OC-7K2M-9XQ4" });
        await shop.ApplyAsync(Feed, Drafts, Record(6) with { Code = "OC-7K2M-9XQ4", HolderName = "HTX Cũ" });
        await shop.ApplyAsync(Feed, Drafts, Record(7) with { Code = "OC-7K2M-9XQ4" });

        var certificate = (await shop.CertificatesAsync()).ShouldHaveSingleItem();
        certificate.Id.Value.ShouldBe(Source);
        certificate.Code.ShouldBe("OC-7K2M-9XQ4");
        certificate.HolderName.ShouldBe("HTX Bắc Hà");
        (await shop.EventsAsync()).Count(row => row.CertificateId is not null).ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task A_hand_wins_until_a_person_decides_and_the_rest_goes_in(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        await shop.ApplyAsync(Feed, Drafts, Record(1));
        await CorrectAsync(shop, facts => facts with { HolderName = "HTX Bắc Hà Xanh" });
        var withdrawal = new Withdrawal { On = new DateOnly(2026, 11, 1), Ground = WithdrawalGround.ProductionStopped, DecisionNumber = "9/QĐ" };

        var applied = await shop.ApplyAsync(Feed, Drafts, Record(2) with { HolderName = "HTX Bắc Hà 2", Withdrawal = withdrawal });

        applied.Queued.ShouldBe(1);
        var certificate = (await shop.CertificatesAsync()).ShouldHaveSingleItem();
        certificate.HolderName.ShouldBe("HTX Bắc Hà Xanh");
        certificate.Withdrawal.ShouldBe(withdrawal); // nobody contests that
        var item = await shop.Shop.UseAsync<MatchQueries, MatchItem>(async queries => (await queries.OpenAsync(0, 10, default)).ShouldHaveSingleItem());
        item.Differences.ShouldBe([new Difference("HolderName", "HTX Bắc Hà Xanh", "HTX Bắc Hà 2", IsContested: true)]);

        await shop.Shop.UseAsync<SettleMatch>(settle => settle.HandleAsync(new SettleMatchCommand(item.Id, new MatchAnswer.Take(null), Officer), default));
        (await shop.CertificatesAsync()).ShouldHaveSingleItem().HolderName.ShouldBe("HTX Bắc Hà 2");
        await shop.ApplyAsync(Feed, Drafts, Record(3) with { HolderName = "HTX Bắc Hà 3", Withdrawal = withdrawal });
        (await shop.CertificatesAsync()).ShouldHaveSingleItem().HolderName.ShouldBe("HTX Bắc Hà 3"); // the hand has let go
    }

    [Theory, EveryDatabase]
    public async Task Two_sources_that_contradict_are_a_question_and_what_is_kept_is_not_asked_again(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        await shop.ApplyAsync(Feed, Drafts, Record(1));

        (await shop.ApplyAsync(Other, Drafts, Record(5) with { Score = 68 })).Queued.ShouldBe(1);
        var item = await shop.Shop.UseAsync<MatchQueries, MatchItem>(async queries => (await queries.OpenAsync(0, 10, default)).ShouldHaveSingleItem());
        await shop.Shop.UseAsync<SettleMatch>(settle => settle.HandleAsync(new SettleMatchCommand(item.Id, new MatchAnswer.Keep(null), Officer), default));

        (await shop.ApplyAsync(Other, Drafts, Record(6) with { Score = 68 })).Queued.ShouldBe(0);
        (await shop.CertificatesAsync()).ShouldHaveSingleItem().Score.ShouldBe(61.5m);
    }

    [Theory, EveryDatabase]
    public async Task What_the_source_takes_out_goes_unless_others_have_written_it(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        await shop.ApplyAsync(Feed, Drafts, Record(1));
        await shop.ApplyAsync(Feed, Drafts, Record(2) with { IsRemoved = true });
        (await shop.CertificatesAsync()).ShouldBeEmpty();
        (await shop.EventsAsync())[^1].Kind.ShouldBe(RegisterEventKind.Removed);

        await shop.ApplyAsync(Feed, Drafts, Record(3));
        await CorrectAsync(shop, facts => facts with { Score = 62 });
        (await shop.ApplyAsync(Feed, Drafts, Record(4) with { IsRemoved = true })).Queued.ShouldBe(1);
        (await shop.CertificatesAsync()).ShouldHaveSingleItem().Score.ShouldBe(62);
    }

    [Fact]
    public async Task Products_the_source_tells_apart_stay_apart()
    {
        await using var shop = await CreateAsync(DatabaseKind.Sqlite);
        var (red, white) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());

        var applied = await shop.ApplyAsync(Feed, Drafts,
            Record(1) with { ProductSourceId = red },
            Record(2) with { SourceId = Guid.NewGuid().ToString(), ProductSourceId = white, ProductName = "Miến dong đỏ hộp" });

        (applied.Created, applied.Products, applied.Queued).ShouldBe((2, 2, 0));
        (await shop.CertificatesAsync()).Select(row => row.ProductId.ToString()).ShouldBe([red, white], ignoreOrder: true);
    }

    private static RegisterRecord Record(long revision) => Row("Miến dong đỏ") with { SourceId = Source.ToString(), Revision = revision };

    private static async Task CorrectAsync(RegisterShop shop, Func<CertificateFacts, CertificateFacts> change)
    {
        var certificate = (await shop.CertificatesAsync()).ShouldHaveSingleItem();
        var result = await shop.Shop.UseAsync<CorrectCertificate, RegisterActResult>(correct => correct.HandleAsync(
            new CorrectCertificateCommand(certificate.Id, change(CertificateFacts.Of(certificate)), certificate.Revision, Officer, "sai chính tả"), default));
        result.ShouldBeOfType<RegisterActResult.Done>();
    }
}
