using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Products;
using Ocop.Catalog.Register.Matching;

namespace Ocop.Catalog.Register.Planning;

/// <summary>The part of the register a list of records can touch, read once.</summary>
internal sealed class RegisterSnapshot(CatalogDbContext db, RegisterSource source, CancellationToken cancellationToken)
{
    private const int Chunk = 500;
    private const int MostAskedFor = 5000; // beyond that one pass over the table is quicker

    private readonly Dictionary<CertificateId, KnownCertificate> _certificates = [];
    private readonly Dictionary<string, KnownCertificate> _byCode = new(StringComparer.Ordinal);
    private readonly Postings<ProductId, KnownCertificate> _byProduct = new();
    private readonly Dictionary<string, KnownClaim> _claims = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ProductId> _productKeys = new(StringComparer.Ordinal);
    private readonly HashSet<ProductId> _productsOfSource = [];
    private readonly RepeatedTexts _texts = new();
    private readonly Dictionary<CertificateId, HashSet<string>> _held = [];
    private readonly Dictionary<string, (MatchDecision Decision, ProductId? Product)> _answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Difference>> _kept = new(StringComparer.Ordinal);

    public KnownCertificate? Find(CertificateId id) => _certificates.GetValueOrDefault(id);

    public KnownCertificate? FindByCode(string? code) =>
        code is not null && CertificateCode.Normalise(code) is { } printed ? _byCode.GetValueOrDefault(printed) : null;

    public IReadOnlyList<KnownCertificate> Of(ProductId product) => _byProduct[product];

    public KnownClaim? Claim(string? sourceId) => sourceId is null ? null : _claims.GetValueOrDefault(sourceId);

    /// <summary>The product the source means by its own id of it.</summary>
    public ProductId? ProductOf(string? productKey) =>
        productKey is not null && _productKeys.TryGetValue(productKey, out var product) ? product : null;

    /// <summary>Whether the source knows the product by another id.</summary>
    public bool IsKnownAsAnother(ProductId product, string? productKey) =>
        productKey is not null && _productsOfSource.Contains(product) && ProductOf(productKey) != product;

    public IReadOnlySet<string> Held(CertificateId id) => _held.GetValueOrDefault(id) ?? [];

    public (MatchDecision Decision, ProductId? Product)? Answer(string matchKey) =>
        _answers.TryGetValue(matchKey, out var answer) ? answer : null;

    /// <summary>What a person has kept against this record before.</summary>
    public IReadOnlyList<Difference> Kept(string recordKey) => _kept.GetValueOrDefault(recordKey, []);

    /// <summary>Adds what a record of the plan makes.</summary>
    public void Add(KnownCertificate certificate)
    {
        _certificates[certificate.Id] = certificate;
        _byCode[certificate.Code] = certificate;
        _byProduct.Add(certificate.ProductId, certificate);
    }

    public void Remove(KnownCertificate certificate)
    {
        _certificates.Remove(certificate.Id);
        _byCode.Remove(certificate.Code);
        _byProduct.Remove(certificate.ProductId, certificate);
    }

    public void Add(string sourceId, KnownClaim claim) => _claims[sourceId] = claim;

    public void Add(string productKey, ProductId product)
    {
        _productKeys[productKey] = product;
        _productsOfSource.Add(product);
    }

    /// <summary>First: what the source has said before, and what persons have decided.</summary>
    public async Task ReadHistoryAsync(IReadOnlyList<RegisterRecord> records)
    {
        if (source.IsFeed)
            await ReadClaimsAsync(records);
        foreach (var held in await db.SourceClaims.AsNoTracking().Where(claim => claim.Source == RegisterSource.Hand.Name).ToListAsync(cancellationToken))
            _held[held.CertificateId] = [.. FactsJson.Read<string[]>(held.Stated)];
        var items = await db.MatchItems.AsNoTracking()
            .Where(item => item.Decision != MatchDecision.Open)
            .Select(item => new { item.Kind, item.MatchKey, item.RecordKey, item.Decision, item.ProductId, item.Differences, item.DecidedAt })
            .ToListAsync(cancellationToken);
        foreach (var item in items.OrderBy(item => item.DecidedAt))
        {
            if (item.Kind == MatchItemKind.Product)
                _answers[item.MatchKey] = (item.Decision, item.ProductId);
            else if (item.Decision == MatchDecision.Kept)
                _kept[item.RecordKey] = item.Differences;
        }
    }

