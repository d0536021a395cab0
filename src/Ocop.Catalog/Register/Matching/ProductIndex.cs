using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Register.Matching;

/// <summary>The products and producers of the register in memory, to be found by code, name and words.</summary>
/// <remarks>Read once, then brought up to date from the register's events, so that page after page of a feed does not read all products again.</remarks>
internal sealed class ProductIndex
{
    private const int Chunk = 500;
    private const int MostRefreshed = 5000;

    private readonly Dictionary<ProductId, IndexedProduct> _products = [];
    private readonly Dictionary<string, IndexedProduct> _byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Postings<string, IndexedProduct> _byName = new(StringComparer.Ordinal);
    private readonly Postings<(string Province, string Word), IndexedProduct> _byWord = new();
    private readonly Dictionary<ProducerId, IndexedProducer> _producers = [];
    private readonly Postings<string, IndexedProducer> _byHolder = new(StringComparer.Ordinal);
    private readonly RepeatedTexts _places = new();

    /// <summary>The last event it knows of.</summary>
    public long AsOf { get; private set; }

    public IndexedProduct? Find(ProductId id) => _products.GetValueOrDefault(id);

    public IndexedProduct? FindByCode(string? code) => string.IsNullOrWhiteSpace(code) ? null : _byCode.GetValueOrDefault(code.Trim());

    public IReadOnlyList<IndexedProduct> Named(string nameKey) => _byName[nameKey];

    public IReadOnlyList<IndexedProduct> WithWord(string province, string word) => _byWord[(province, word)];

    public IReadOnlyList<IndexedProducer> Holders(string holderKey) => _byHolder[holderKey];

    /// <summary>Reads everything, or what has changed since the last time.</summary>
    public async Task RefreshAsync(CatalogDbContext db, long asOf, CancellationToken cancellationToken)
    {
        if (AsOf == asOf && _products.Count > 0)
            return;
        var touched = _products.Count == 0 ? null : await TouchedAsync(db, cancellationToken);
        if (touched is null || touched.Count > MostRefreshed)
            await ReadAllAsync(db, cancellationToken);
        else
            await ReadAgainAsync(db, touched, cancellationToken);
        AsOf = asOf;
    }

    /// <summary>Adds a product that a plan would make; <see cref="Remove"/> takes it out again.</summary>
    public void Add(IndexedProduct product)
    {
        _products[product.Id] = product;
        if (product.Code is { } code)
            _byCode[code] = product;
        _byName.Add(product.NameKey, product);
        foreach (var word in product.Words)
            _byWord.Add((product.ProvinceCode, word), product);
    }

    public void Remove(IndexedProduct product)
    {
        _products.Remove(product.Id);
        if (product.Code is { } code)
            _byCode.Remove(code);
        _byName.Remove(product.NameKey, product);
        foreach (var word in product.Words)
            _byWord.Remove((product.ProvinceCode, word), product);
    }

    public void Add(IndexedProducer producer)
    {
        _producers[producer.Id] = producer;
        _byHolder.Add(producer.HolderKey, producer);
    }

    public void Remove(IndexedProducer producer)
    {
        _producers.Remove(producer.Id);
        _byHolder.Remove(producer.HolderKey, producer);
    }

    private async Task ReadAllAsync(CatalogDbContext db, CancellationToken cancellationToken)
    {
        _products.Clear();
        _byCode.Clear();
        _byName.Clear();
        _byWord.Clear();
        _producers.Clear();
        _byHolder.Clear();
        await ReadProducersAsync(db.Producers, cancellationToken);
        var holders = (await HoldersAsync(db.Certificates, cancellationToken)).ToLookup(row => row.Product, row => row.Holder);
        await ReadProductsAsync(db.Products, holders, cancellationToken);
    }

    private async Task ReadAgainAsync(CatalogDbContext db, List<ProductId> touched, CancellationToken cancellationToken)
    {
        var producers = await db.RegisterEvents.Where(row => row.Seq > AsOf && row.ProducerId != null)
            .Select(row => row.ProducerId!.Value).Distinct().ToListAsync(cancellationToken);
        foreach (var chunk in producers.Chunk(Chunk))
        {
            foreach (var producer in chunk.Select(_producers.GetValueOrDefault).OfType<IndexedProducer>())
                Remove(producer);
            await ReadProducersAsync(db.Producers.Where(producer => chunk.Contains(producer.Id)), cancellationToken);
        }

        foreach (var chunk in touched.Chunk(Chunk))
        {
            foreach (var product in chunk.Select(Find).OfType<IndexedProduct>())
                Remove(product);
            var holders = await HoldersAsync(db.Certificates.Where(certificate => chunk.Contains(certificate.ProductId)), cancellationToken);
            await ReadProductsAsync(
                db.Products.Where(product => chunk.Contains(product.Id)), holders.ToLookup(row => row.Product, row => row.Holder), cancellationToken);
        }
    }

