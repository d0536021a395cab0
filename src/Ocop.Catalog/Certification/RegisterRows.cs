using Ocop.Catalog.Producers;

namespace Ocop.Catalog.Certification;

/// <summary>The register as rows that the database can filter, sort, count and group by status.</summary>
public static class RegisterRows
{
    /// <summary>Every certificate on a day. The conditions are those of <see cref="Certificate.StatusOn"/>, in the same order.</summary>
    public static IQueryable<StatusRow> StatusesOn(this CatalogDbContext db, DateOnly day)
    {
        var expiringUntil = day.AddDays(Certificate.ExpiringDays);
        return db.Certificates.Select(certificate => new StatusRow
        {
            Id = certificate.Id,
            ProductId = certificate.ProductId,
            Status =
                certificate.Withdrawal != null && certificate.Withdrawal.On <= day ? CertificateStatus.Withdrawn
                : certificate.SupersededOn <= day ? CertificateStatus.Superseded
                : certificate.ValidFrom > day ? CertificateStatus.Upcoming
                : certificate.ValidUntil > expiringUntil ? CertificateStatus.Valid
                : certificate.ValidUntil >= day ? CertificateStatus.Expiring
                : certificate.ExtendedUntil >= day ? CertificateStatus.Extended
                : CertificateStatus.Expired,
            Stars = certificate.Stars,
            ValidUntil = certificate.ValidUntil,
            HasSuccessor = db.Certificates.Any(other =>
                other.ProductId == certificate.ProductId && other.ValidFrom > certificate.ValidFrom
                && (other.ValidUntil >= day || other.ExtendedUntil >= day) && other.Withdrawal == null),
        });
    }

    /// <summary>The same with product, maker and decision, for lists.</summary>
    public static IQueryable<RegisterRow> RegisterOn(this CatalogDbContext db, DateOnly day) =>
        from row in db.StatusesOn(day)
        join certificate in db.Certificates on row.Id equals certificate.Id
        join product in db.Products on certificate.ProductId equals product.Id
        join producer in db.Producers on product.ProducerId equals (ProducerId?)producer.Id into makers
        from maker in makers.DefaultIfEmpty()
        select new RegisterRow
        {
            Id = certificate.Id,
            Code = certificate.Code,
            Status = row.Status,
            Stars = certificate.Stars,
            Score = certificate.Score,
            ProductId = certificate.ProductId,
            ProductSlug = product.Slug,
            ProductName = product.Name.Vi,
            HolderName = certificate.HolderName,
            ProducerName = maker.Name,
            CommuneCode = product.CommuneCode,
            ProvinceCode = product.ProvinceCode,
            DecisionNumber = certificate.DecisionNumber,
            DecidedOn = certificate.DecidedOn,
            DecidedYear = certificate.DecidedYear,
            IssuedBy = certificate.IssuedBy,
            ValidFrom = certificate.ValidFrom,
            ValidUntil = certificate.ValidUntil,
            ExtendedUntil = certificate.ExtendedUntil,
            SupersededOn = certificate.SupersededOn,
            WithdrawnOn = certificate.Withdrawal == null ? null : certificate.Withdrawal.On,
            HasSuccessor = row.HasSuccessor,
        };
}
