namespace Ocop.Catalog.Certification;

/// <summary>The whole register as rows that the database can filter, sort, count and group by status.</summary>
public static class RegisterRows
{
    /// <summary>The register on a day. The conditions of the status are those of <see cref="Certificate.StatusOn"/>, in the same order.</summary>
    public static IQueryable<RegisterRow> RegisterOn(this CatalogDbContext db, DateOnly day)
    {
        var expiringUntil = day.AddDays(Certificate.ExpiringDays);
        return
            from certificate in db.Certificates
            join product in db.Products on certificate.ProductId equals product.Id
            join maker in db.Producers on product.ProducerId equals (Producers.ProducerId?)maker.Id into makers
            from maker in makers.DefaultIfEmpty()
            select new RegisterRow
            {
                Id = certificate.Id,
                Code = certificate.Code,
                Status =
                    certificate.Withdrawal != null && certificate.Withdrawal.On <= day ? CertificateStatus.Withdrawn
                    : certificate.SupersededOn <= day ? CertificateStatus.Superseded
                    : certificate.ValidFrom > day ? CertificateStatus.Upcoming
                    : certificate.ValidUntil > expiringUntil ? CertificateStatus.Valid
                    : certificate.ValidUntil >= day ? CertificateStatus.Expiring
                    : certificate.ExtendedUntil >= day ? CertificateStatus.Extended
                    : CertificateStatus.Expired,
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
                HasSuccessor = db.Certificates.Any(other =>
                    other.ProductId == certificate.ProductId && other.ValidFrom > certificate.ValidFrom && other.ValidUntil >= day && other.Withdrawal == null),
            };
    }
}
