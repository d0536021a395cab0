using Ocop.Catalog.Certification;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Catalog.Reports;
using Ocop.Catalog.SalesPoints;
using Ocop.Catalog.Tests.Register;
using Ocop.Testing;
using static Ocop.Catalog.Tests.Register.RegisterShop;

namespace Ocop.Catalog.Tests.Reports;

/// <summary>A small register made by hand around the edges of a year, counted from the database.</summary>
public sealed class IssueReportTests
{
    private static readonly ReportTrade NoTrade = new([], IsDemo: false);

    [Theory, EveryDatabase]
    public async Task A_province_is_counted_by_commune(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        await FillAsync(shop);

        var half = await CountAsync(shop, ReportSpan.Half, Province);
        var year = await CountAsync(shop, ReportSpan.Year, Province);

        // Commune: evaluated (3, 4 stars; first, upgraded, re-evaluated), withdrawn, lapsed, in force, sales points
        half.Lines.Select(Numbers).ShouldBe([
            "Xã Bắc Hà: 2 (1, 1; 1, 1, 0), 1, 1, 3, 1",
            "Xã Lùng Phình: 1 (1, 0; 0, 0, 1), 0, 0, 2, 0",
            "Chưa rõ xã: 0 (0, 0; 0, 0, 0), 0, 0, 0, 1"]);
        year.Lines.Select(Numbers).ShouldBe([
            "Xã Bắc Hà: 4 (3, 1; 3, 1, 0), 1, 1, 4, 1",
            "Xã Lùng Phình: 1 (1, 0; 0, 0, 1), 0, 1, 1, 0",
            "Chưa rõ xã: 0 (0, 0; 0, 0, 0), 0, 0, 0, 1"]);
        Numbers(year.Total).ShouldBe("Tỉnh Lào Cai: 5 (4, 1; 3, 1, 1), 1, 2, 5, 2");
        (year.From, year.Until, half.Until).ShouldBe((new DateOnly(2026, 1, 1), new DateOnly(2026, 11, 22), new DateOnly(2026, 6, 30)));
        (half.DayUnknown, year.DayUnknown).ShouldBe((1, 1));
    }

    [Theory, EveryDatabase]
    public async Task Makers_communes_and_the_whole_country(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        await FillAsync(shop);

        var country = await CountAsync(shop, ReportSpan.Year, null);

        country.Lines.Select(line => line.Code).ShouldBe([Province]);
        (country.Total.Communes, country.Total.CommunesCovered).ShouldBe((2, 2));
        country.Total.Producers.ShouldBe(
            new Dictionary<ProducerKind, int> { [ProducerKind.Cooperative] = 1, [ProducerKind.Household] = 1 }, ignoreOrder: true);
        country.Total.Sales.ShouldBeNull();
    }

    [Theory, EveryDatabase]
    public async Task Sales_are_kept_by_locality_with_the_issued_report(DatabaseKind kind)
    {
        await using var shop = await CreateAsync(kind);
        var order = Guid.NewGuid();
        var trade = new ReportTrade([new(Province, BacHa, order, 130_000), new(Province, null, order, 5_000)], IsDemo: true);
        var id = Guid.CreateVersion7();

        await shop.Shop.UseAsync<IssueReport, bool>(issue => issue.HandleAsync(
            new IssueReportCommand(id, new ReportPeriod(2026, ReportSpan.Year), Province, trade, Officer), default));

        var kept = await shop.Shop.UseAsync<CatalogDbContext, ReportContent>(async db => (await db.FindAsync<Report>(id))!.Content);
        kept.Lines.Select(line => (line.Code, line.Sales)).ShouldBe([(BacHa, new(1, 130_000)), ("", new ReportSales(1, 5_000))]);
        (kept.Total.Sales, kept.SalesAreDemo).ShouldBe((new ReportSales(1, 135_000), true));
    }

