using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Database;
using Ocop.Catalog.Places;
using Ocop.Catalog.Producers;

namespace Ocop.Catalog.Products;

/// <summary>What a shop needs to know of a product on a day: its names, its maker, its place and whether its stars are real.</summary>
public sealed record ProductSnapshot(
    ProductId Id, string Slug, LocalText Name, int CriteriaSet, ProducerId? ProducerId, string? ProducerName,
    string? CommuneName, string ProvinceCode, LocalText ProvinceName, bool IsPublished, Standing Standing)
{
    /// <summary>3 to 5 while a certificate is in force, else null.</summary>
    public int? Stars => Standing.InForce?.Stars;
}

/// <summary>The name of a public product and its stars of today.</summary>
/// <param name="Stars">3 to 5 while a certificate is in force, else null.</param>
public sealed record ProductInBrief(ProductId Id, LocalText Name, int? Stars);

/// <summary>Reads products by their ids for other modules, also such as are no longer public.</summary>
public sealed class ProductSnapshots(CatalogDbContext db, PlaceDirectory directory, TimeProvider clock)
{
    private static readonly CompiledQuery<Func<CatalogDbContext, ProductId, Task<LocalText?>>> NameOfPublished = new(() =>
        EF.CompileAsyncQuery((CatalogDbContext db, ProductId id) =>
            db.Products.AsNoTracking().Where(product => product.Id == id && product.Publication != null).Select(product => product.Name).FirstOrDefault()));

    private static readonly CompiledQuery<Func<CatalogDbContext, ProductId, IAsyncEnumerable<Certificate>>> CertificatesOf = new(() =>
        EF.CompileAsyncQuery((CatalogDbContext db, ProductId id) => db.Certificates.AsNoTracking().Where(certificate => certificate.ProductId == id)));

    /// <summary>One public product, by two statements compiled once; null when there is none.</summary>
    public async Task<ProductInBrief?> FindPublishedAsync(ProductId id)
    {
        if (await NameOfPublished.For(db)(db, id) is not { } name)
            return null;
        var certificates = new List<Certificate>();
        await foreach (var certificate in CertificatesOf.For(db)(db, id))
            certificates.Add(certificate);
        return new ProductInBrief(id, name, Standing.Of(certificates, VietnamCalendar.Today(clock)).InForce?.Stars);
    }

    /// <summary>The products of today; an unknown id is not in the result.</summary>
    public async Task<IReadOnlyDictionary<ProductId, ProductSnapshot>> FindAsync(
        IReadOnlyCollection<ProductId> ids, CancellationToken cancellationToken)
    {
        var places = await directory.GetAsync(cancellationToken);
        var certificates = await StandingsAsync(ids, cancellationToken);
        var products = await (
            from product in db.Products.AsNoTracking()
            where ids.Contains(product.Id)
            join producer in db.Producers on product.ProducerId equals producer.Id into producers
            from producer in producers.DefaultIfEmpty()
            select new
            {
                product.Id,
                product.Slug,
                product.Name,
                product.CriteriaSet,
                product.ProducerId,
                product.CommuneCode,
                product.ProvinceCode,
                IsPublished = product.Publication != null,
                ProducerName = producer == null ? null : producer.Name,
            }).ToListAsync(cancellationToken);
        return products.ToDictionary(row => row.Id, row => new ProductSnapshot(
            row.Id, row.Slug, row.Name, row.CriteriaSet, row.ProducerId, row.ProducerName,
            places.Commune(row.CommuneCode)?.FullName, row.ProvinceCode, NameOf(places.Province(row.ProvinceCode), row.ProvinceCode),
            row.IsPublished, certificates.GetValueOrDefault(row.Id, Standing.None)));
    }

    private async Task<Dictionary<ProductId, Standing>> StandingsAsync(
        IReadOnlyCollection<ProductId> ids, CancellationToken cancellationToken)
    {
        var today = VietnamCalendar.Today(clock);
        var certificates = await db.Certificates.AsNoTracking()
            .Where(certificate => ids.Contains(certificate.ProductId))
            .ToListAsync(cancellationToken);
        return certificates.GroupBy(certificate => certificate.ProductId).ToDictionary(group => group.Key, group => Standing.Of(group, today));
    }

    private static LocalText NameOf(ProvinceToday? province, string code) =>
        province is null ? new LocalText(code) : new LocalText(province.Name, province.NameEn);
}
