using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Database;
using Ocop.Catalog.Places;
using Ocop.Catalog.Producers;
using Ocop.Catalog.SalesPoints;

namespace Ocop.Catalog.Reports;

/// <param name="Id">Made with the form: the same form sent twice issues one report.</param>
/// <param name="ProvinceCode">Null for the whole country.</param>
/// <param name="Trade">What the shop sold in the period in that place.</param>
public sealed record IssueReportCommand(Guid Id, ReportPeriod Period, string? ProvinceCode, ReportTrade Trade, Actor Actor);

/// <summary>Counts a report, and issues it: from then on its numbers stand, whatever becomes of the register.</summary>
public sealed class IssueReport(CatalogDbContext db, PlaceDirectory directory, TimeProvider clock)
{
    /// <summary>The report as it would read today.</summary>
    public async Task<ReportContent> CountAsync(ReportPeriod period, string? province, ReportTrade trade, CancellationToken cancellationToken)
    {
        var today = VietnamCalendar.Today(clock);
        var places = await directory.GetAsync(cancellationToken);
        var certificates = await CertificatesAsync(province, cancellationToken);
        var count = new ReportCount(certificates, trade.Sales, period, today);
        var rows = await PlacesAsync(places, province, cancellationToken);
        return new ReportContent
        {
            Year = period.Year,
            Span = period.Span,
            From = period.From,
            Until = period.CountedUntil(today),
            Locality = places.Province(province)?.FullName,
            ProvinceCode = province,
            Lines = province is null ? count.ByProvince(rows) : count.ByCommune(rows),
            Total = count.Whole(await WholeAsync(places, province, cancellationToken)),
            DayUnknown = count.DayUnknown,
            SalesAreDemo = trade.IsDemo,
        };
    }

    /// <returns>False when it was issued before by the same form.</returns>
    public async Task<bool> HandleAsync(IssueReportCommand command, CancellationToken cancellationToken)
    {
        await using var write = await db.BeginWriteAsync(cancellationToken);
        if (await db.Reports.AnyAsync(row => row.Id == command.Id, cancellationToken))
            return false;
        var content = await CountAsync(command.Period, command.ProvinceCode, command.Trade, cancellationToken);
        var report = new Report
        {
            Id = command.Id,
            Year = command.Period.Year,
            Span = command.Period.Span,
            ProvinceCode = command.ProvinceCode,
            IssuedAt = clock.GetUtcNow(),
            IssuedById = command.Actor.Id,
            IssuedBy = command.Actor.Name,
            Content = content,
        };
        db.Add(report);
        db.Audit(
            command.Actor, report.IssuedAt, "report.issued",
            new AuditSubject("report", report.Id.ToString(), $"{report.Span} {report.Year}, {content.Locality ?? "Việt Nam"}"));
        await db.SaveChangesAsync(cancellationToken);
        await write.CommitAsync(cancellationToken);
        return true;
    }

    private Task<List<ReportCertificate>> CertificatesAsync(string? province, CancellationToken cancellationToken) => (
        from certificate in db.Certificates
        join product in db.Products on certificate.ProductId equals product.Id
        where province == null || product.ProvinceCode == province
        join producer in db.Producers on product.ProducerId equals (ProducerId?)producer.Id into makers
        from maker in makers.DefaultIfEmpty()
        select new ReportCertificate(
            certificate.ProductId, product.ProducerId, maker == null ? ProducerKind.Unknown : maker.Kind, product.ProvinceCode, product.CommuneCode,
            certificate.Stars, certificate.DecidedOn, certificate.DecidedYear, certificate.ValidFrom, certificate.ValidUntil, certificate.ExtendedUntil,
            certificate.SupersededOn, certificate.Withdrawal == null ? null : certificate.Withdrawal.On)).ToListAsync(cancellationToken);

    // By province, or by commune of the one province; what has no commune stands in a line of its own
    private async Task<IReadOnlyList<ReportPlace>> PlacesAsync(PlacesToday places, string? province, CancellationToken cancellationToken)
    {
        var points = await SalesPoints(province)
            .GroupBy(row => new { row.ProvinceCode, row.CommuneCode })
            .Select(group => new { group.Key.ProvinceCode, group.Key.CommuneCode, Count = group.Count() })
            .ToListAsync(cancellationToken);
        if (province is null)
        {
            return
            [
                .. places.Provinces.Select(row => new ReportPlace(
                    row.Code, row.Name, places.Communes.Count(commune => commune.Province == row),
                    points.Where(point => point.ProvinceCode == row.Code).Sum(point => point.Count))),
            ];
        }

        return
        [
            .. places.Communes.Where(row => row.Province.Code == province).OrderBy(row => row.Slug, StringComparer.Ordinal)
                .Select(row => new ReportPlace(row.Code, row.FullName, 1, points.Where(point => point.CommuneCode == row.Code).Sum(point => point.Count))),
            new ReportPlace("", "Chưa rõ xã", 0, points.Where(point => point.CommuneCode is null).Sum(point => point.Count)),
        ];
    }

    private async Task<ReportPlace> WholeAsync(PlacesToday places, string? province, CancellationToken cancellationToken) => new(
        province ?? "", places.Province(province)?.FullName ?? "Cả nước",
        places.Communes.Count(commune => province is null || commune.Province.Code == province),
        await SalesPoints(province).CountAsync(cancellationToken));

    // Those where people can buy: not what is only planned or has closed
    private IQueryable<SalesPoint> SalesPoints(string? province) => db.SalesPoints
        .Where(row => row.Publication != null && (province == null || row.ProvinceCode == province))
        .Where(row => row.State != SalesPointState.Planned && row.State != SalesPointState.Ended);
}