    private static string Numbers(ReportLine line) =>
        $"{line.Name}: {line.Evaluated} ({line.Recognised3}, {line.Recognised4}; {line.First}, {line.Upgraded}, {line.Reevaluated}), "
        + $"{line.Withdrawn}, {line.Lapsed}, {line.InForce}, {line.SalesPoints}";

    private static Task<ReportContent> CountAsync(RegisterShop shop, ReportSpan span, string? province) =>
        shop.Shop.UseAsync<IssueReport, ReportContent>(issue => issue.CountAsync(new ReportPeriod(2026, span), province, NoTrade, default));

    private static Task FillAsync(RegisterShop shop) => shop.Shop.UseAsync<CatalogDbContext>(async db =>
    {
        var cooperative = new Producer { Slug = "htx", Name = "HTX Bắc Hà", Kind = ProducerKind.Cooperative, CommuneCode = BacHa, ProvinceCode = Province };
        var household = new Producer { Slug = "ho", Name = "Hộ Lý Seo Páo", Kind = ProducerKind.Household, CommuneCode = LungPhinh, ProvinceCode = Province };
        db.AddRange(cooperative, household);
        Product Make(Producer maker)
        {
            var product = new Product
            {
                Slug = $"p-{Guid.NewGuid():n}",
                Name = new LocalText("Miến dong"),
                CriteriaSet = 6,
                ProducerId = maker.Id,
                CommuneCode = maker.CommuneCode,
                ProvinceCode = Province,
                AddedAt = DateTimeOffset.UnixEpoch,
            };
            db.Add(product);
            return product;
        }

        Certificate Certify(Product product, int stars, DateOnly day, bool isDayKnown = true)
        {
            var certificate = new Certificate
            {
                Code = CertificateCode.For($"{product.Id}{day}"),
                ProductId = product.Id,
                Stars = stars,
                DecidedOn = isDayKnown ? day : null,
                DecidedYear = day.Year,
                ValidFrom = day,
                ValidUntil = day.AddMonths(36),
            };
            db.Add(certificate);
            return certificate;
        }

        Certify(Make(cooperative), 3, new DateOnly(2025, 12, 31)).Withdrawal = new Withdrawal { On = new DateOnly(2026, 1, 1), Ground = WithdrawalGround.CriteriaNotMet };
        Certify(Make(cooperative), 3, new DateOnly(2026, 1, 1));
        Certify(Make(cooperative), 3, new DateOnly(2026, 7, 1));
        Certify(Make(cooperative), 3, new DateOnly(2026, 1, 2), isDayKnown: false); // the half cannot know it, the year can
        Certify(Make(cooperative), 3, new DateOnly(2022, 12, 31)); // ended with 31 December: lapsed on 1 January
        var raised = Make(cooperative);
        Certify(raised, 3, new DateOnly(2024, 1, 1)).SupersededOn = new DateOnly(2026, 6, 30);
        Certify(raised, 4, new DateOnly(2026, 6, 30));
        var again = Make(household);
        Certify(again, 3, new DateOnly(2023, 2, 1));
        Certify(again, 3, new DateOnly(2026, 2, 1));
        Certify(Make(household), 3, new DateOnly(2023, 6, 30)); // in force on 30 June, lapsed on 1 July

        db.AddRange(
            Point(BacHa, SalesPointState.Open), Point(null, SalesPointState.Unconfirmed), Point(BacHa, SalesPointState.Planned), Point(BacHa, SalesPointState.Ended));
        await db.SaveChangesAsync();
    });

    private static SalesPoint Point(string? commune, SalesPointState state) => new()
    {
        Slug = $"d-{Guid.NewGuid():n}",
        Name = new LocalText("Điểm bán"),
        Kind = SalesPointKind.Shop,
        State = state,
        CommuneCode = commune,
        ProvinceCode = Province,
        Publication = new Publication(DateTimeOffset.UnixEpoch),
    };
}
