using Microsoft.EntityFrameworkCore;

namespace Ocop.Catalog.Certification;

/// <summary>A certificate that was withdrawn, or ran out and has no successor.</summary>
public sealed class EndedCertificate
{
    public string Code { get; init; } = "";

    /// <summary>Null when the product has no page.</summary>
    public string? ProductSlug { get; init; }

    public LocalText ProductName { get; init; } = LocalText.Empty;

    public string? HolderName { get; init; }

    public string? CommuneCode { get; init; }

    public string ProvinceCode { get; init; } = "";

    public int Stars { get; init; }

    public string? DecisionNumber { get; init; }

    public string? IssuedBy { get; init; }

    public DateOnly ValidFrom { get; init; }

    /// <summary>The first day of the withdrawal; null for one that ran out.</summary>
    public DateOnly? WithdrawnOn { get; init; }

    public WithdrawalGround? Ground { get; init; }

    public string? WithdrawalNumber { get; init; }

    /// <summary>The first day of a withdrawal, else the last day in force, an extension counted.</summary>
    public DateOnly EndedOn { get; init; }

    /// <summary>The source names only a year, so the end is the earliest possible one.</summary>
    public bool IsExactDateMissing { get; init; }
}

/// <summary>Which ended certificates are wanted.</summary>
/// <param name="IsWithdrawn">Withdrawn ones, those that ran out, or both.</param>
public sealed record EndedQuery(string? ProvinceCode = null, int? Year = null, bool? IsWithdrawn = null);

/// <summary>Certificates that give no star any more, for readers who want to know which.</summary>
public sealed class EndedCertificates(CatalogDbContext db, TimeProvider clock)
{
    public Task<int> CountAsync(EndedQuery query, CancellationToken cancellationToken) => Narrow(query).CountAsync(cancellationToken);

    /// <summary>The newest ends first.</summary>
    public async Task<IReadOnlyList<EndedCertificate>> PageAsync(EndedQuery query, int skip, int size, CancellationToken cancellationToken) =>
        await Narrow(query).OrderByDescending(row => row.EndedOn).ThenBy(row => row.Code).Skip(skip).Take(size).ToListAsync(cancellationToken);

    /// <summary>Years and provinces that have any.</summary>
    public async Task<(IReadOnlyList<int> Years, IReadOnlyList<string> ProvinceCodes)> ChoicesAsync(CancellationToken cancellationToken)
    {
        var found = await Narrow(new EndedQuery()).Select(row => new { row.EndedOn.Year, row.ProvinceCode }).Distinct().ToListAsync(cancellationToken);
        return ([.. found.Select(row => row.Year).Distinct().OrderDescending()], [.. found.Select(row => row.ProvinceCode).Distinct()]);
    }

    private IQueryable<EndedCertificate> Narrow(EndedQuery query)
    {
        var today = VietnamCalendar.Today(clock);
        var rows =
            from row in db.StatusesOn(today)
            where row.Status == CertificateStatus.Withdrawn || (row.Status == CertificateStatus.Expired && !row.HasSuccessor)
            join certificate in db.Certificates.AsNoTracking() on row.Id equals certificate.Id
            join product in db.Products on certificate.ProductId equals product.Id
            select new EndedCertificate
            {
                Code = certificate.Code,
                ProductSlug = product.Publication == null ? null : product.Slug,
                ProductName = product.Name,
                HolderName = certificate.HolderName,
                CommuneCode = product.CommuneCode,
                ProvinceCode = product.ProvinceCode,
                Stars = certificate.Stars,
                DecisionNumber = certificate.DecisionNumber,
                IssuedBy = certificate.IssuedBy,
                ValidFrom = certificate.ValidFrom,
                WithdrawnOn = row.Status == CertificateStatus.Withdrawn ? certificate.Withdrawal!.On : null,
                Ground = row.Status == CertificateStatus.Withdrawn ? certificate.Withdrawal!.Ground : null,
                WithdrawalNumber = row.Status == CertificateStatus.Withdrawn ? certificate.Withdrawal!.DecisionNumber : null,
                EndedOn = row.Status == CertificateStatus.Withdrawn ? certificate.Withdrawal!.On
                    : certificate.ExtendedUntil > certificate.ValidUntil ? certificate.ExtendedUntil!.Value : certificate.ValidUntil,
                IsExactDateMissing = certificate.DecidedOn == null,
            };
        if (query.ProvinceCode is { } province)
            rows = rows.Where(row => row.ProvinceCode == province);
        if (query.IsWithdrawn is { } isWithdrawn)
            rows = rows.Where(row => row.WithdrawnOn != null == isWithdrawn);
        if (query.Year is { } year)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            rows = rows.Where(row => row.EndedOn >= first && row.EndedOn <= last);
        }

        return rows;
    }
}