    /// <summary>Second: the certificates the records can mean.</summary>
    public async Task ReadCertificatesAsync(IReadOnlyList<RegisterRecord> records, IEnumerable<ProductId> products)
    {
        var ids = _claims.Values.Select(claim => claim.CertificateId)
            .Concat(records.Select(record => Guid.TryParse(record.SourceId, out var id) ? new CertificateId(id) : (CertificateId?)null).OfType<CertificateId>())
            .ToHashSet();
        var codes = records.Select(record => record.Code is { } code ? CertificateCode.Normalise(code) : null).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var ofProducts = products.ToHashSet();
        if (ids.Count + codes.Count + ofProducts.Count > MostAskedFor)
        {
            await foreach (var row in db.Certificates.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                if (ids.Contains(row.Id) || ofProducts.Contains(row.ProductId) || codes.Contains(row.Code))
                    AddOnce(row);
            }

            return;
        }

        foreach (var chunk in ids.Chunk(Chunk))
            (await db.Certificates.AsNoTracking().Where(row => chunk.Contains(row.Id)).ToListAsync(cancellationToken)).ForEach(AddOnce);
        foreach (var chunk in codes.Chunk(Chunk))
            (await db.Certificates.AsNoTracking().Where(row => chunk.Contains(row.Code)).ToListAsync(cancellationToken)).ForEach(AddOnce);
        foreach (var chunk in ofProducts.Chunk(Chunk))
            (await db.Certificates.AsNoTracking().Where(row => chunk.Contains(row.ProductId)).ToListAsync(cancellationToken)).ForEach(AddOnce);
    }

    /// <summary>Third: who wrote the certificates last on which the source would speak for the first time.</summary>
    public async Task ReadLastSourcesAsync(IEnumerable<CertificateId> ids)
    {
        foreach (var chunk in ids.Distinct().Chunk(Chunk))
        {
            var nullable = chunk.Select(id => (CertificateId?)id).ToList();
            var rows = await db.RegisterEvents.AsNoTracking()
                .Where(row => nullable.Contains(row.CertificateId) && row.Kind != RegisterEventKind.Superseded)
                .OrderBy(row => row.Seq)
                .Select(row => new { row.CertificateId, row.Source }).ToListAsync(cancellationToken);
            foreach (var row in rows)
                _certificates[row.CertificateId!.Value].LastSource = _texts.Share(row.Source);
        }
    }

    private async Task ReadClaimsAsync(IReadOnlyList<RegisterRecord> records)
    {
        foreach (var chunk in records.Select(record => record.SourceId).OfType<string>().Distinct(StringComparer.Ordinal).Chunk(Chunk))
        {
            var rows = await db.SourceClaims.AsNoTracking()
                .Where(claim => claim.Source == source.Name && chunk.Contains(claim.Key)).ToListAsync(cancellationToken);
            foreach (var row in rows)
                _claims[row.Key] = new KnownClaim(row.CertificateId, row.Revision, FactsJson.Read<CertificateFacts>(row.Stated), row.IsRemoved);
        }

        if (records.All(record => record.ProductSourceId is null))
            return;
        var keys = await (
            from claim in db.SourceClaims
            where claim.Source == source.Name && claim.ProductKey != null
            join certificate in db.Certificates on claim.CertificateId equals certificate.Id
            select new { claim.ProductKey, certificate.ProductId }).Distinct().ToListAsync(cancellationToken);
        foreach (var key in keys)
            Add(key.ProductKey!, key.ProductId);
    }

    private void AddOnce(Certificate certificate)
    {
        if (!_certificates.ContainsKey(certificate.Id))
            Add(KnownCertificate.Of(certificate, _texts));
    }
}
