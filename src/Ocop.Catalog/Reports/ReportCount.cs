namespace Ocop.Catalog.Reports;

/// <summary>Counts a report from the certificates and sales of its places. Pure: the same facts always give the same numbers.</summary>
/// <remarks>
/// The register holds what was recognised. Files that were evaluated and failed are not in it, so "evaluated" counts decisions.
/// </remarks>
public sealed class ReportCount(IReadOnlyList<ReportCertificate> certificates, IReadOnlyList<ReportSale> sales, ReportPeriod period, DateOnly day)
{
    private readonly DateOnly _last = period.CountedUntil(day);
    private readonly ILookup<Products.ProductId, ReportCertificate> _byProduct = certificates.ToLookup(row => row.Product);

    /// <summary>Decisions of the year whose day is not known.</summary>
    public int DayUnknown => certificates.Count(row => row.DecidedOn is null && row.DecidedYear == period.Year);

    /// <summary>One line per province.</summary>
    public IReadOnlyList<ReportLine> ByProvince(IEnumerable<ReportPlace> places) =>
        Lines(places, certificates.ToLookup(row => row.Province), sales.ToLookup(row => row.Province));

    /// <summary>One line per commune; what has no commune belongs to the place with the empty code.</summary>
    public IReadOnlyList<ReportLine> ByCommune(IEnumerable<ReportPlace> places) =>
        Lines(places, certificates.ToLookup(row => row.Commune ?? ""), sales.ToLookup(row => row.Commune ?? ""));

    /// <summary>All of it in one line.</summary>
    public ReportLine Whole(ReportPlace place) => Line(place, certificates, sales);

    private List<ReportLine> Lines(IEnumerable<ReportPlace> places, ILookup<string, ReportCertificate> own, ILookup<string, ReportSale> sold) =>
        [.. places.Select(place => Line(place, [.. own[place.Code]], [.. sold[place.Code]])).Where(HasSomething)];

    private ReportLine Line(ReportPlace place, IReadOnlyList<ReportCertificate> own, IReadOnlyList<ReportSale> sold)
    {
        var decided = own.Where(IsOfPeriod).ToList();
        var inForce = own.Where(row => row.IsInForceOn(_last)).DistinctBy(row => row.Product).ToList();
        return new ReportLine
        {
            Code = place.Code,
            Name = place.Name,
            Evaluated = decided.Count,
            Recognised3 = decided.Count(row => row.Stars == 3),
            Recognised4 = decided.Count(row => row.Stars == 4),
            Recognised5 = decided.Count(row => row.Stars == 5),
            Upgraded = decided.Count(row => Before(row) is { } before && row.Stars > before.Stars),
            Reevaluated = decided.Count(row => Before(row) is { } before && row.Stars <= before.Stars),
            Withdrawn = own.Count(row => row.WithdrawnOn is { } on && on >= period.From && on <= _last),
            Lapsed = own.Count(HasLapsed),
            InForce3 = inForce.Count(row => row.Stars == 3),
            InForce4 = inForce.Count(row => row.Stars == 4),
            InForce5 = inForce.Count(row => row.Stars == 5),
            Communes = place.Communes,
            CommunesCovered = inForce.Where(row => row.Commune is not null).Select(row => row.Commune).Distinct().Count(),
            SalesPoints = place.SalesPoints,
            Sales = sales.Count == 0 ? null : new ReportSales(sold.Select(row => row.Order).Distinct().Count(), sold.Sum(row => row.Dong)),
            Producers = inForce.Where(row => row.Producer is not null).DistinctBy(row => row.Producer)
                .GroupBy(row => row.Kind).OrderBy(group => group.Key).ToDictionary(group => group.Key, group => group.Count()),
        };
    }

    // A decision of which only the year is known belongs to the report of the year and to no half of it
    private bool IsOfPeriod(ReportCertificate row) => row.DecidedOn is { } on
        ? on >= period.From && on <= _last
        : period.Span == ReportSpan.Year && row.DecidedYear == period.Year;

    private ReportCertificate? Before(ReportCertificate row) => _byProduct[row.Product]
        .Where(other => other.From < row.From)
        .MaxBy(other => other.From);

    // It lapses on its first day out of force: what ends with 31 December is in force in that year's count and lapses in the next
    private bool HasLapsed(ReportCertificate row) =>
        row.End.AddDays(1) >= period.From && row.End < _last
        && !(row.WithdrawnOn <= row.End) && !(row.SupersededOn <= row.End)
        && !_byProduct[row.Product].Any(other => other != row && other.IsInForceOn(row.End.AddDays(1)));

    private static bool HasSomething(ReportLine line) =>
        line.Evaluated + line.Withdrawn + line.Lapsed + line.InForce + line.SalesPoints + (line.Sales?.Orders ?? 0) > 0;
}
