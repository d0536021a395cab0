using System.Globalization;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Catalog.Reports;

namespace Ocop.Catalog.Tests.Reports;

public sealed class ReportCountTests
{
    private static readonly ReportPlace Place = new("15", "Lào Cai", 99, 4);
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Fact]
    public void Decisions_count_by_stars_and_by_what_was_there_before()
    {
        var (raised, again, lowered) = (ProductId.New(), ProductId.New(), ProductId.New());
        var line = Count(
            Of(ProductId.New(), 3, new DateOnly(2026, 1, 1)),
            Of(ProductId.New(), 5, new DateOnly(2026, 11, 22)),
            Of(raised, 3, new DateOnly(2023, 5, 1)), Of(raised, 4, new DateOnly(2026, 4, 1)),
            Of(again, 3, new DateOnly(2023, 5, 1)), Of(again, 3, new DateOnly(2026, 4, 1)),
            Of(lowered, 4, new DateOnly(2023, 5, 1)), Of(lowered, 3, new DateOnly(2026, 4, 1)),
            Of(ProductId.New(), 4, new DateOnly(2025, 12, 31)));

        (line.Evaluated, line.Recognised3, line.Recognised4, line.Recognised5).ShouldBe((5, 3, 1, 1));
        (line.First, line.Upgraded, line.Reevaluated).ShouldBe((2, 1, 2));
    }

    [Fact]
    public void A_half_year_ends_on_30_June_and_leaves_out_what_is_known_by_year_only()
    {
        ReportCertificate[] rows =
        [
            Of(ProductId.New(), 3, new DateOnly(2026, 6, 30)), Of(ProductId.New(), 3, new DateOnly(2026, 7, 1)),
            Of(ProductId.New(), 3, new DateOnly(2026, 1, 1)) with { DecidedOn = null },
        ];

        Count(ReportSpan.Half, rows).Evaluated.ShouldBe(1);
        Count(ReportSpan.Year, rows).Evaluated.ShouldBe(3);
        new ReportCount(rows, [], new ReportPeriod(2026, ReportSpan.Half), Day).DayUnknown.ShouldBe(1);
    }

    [Fact]
    public void Lapsed_is_what_ended_with_nothing_after_it()
    {
        var renewed = ProductId.New();
        var ended = Of(ProductId.New(), 3, new DateOnly(2023, 3, 1));
        var line = Count(
            ended,
            Of(renewed, 3, new DateOnly(2023, 3, 1)), Of(renewed, 3, new DateOnly(2026, 2, 1)),
            Of(ProductId.New(), 3, new DateOnly(2023, 3, 1)) with { WithdrawnOn = new DateOnly(2026, 1, 5) },
            Of(ProductId.New(), 3, new DateOnly(2023, 3, 1)) with { ExtendedUntil = new DateOnly(2026, 12, 1) },
            Of(ProductId.New(), 3, Day.AddYears(-3))); // its last day is today

        (line.Lapsed, line.Withdrawn).ShouldBe((1, 1));
        line.InForce.ShouldBe(3);
    }

    [Fact]
    public void Makers_and_communes_count_once()
    {
        var maker = ProducerId.New();
        var line = Count(
            Of(ProductId.New(), 3, new DateOnly(2026, 1, 1)) with { Producer = maker, Kind = ProducerKind.Cooperative, Commune = "02839" },
            Of(ProductId.New(), 4, new DateOnly(2026, 1, 1)) with { Producer = maker, Kind = ProducerKind.Cooperative, Commune = "02839" },
            Of(ProductId.New(), 4, new DateOnly(2026, 1, 1)) with { Producer = ProducerId.New(), Kind = ProducerKind.Household, Commune = "02848" },
            Of(ProductId.New(), 4, new DateOnly(2020, 1, 1)) with { Producer = ProducerId.New(), Kind = ProducerKind.Farm, Commune = "02850" });

        line.Producers.ShouldBe(new Dictionary<ProducerKind, int> { [ProducerKind.Cooperative] = 1, [ProducerKind.Household] = 1 }, ignoreOrder: true);
        (line.CommunesCovered, line.Communes, line.SalesPoints).ShouldBe((2, 99, 4));
    }

    [Theory]
    [InlineData("2025-12-31", ReportSpan.Half, 0)]
    [InlineData("2026-01-01", ReportSpan.Half, 1)]
    [InlineData("2026-06-30", ReportSpan.Half, 1)]
    [InlineData("2026-07-01", ReportSpan.Half, 0)]
    [InlineData("2025-12-31", ReportSpan.Year, 0)]
    [InlineData("2026-07-01", ReportSpan.Year, 1)]
    [InlineData("2026-12-31", ReportSpan.Year, 1)]
    [InlineData("2027-01-01", ReportSpan.Year, 0)]
    public void A_decision_and_a_withdrawal_belong_to_the_period_of_their_day(string day, ReportSpan span, int expected)
    {
        var on = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        ReportCertificate[] rows = [Of(ProductId.New(), 3, on), Of(ProductId.New(), 3, new DateOnly(2024, 5, 1)) with { WithdrawnOn = on }];

        var line = new ReportCount(rows, [], new ReportPeriod(2026, span), new DateOnly(2027, 3, 1)).Whole(Place);

        (line.Evaluated, line.Withdrawn).ShouldBe((expected, expected));
    }

    [Theory]
    [InlineData("2025-12-30", ReportSpan.Year, 0, 0)]
    [InlineData("2025-12-31", ReportSpan.Year, 1, 0)] // its first day out of force is 1 January
    [InlineData("2026-06-29", ReportSpan.Half, 1, 0)]
    [InlineData("2026-06-30", ReportSpan.Half, 0, 1)] // in force on the last day of the half
    [InlineData("2026-06-30", ReportSpan.Year, 1, 0)]
    [InlineData("2026-12-30", ReportSpan.Year, 1, 0)]
    [InlineData("2026-12-31", ReportSpan.Year, 0, 1)]
    public void A_certificate_lapses_in_the_period_of_its_first_day_out_of_force(string end, ReportSpan span, int lapsed, int inForce)
    {
        var until = DateOnly.Parse(end, CultureInfo.InvariantCulture);
        ReportCertificate[] rows = [Of(ProductId.New(), 3, until.AddMonths(-36)) with { Until = until }];

        var line = new ReportCount(rows, [], new ReportPeriod(2026, span), new DateOnly(2027, 3, 1)).Whole(Place);

        (line.Lapsed, line.InForce).ShouldBe((lapsed, inForce));
    }

    [Fact]
    public void Sales_stand_at_their_locality_and_an_order_from_two_of_them_is_one_order_of_the_total()
    {
        var (both, single) = (Guid.NewGuid(), Guid.NewGuid());
        ReportSale[] sales =
        [
            new("15", "02839", both, 130_000), new("15", "02839", both, 45_000), new("15", "02848", both, 20_000),
            new("15", null, single, 5_000), new("38", null, both, 1_000),
        ];
        var count = new ReportCount([], sales, new ReportPeriod(2026, ReportSpan.Year), Day);

        count.ByCommune([new("02839", "Xã Bắc Hà", 1, 0), new("02848", "Xã Lùng Phình", 1, 0), new("02850", "Xã Cốc Lầu", 1, 0), new("", "Chưa rõ xã", 0, 0)])
            .Select(line => (line.Code, line.Sales)).ShouldBe([("02839", new(1, 175_000)), ("02848", new(1, 20_000)), ("", new ReportSales(2, 6_000))]);
        count.ByProvince([new("15", "Lào Cai", 99, 0), new("38", "Thanh Hóa", 166, 0), new("91", "An Giang", 102, 1)])
            .Select(line => (line.Code, line.Sales)).ShouldBe([("15", new(2, 200_000)), ("38", new(1, 1_000)), ("91", new ReportSales(0, 0))]);
        count.Whole(Place).Sales.ShouldBe(new ReportSales(2, 201_000));
    }

    [Fact]
    public void Without_any_sale_nobody_knows() => Count(Of(ProductId.New(), 3, new DateOnly(2026, 1, 1))).Sales.ShouldBeNull();

    private static ReportLine Count(params ReportCertificate[] rows) => Count(ReportSpan.Year, rows);

    private static ReportLine Count(ReportSpan span, ReportCertificate[] rows) => new ReportCount(rows, [], new ReportPeriod(2026, span), Day).Whole(Place);

    private static ReportCertificate Of(ProductId product, int stars, DateOnly decided) => new(
        product, null, ProducerKind.Unknown, "15", null, stars, decided, decided.Year, decided, decided.AddMonths(36), null, null, null);
}
