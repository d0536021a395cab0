using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Certification;
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

/// <summary>Reads products by their ids for other modules, also such as are no longer public.</summary>
public sealed class ProductSnapshots(CatalogDbContext db, KnownProducts kept, PlaceDirectory directory, TimeProvider clock)
{
    /// <summary>The products of today; an unknown id is not in the result.</summary>
    public async Task<IReadOnlyDictionary<ProductId, ProductSnapshot>> FindAsync(
        IReadOnlyCollection<ProductId> ids, CancellationToken cancellationToken)
    {
        var known = await kept.OfNowAsync(cancellationToken); // before anything is read: what is read later may only be newer
        var found = new Dictionary<ProductId, ProductSnapshot>(ids.Count);
        foreach (var id in ids)
        {
            if (known.TryGetValue(id, out var snapshot))
                found[id] = snapshot;
        }

        if (found.Count < ids.Count)
        {
            foreach (var snapshot in await ReadAsync([.. ids.Where(id => !found.ContainsKey(id))], cancellationToken))
                found[snapshot.Id] = known[snapshot.Id] = snapshot;
        }

        return found;
    }

    private async Task<IEnumerable<ProductSnapshot>> ReadAsync(ProductId[] ids, CancellationToken cancellationToken)
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
        return products.Select(row => new ProductSnapshot(
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
