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
        new ReportCount(rows, new ReportPeriod(2026, ReportSpan.Half), Day).DayUnknown.ShouldBe(1);
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

    private static ReportLine Count(params ReportCertificate[] rows) => Count(ReportSpan.Year, rows);

    private static ReportLine Count(ReportSpan span, ReportCertificate[] rows) => new ReportCount(rows, new ReportPeriod(2026, span), Day).Line(Place, rows);

    private static ReportCertificate Of(ProductId product, int stars, DateOnly decided) => new(
        product, null, ProducerKind.Unknown, "15", null, stars, decided, decided.Year, decided, decided.AddMonths(36), null, null, null);
}
