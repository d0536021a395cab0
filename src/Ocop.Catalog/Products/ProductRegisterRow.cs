using Ocop.Catalog.Certification;
using Ocop.Catalog.Producers;

namespace Ocop.Catalog.Products;

/// <summary>A product as an office list shows it, drafts included.</summary>
public sealed class ProductRegisterRow
{
    public ProductId Id { get; init; }

    public string Slug { get; init; } = "";

    public string Name { get; init; } = "";

    public string? RegisterCode { get; init; }

    public int CriteriaSet { get; init; }

    public ProducerId? ProducerId { get; init; }

    public string? ProducerName { get; init; }

    public string? CommuneCode { get; init; }

    public string ProvinceCode { get; init; } = "";

    public bool IsPublic { get; init; }

    public DateTimeOffset AddedAt { get; init; }

    /// <summary>3 to 5 while a certificate is in force, else null.</summary>
    public int? Stars { get; init; }

    /// <summary>How many certificates it ever had.</summary>
    public int Certificates { get; init; }
}

/// <summary>Products as rows that the database can filter and sort.</summary>
public static class ProductRegisterRows
{
    public static IQueryable<ProductRegisterRow> ProductsOn(this CatalogDbContext db, DateOnly day)
    {
        var inForce = db.Certificates.Where(InForce.On(day));
        return
            from product in db.Products
            join producer in db.Producers on product.ProducerId equals (ProducerId?)producer.Id into makers
            from maker in makers.DefaultIfEmpty()
            select new ProductRegisterRow
            {
                Id = product.Id,
                Slug = product.Slug,
                Name = product.Name.Vi,
                RegisterCode = product.RegisterCode,
                CriteriaSet = product.CriteriaSet,
                ProducerId = product.ProducerId,
                ProducerName = maker.Name,
                CommuneCode = product.CommuneCode,
                ProvinceCode = product.ProvinceCode,
                IsPublic = product.Publication != null,
                AddedAt = product.AddedAt,
                Stars = inForce.Where(certificate => certificate.ProductId == product.Id).Max(certificate => (int?)certificate.Stars),
                Certificates = db.Certificates.Count(certificate => certificate.ProductId == product.Id),
            };
    }
}
