using Ocop.Catalog.Certification;
using Ocop.Catalog.Database.Statements;
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
public sealed class ProductSnapshots(Store store, CertificateQueries certificates, KnownProducts kept, PlaceDirectory directory)
{
    private static readonly ListStatement Products = new("""
        SELECT p."Id", p."Slug", p."Name_Vi", p."Name_En", p."CriteriaSet", p."ProducerId", m."Name", p."CommuneCode", p."ProvinceCode",
               p."Publication_At" IS NOT NULL
        FROM catalog."Products" p LEFT JOIN catalog."Producers" m ON m."Id" = p."ProducerId"
        WHERE p."Id" IN ($list)
        """);

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
        var standings = await certificates.StandingsOfAsync(ids, cancellationToken);
        return await store.ListAsync(Products, row => Read(row, places, standings), [.. ids.Select(id => id.Value)], cancellationToken);
    }

    private static ProductSnapshot Read(Row row, PlacesToday places, IReadOnlyDictionary<ProductId, Standing> standings)
    {
        var id = new ProductId(row.Id());
        var (slug, name, criteriaSet) = (row.Text(), row.LocalText(), row.Number());
        var (producer, producerName) = (row.IdOrNull(), row.TextOrNull());
        var (commune, province, isPublished) = (row.TextOrNull(), row.Text(), row.Flag());
        return new ProductSnapshot(
            id, slug, name, criteriaSet, producer is { } maker ? new ProducerId(maker) : null, producerName,
            places.Commune(commune)?.FullName, province, NameOf(places.Province(province), province), isPublished, standings.GetValueOrDefault(id, Standing.None));
    }

    private static LocalText NameOf(ProvinceToday? province, string code) =>
        province is null ? new LocalText(code) : new LocalText(province.Name, province.NameEn);
}
