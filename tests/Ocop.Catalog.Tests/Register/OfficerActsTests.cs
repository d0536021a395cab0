using System.Text;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Products;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Acts;
using Ocop.Testing;
using static Ocop.Catalog.Tests.Register.RegisterShop;

namespace Ocop.Catalog.Tests.Register;

public sealed class OfficerActsTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory, EveryDatabase]
    public async Task A_life_of_a_certificate_by_hand(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        var product = await shop.AddProductAsync("Miến dong đỏ", "HTX Bắc Hà");
        var old = Facts(new DateOnly(2023, 11, 30), "2900/QĐ-UBND") with { Stars = 3, IssuedBy = "UBND huyện Bắc Hà", IssuerLevel = IssuerLevel.District };
        var created = await DoneAsync<CreateCertificate>(shop, act => act.HandleAsync(new CreateCertificateCommand(product, old, Officer, null), default));
        var id = new CertificateId(created.Id);

        var extended = await DoneAsync<ExtendCertificate>(shop, act => act.HandleAsync(
            new ExtendCertificateCommand(id, new DateOnly(2027, 3, 1), created.Revision, Officer, "đang đánh giá lại"), default));
        var raised = await DoneAsync<SupersedeCertificate>(shop, act => act.HandleAsync(
            new SupersedeCertificateCommand(id, Facts(new DateOnly(2026, 11, 10), "2400/QĐ-UBND") with { Stars = 4 }, extended.Revision, Officer, null), default));
        var withdrawn = await DoneAsync<WithdrawCertificate>(shop, act => act.HandleAsync(
            new WithdrawCertificateCommand(
                new CertificateId(raised.Id), WithdrawalGround.MisuseOfMark, "2500/QĐ-UBND", Today, IssuerLevel.Province,
                new LocalText("in sai dấu"), raised.Revision, Officer), default));

        var certificates = await shop.CertificatesAsync();
        certificates.Select(row => row.StatusOn(Today)).ShouldBe([CertificateStatus.Superseded, CertificateStatus.Withdrawn]);
        certificates[1].Revision.ShouldBe(withdrawn.Revision);
        (await shop.EventsAsync()).Select(row => row.Kind).ShouldBe([
            RegisterEventKind.Created, RegisterEventKind.Extended, RegisterEventKind.Created, RegisterEventKind.Superseded, RegisterEventKind.Withdrawn]);
        await shop.Shop.UseAsync<CatalogDbContext>(async db =>
            (await db.AuditEntries.OrderBy(row => row.Id).Select(row => row.Act).ToListAsync()).ShouldBe(
                ["certificate.created", "certificate.extended", "certificate.superseded", "certificate.withdrawn"]));
    }

    [Theory, EveryDatabase]
    public async Task Two_officers_at_once_lose_nothing(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        var (id, revision) = await CreateOneAsync(shop);
        var facts = CertificateFacts.Of((await shop.CertificatesAsync()).Single());

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => shop.Shop.UseAsync<CorrectCertificate, RegisterActResult>(act =>
            act.HandleAsync(new CorrectCertificateCommand(id, facts with { Score = 60 + number }, revision, Officer, "sửa điểm"), default))));

        results.OfType<RegisterActResult.Done>().ShouldHaveSingleItem();
        var conflict = results.OfType<RegisterActResult.Conflict>().First();
        conflict.Latest!.ActorName.ShouldBe(Officer.Name);
        conflict.Revision.ShouldBe((await shop.CertificatesAsync()).Single().Revision);
    }

    [Fact]
    public async Task What_the_law_forbids_is_refused_at_its_field()
    {
        await using var shop = await CreateAsync(DatabaseKind.Sqlite);
        var (id, revision) = await CreateOneAsync(shop);

        var five = await shop.Shop.UseAsync<CorrectCertificate, RegisterActResult>(act => act.HandleAsync(
            new CorrectCertificateCommand(id, Facts(new DateOnly(2026, 8, 10), "1502/QĐ-UBND") with { Stars = 5 }, revision, Officer, "x"), default));
        var noReason = await shop.Shop.UseAsync<CorrectCertificate, RegisterActResult>(act => act.HandleAsync(
            new CorrectCertificateCommand(id, Facts(new DateOnly(2026, 8, 10), "1503/QĐ-UBND"), revision, Officer, " "), default));
        var tooLong = await shop.Shop.UseAsync<ExtendCertificate, RegisterActResult>(act => act.HandleAsync(
            new ExtendCertificateCommand(id, new DateOnly(2030, 8, 10), revision, Officer, "x"), default));
        var byDistrict = await shop.Shop.UseAsync<WithdrawCertificate, RegisterActResult>(act => act.HandleAsync(
            new WithdrawCertificateCommand(
                id, WithdrawalGround.CriteriaNotMet, "1/QĐ", Today, IssuerLevel.District, LocalText.Empty, revision, Officer), default));

        Fields(five).ShouldContain("IssuerLevel");
        Fields(noReason).ShouldContain("Reason");
        Fields(tooLong).ShouldContain("ExtendedUntil");
        Fields(byDistrict).ShouldContain("By");
        (await shop.CertificatesAsync()).Single().Revision.ShouldBe(revision);
    }

    [Fact]
    public async Task The_same_decision_is_not_entered_twice()
    {
        await using var shop = await CreateAsync(DatabaseKind.Sqlite);
        await CreateOneAsync(shop);
        var product = (await shop.CertificatesAsync()).Single().ProductId;

        var again = await shop.Shop.UseAsync<CreateCertificate, RegisterActResult>(act => act.HandleAsync(
            new CreateCertificateCommand(product, Facts(new DateOnly(2026, 8, 10), "1502 /qđ-ubnd"), Officer, null), default));

        Fields(again).ShouldBe(["DecisionNumber"]);
    }

    [Theory, EveryDatabase]
    public async Task A_scan_is_checked_and_shared_by_the_decision(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        var (id, _) = await CreateOneAsync(shop);

        var picture = await AttachAsync(shop, id, "\u0089PNG not a paper"u8.ToArray());
        var huge = await AttachAsync(shop, id, [.. "%PDF-1.7"u8, .. new byte[AttachDecision.MaxBytes]]);
        var attached = (await AttachAsync(shop, id, Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n"))).ShouldBeOfType<AttachDecisionResult.Attached>();

        picture.ShouldBeOfType<AttachDecisionResult.Refused>();
        huge.ShouldBeOfType<AttachDecisionResult.Refused>();
        await shop.Shop.UseAsync<CatalogDbContext>(async db =>
        {
            var decision = await db.Decisions.SingleAsync();
            decision.Scan!.Hash.ShouldBe(attached.Hash);
            decision.Scan.FileName.ShouldBe("quyet-dinh.pdf");
        });
        await shop.Shop.UseAsync<DecisionScans>(async scans =>
        {
            await using var file = scans.Open(attached.Hash);
            file.ShouldNotBeNull();
            scans.Open("../" + attached.Hash[3..]).ShouldBeNull();
        });
    }

    [Theory, EveryDatabase]
    public async Task A_product_is_entered_renamed_and_guarded(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        var facts = new ProductFacts { Name = new LocalText("Chè Bản Liền"), CriteriaSet = 11, ProvinceCode = Province, CommuneCode = BacHa, RegisterCode = "15-1" };
        var created = await DoneAsync<CreateProduct>(shop, act => act.HandleAsync(new CreateProductCommand(facts, IsPublic: false, Officer), default));
        var id = new ProductId(created.Id);

        var renamed = await CorrectAsync(shop, id, facts with { Name = new LocalText("Chè Shan Bản Liền") }, created.Revision, isPublic: true);
        var late = await CorrectAsync(shop, id, facts, created.Revision, isPublic: null);
        var wrongPlace = await CorrectAsync(shop, id, facts with { CommuneCode = "99999" }, renamed.ShouldBeOfType<CorrectProductResult.Done>().Revision, null);
        var sameCode = await shop.Shop.UseAsync<CreateProduct, RegisterActResult>(act => act.HandleAsync(new CreateProductCommand(facts, false, Officer), default));

        late.ShouldBeOfType<CorrectProductResult.Conflict>().Current.Name.Vi.ShouldBe("Chè Shan Bản Liền");
        wrongPlace.ShouldBeOfType<CorrectProductResult.Refused>().Breaches.ShouldHaveSingleItem().Field.ShouldBe("CommuneCode");
        Fields(sameCode).ShouldBe(["RegisterCode"]);
        await shop.Shop.UseAsync<CatalogDbContext>(async db =>
        {
            var product = await db.Products.SingleAsync();
            product.Slug.ShouldBe("che-shan-ban-lien");
            product.Publication.ShouldNotBeNull();
            (await db.SlugRedirects.SingleAsync()).OldSlug.ShouldBe("che-ban-lien");
        });
    }

    private static CertificateFacts Facts(DateOnly day, string number) => CertificateFacts.Of(Decided(Row("Miến dong đỏ"), day, number)) with { Score = null };

    private static async Task<(CertificateId Id, long Revision)> CreateOneAsync(RegisterShop shop)
    {
        var product = await shop.AddProductAsync("Miến dong đỏ", "HTX Bắc Hà");
        var done = await DoneAsync<CreateCertificate>(shop, act => act.HandleAsync(
            new CreateCertificateCommand(product, Facts(new DateOnly(2026, 8, 10), "1502/QĐ-UBND"), Officer, null), default));
        return (new CertificateId(done.Id), done.Revision);
    }

    private static async Task<RegisterActResult.Done> DoneAsync<TAct>(RegisterShop shop, Func<TAct, Task<RegisterActResult>> act)
        where TAct : notnull =>
        (await shop.Shop.UseAsync(act)).ShouldBeOfType<RegisterActResult.Done>();

    private static Task<AttachDecisionResult> AttachAsync(RegisterShop shop, CertificateId id, byte[] file) =>
        shop.Shop.UseAsync<AttachDecision, AttachDecisionResult>(act => act.HandleAsync(
            new AttachDecisionCommand(id, new MemoryStream(file), "C:\\office\\quyet-dinh.pdf", Officer), default));

    private static Task<CorrectProductResult> CorrectAsync(RegisterShop shop, ProductId id, ProductFacts facts, long revision, bool? isPublic) =>
        shop.Shop.UseAsync<CorrectProduct, CorrectProductResult>(act => act.HandleAsync(
            new CorrectProductCommand(id, facts, isPublic, revision, Officer, "đổi tên"), default));

    private static IEnumerable<string> Fields(RegisterActResult result) =>
        result.ShouldBeOfType<RegisterActResult.Refused>().Breaches.Select(breach => breach.Field);
}
