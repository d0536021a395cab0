namespace Ocop.Catalog.Producers;

/// <summary>A producer as an office list shows it, drafts included.</summary>
public sealed class ProducerRegisterRow
{
    public ProducerId Id { get; init; }

    public string Slug { get; init; } = "";

    public string Name { get; init; } = "";

    public ProducerKind Kind { get; init; }

    public string? CommuneCode { get; init; }

    public string ProvinceCode { get; init; } = "";

    public bool IsPublic { get; init; }

    public int Products { get; init; }

    /// <summary>Products with a certificate in force.</summary>
    public int InForce { get; init; }
}

/// <summary>Producers as rows that the database can filter and sort.</summary>
public static class ProducerRegisterRows
{
    public static IQueryable<ProducerRegisterRow> ProducersOn(this CatalogDbContext db, DateOnly day)
    {
        var inForce = db.Certificates.Where(Certification.InForce.On(day));
        return db.Producers.Select(producer => new ProducerRegisterRow
        {
            Id = producer.Id,
            Slug = producer.Slug,
            Name = producer.Name,
            Kind = producer.Kind,
            CommuneCode = producer.CommuneCode,
            ProvinceCode = producer.ProvinceCode,
            IsPublic = producer.Publication != null,
            Products = db.Products.Count(product => product.ProducerId == producer.Id),
            InForce = db.Products.Count(product => product.ProducerId == producer.Id && inForce.Any(certificate => certificate.ProductId == product.Id)),
        });
    }
}
