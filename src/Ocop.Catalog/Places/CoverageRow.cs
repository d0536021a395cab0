namespace Ocop.Catalog.Places;

/// <summary>A commune and what comes from it, also when that is nothing.</summary>
public sealed class CoverageRow
{
    public string Code { get; init; } = "";

    public string Slug { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Name { get; init; } = "";

    public string ProvinceCode { get; init; } = "";

    public int Products { get; init; }

    /// <summary>Products with a certificate in force.</summary>
    public int InForce { get; init; }

    public int Producers { get; init; }
}

/// <summary>How many of a province's communes have a product with a certificate in force.</summary>
public sealed record ProvinceCoverage(string ProvinceCode, int Communes, int Covered)
{
    public int Without => Communes - Covered;
}

/// <summary>Communes as rows that the database can filter and sort.</summary>
public static class CoverageRows
{
    public static IQueryable<CoverageRow> CoverageOn(this CatalogDbContext db, DateOnly day)
    {
        var inForce = db.Certificates.Where(Certification.InForce.On(day));
        return db.Communes.Select(commune => new CoverageRow
        {
            Code = commune.Code,
            Slug = commune.Slug,
            Kind = commune.Kind,
            Name = commune.Name,
            ProvinceCode = commune.ProvinceCode,
            Products = db.Products.Count(product => product.CommuneCode == commune.Code),
            InForce = db.Products.Count(product => product.CommuneCode == commune.Code && inForce.Any(certificate => certificate.ProductId == product.Id)),
            Producers = db.Producers.Count(producer => producer.CommuneCode == commune.Code),
        });
    }

    /// <summary>Per province; a province without any is there too.</summary>
    public static IQueryable<ProvinceCoverage> ProvinceCoverageOn(this CatalogDbContext db, DateOnly day)
    {
        var covered =
            (from certificate in db.Certificates.Where(Certification.InForce.On(day))
             join product in db.Products on certificate.ProductId equals product.Id
             where product.CommuneCode != null
             select product.CommuneCode).Distinct();
        return db.Communes
            .GroupBy(commune => commune.ProvinceCode)
            .Select(group => new ProvinceCoverage(group.Key, group.Count(), group.Count(commune => covered.Contains(commune.Code))));
    }
}
