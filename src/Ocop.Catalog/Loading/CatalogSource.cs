using Ocop.Catalog.Articles;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Catalog.SalesPoints;
using Ocop.Catalog.Villages;

namespace Ocop.Catalog.Loading;

/// <summary>Everything the source files say, read and checked.</summary>
internal sealed record CatalogSource(
    PlaceSource Places,
    IReadOnlyList<SourceRecord<Producer>> Producers,
    IReadOnlyList<SourceRecord<Product>> Products,
    IReadOnlyList<SourceRecord<Certificate>> Certificates,
    IReadOnlyList<SourceRecord<Village>> Villages,
    IReadOnlyList<SourceRecord<SalesPoint>> SalesPoints,
    IReadOnlyList<SourceRecord<Article>> Articles)
{
    /// <exception cref="SourceException">The files have faults; it lists them all.</exception>
    public static CatalogSource Read(SourceFolder folder, bool withDemo, DateTimeOffset now)
    {
        var faults = new SourceFaults();
        var places = PlaceSource.Read(folder, faults);
        var (producers, producerKeys) = List(folder, "producers.json", "producers", faults);
        var (products, productKeys) = List(folder, "products.json", "products", faults);
        var (villages, villageKeys) = List(folder, "villages.json", "villages", faults);
        var (points, pointKeys) = List(folder, "sales-points.json", "sales_points", faults);
        var positions = DemoPositions.Read(withDemo ? folder.Json("demo/positions.json", faults) : null, villageKeys, pointKeys);

        var productSource = new ProductSource(productKeys, producerKeys, villageKeys, places, now);
        foreach (var record in products)
            productSource.Read(record);
        var villageSource = new VillageSource(villageKeys, productKeys, places, positions, withDemo, now, faults);
        var pointSource = new SalesPointSource(pointKeys, productKeys, producerKeys, villageKeys, places, positions, now, faults);
        var source = new CatalogSource(
            places,
            [.. producers.Select(record => ProducerSource.Read(record, producerKeys, places, now))],
            productSource.Products,
            productSource.Certificates,
            [.. villages.Select(villageSource.Read)],
            [.. points.Select(pointSource.Read)],
            new ArticleSource(folder, now, faults).Read());
        faults.ThrowIfAny();
        return source;
    }

    private static (IReadOnlyList<SourceObject> Records, SourceKeys Keys) List(SourceFolder folder, string file, string list, SourceFaults faults)
    {
        var root = folder.Json(file, faults);
        return (root?.Objects(list) ?? [], new SourceKeys(root, list));
    }
}