    private async Task<List<ProductId>> TouchedAsync(CatalogDbContext db, CancellationToken cancellationToken) =>
        await db.RegisterEvents.Where(row => row.Seq > AsOf && row.ProductId != null)
            .Select(row => row.ProductId!.Value).Distinct().ToListAsync(cancellationToken);

    private static async Task<List<(ProductId Product, string Holder)>> HoldersAsync(
        IQueryable<Certification.Certificate> certificates, CancellationToken cancellationToken)
    {
        var rows = await certificates.Where(certificate => certificate.HolderName != null)
            .Select(certificate => new { certificate.ProductId, certificate.HolderName }).Distinct().ToListAsync(cancellationToken);
        return rows.ConvertAll(row => (row.ProductId, row.HolderName!));
    }

    private async Task ReadProducersAsync(IQueryable<Producer> producers, CancellationToken cancellationToken)
    {
        var rows = producers.AsNoTracking()
            .Select(row => new { row.Id, row.Name, row.CommuneCode, row.ProvinceCode }).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken))
            Add(new IndexedProducer(row.Id, row.Name, NameKeys.OfHolder(row.Name), _places.Share(row.CommuneCode), _places.Share(row.ProvinceCode)!));
    }

    private async Task ReadProductsAsync(
        IQueryable<Product> products, ILookup<ProductId, string> holders, CancellationToken cancellationToken)
    {
        var rows = products.AsNoTracking().Select(row => new
        {
            row.Id,
            row.Slug,
            row.Name.Vi,
            row.ProducerId,
            row.CommuneCode,
            row.ProvinceCode,
            row.RegisterCode,
            PlaceCommune = row.PlaceAtRecognition.Commune,
            PlaceDistrict = row.PlaceAtRecognition.District,
        }).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            var maker = row.ProducerId is { } id ? _producers.GetValueOrDefault(id) : null;
            Add(new IndexedProduct
            {
                Id = row.Id,
                Slug = row.Slug,
                Name = row.Vi,
                NameKey = NameKeys.OfName(row.Vi),
                HolderName = maker?.Name ?? holders[row.Id].FirstOrDefault(),
                HolderKeys = [.. HolderKeys(maker, holders[row.Id])],
                CommuneCode = _places.Share(row.CommuneCode),
                ProvinceCode = _places.Share(row.ProvinceCode)!,
                Code = row.RegisterCode,
                CommuneSlug = _places.Share(PlaceReader.Bare(row.PlaceCommune))!,
                DistrictSlug = _places.Share(PlaceReader.Bare(row.PlaceDistrict))!,
            });
        }
    }

    private static IEnumerable<string> HolderKeys(IndexedProducer? maker, IEnumerable<string> named)
    {
        var keys = named.Select(NameKeys.OfHolder);
        return (maker is null ? keys : keys.Prepend(maker.HolderKey)).Distinct(StringComparer.Ordinal);
    }
}

/// <summary>What a match needs to know of a product.</summary>
internal sealed record IndexedProduct
{
    public required ProductId Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string NameKey { get; init; }

    public string? HolderName { get; init; }

    /// <summary>Of its producer and of everyone a certificate of it names.</summary>
    public IReadOnlyList<string> HolderKeys { get; init; } = [];

    public string? CommuneCode { get; init; }

    public required string ProvinceCode { get; init; }

    public string? Code { get; init; }

    public string CommuneSlug { get; init; } = "";

    public string DistrictSlug { get; init; } = "";

    /// <summary>Set while it only stands in a plan.</summary>
    public DraftProduct? Draft { get; init; }

    public IEnumerable<string> Words => NameKey.Split(' ').Distinct(StringComparer.Ordinal);

    public bool Equals(IndexedProduct? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Id.GetHashCode();
}

/// <summary>What a match needs to know of a producer.</summary>
internal sealed record IndexedProducer(ProducerId Id, string Name, string HolderKey, string? CommuneCode, string ProvinceCode);

/// <summary>A product a plan would make, and who makes it.</summary>
internal sealed record DraftProduct(
    ProductId Id, string Name, int CriteriaSet, ProducerId? ProducerId, DraftProducer? NewProducer, string? CommuneCode, string ProvinceCode,
    PlaceAtRecognition Place, string? Code);

/// <summary>A producer a plan would make.</summary>
internal sealed record DraftProducer(ProducerId Id, string Name, ProducerKind Kind, string? CommuneCode, string ProvinceCode);
