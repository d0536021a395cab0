using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Register.Feed;

/// <summary>The feed as this register serves it: every certificate once, with its newest state, in the order of revisions.</summary>
/// <remarks>
/// A certificate that changes while somebody reads moves to the end and is met there.
/// </remarks>
public sealed class FeedReader(CatalogDbContext db)
{
    /// <summary>The most records of one page.</summary>
    public const int MaxLimit = 1000;

    /// <summary>What this register and its present history are called in vectors and cursors.</summary>
    public Task<Guid> RegisterAsync(CancellationToken cancellationToken) =>
        db.StoreEpochs.Where(epoch => epoch.Id == StoreEpoch.TheOne).Select(epoch => epoch.Value).SingleAsync(cancellationToken);

    /// <summary>The last revision given to any certificate.</summary>
    public async Task<long> LastRevisionAsync(CancellationToken cancellationToken) =>
        await db.RegisterEvents.MaxAsync(row => (long?)row.Seq, cancellationToken) ?? 0;

    /// <param name="after">The cursor of the page before; null from the beginning.</param>
    /// <param name="provinces">Only certificates of products of these provinces; empty is all.</param>
    /// <returns>Null when the cursor belongs to another history of the register.</returns>
    public async Task<FeedPage?> PageAsync(
        FeedCursor? after, IReadOnlyList<string> provinces, int limit, CancellationToken cancellationToken)
    {
        var register = await RegisterAsync(cancellationToken);
        if (after is not null && after.Register != register)
            return null;
        var cursor = after ?? new FeedCursor(register, 0);
        var entries = await ChangedAsync(cursor.AfterRevision, provinces, limit + 1, cancellationToken);
        var hasMore = entries.Count > limit;
        if (hasMore)
            entries = entries[..limit];
        if (entries.Count > 0)
            cursor = cursor with { AfterRevision = entries[^1].Revision };
        return await PageOfAsync(after, register, entries, cursor, hasMore, cancellationToken);
    }

    private async Task<List<Entry>> ChangedAsync(long after, IReadOnlyList<string> provinces, int limit, CancellationToken cancellationToken)
    {
        var standing = await Entries(db.Certificates.Where(certificate => certificate.Revision > after), provinces)
            .OrderBy(entry => entry.Certificate!.Revision).Take(limit).ToListAsync(cancellationToken);
        var removed = await RemovedAsync(after, provinces, limit, cancellationToken);
        return [.. standing.Concat(removed).OrderBy(entry => entry.Revision).Take(limit)];
    }

    // Their rows are gone; the event of it is what is left. Of a product that is gone too the place is unknown: an id tells nothing.
    private Task<List<Entry>> RemovedAsync(long after, IReadOnlyList<string> provinces, int limit, CancellationToken cancellationToken) => (
        from row in db.RegisterEvents.AsNoTracking()
        where row.Seq > after && row.Kind == RegisterEventKind.Removed && row.CertificateId != null
            && !db.Certificates.Any(certificate => certificate.Id == row.CertificateId)
        join product in db.Products on row.ProductId equals product.Id into products
        from product in products.DefaultIfEmpty()
        where provinces.Count == 0 || product == null || provinces.Contains(product.ProvinceCode)
        orderby row.Seq
        select new Entry { RemovedId = row.CertificateId, RemovedAt = row.Seq }).Take(limit).ToListAsync(cancellationToken);

    private IQueryable<Entry> Entries(IQueryable<Certificate> certificates, IReadOnlyList<string> provinces) =>
        from certificate in certificates.AsNoTracking()
        join product in db.Products on certificate.ProductId equals product.Id
        where provinces.Count == 0 || provinces.Contains(product.ProvinceCode)
        join producer in db.Producers on product.ProducerId equals producer.Id into producers
        from producer in producers.DefaultIfEmpty()
        select new Entry
        {
            Certificate = certificate,
            ProductId = product.Id,
            ProductCode = product.RegisterCode,
            ProductName = product.Name.Vi,
            CriteriaSet = product.CriteriaSet,
            Place = product.PlaceAtRecognition,
            CommuneCode = product.CommuneCode,
            ProvinceCode = product.ProvinceCode,
            MakerKind = producer == null ? null : producer.Kind,
            MakerName = producer == null ? null : producer.Name,
        };

    private async Task<FeedPage> PageOfAsync(
        FeedCursor? after, Guid register, List<Entry> entries, FeedCursor next, bool hasMore, CancellationToken cancellationToken)
    {
        var told = await new ToldVersions(db, register).OfAsync([.. entries.Select(entry => entry.Id)], cancellationToken);
        return new FeedPage
        {
            Register = register,
            After = after?.ToString(),
            Items = [.. entries.Select(entry => entry.Write(told[entry.Id]))],
            Next = next.ToString(),
            HasMore = hasMore,
        };
    }

    private sealed class Entry
    {
        public Certificate? Certificate { get; init; }

        public CertificateId? RemovedId { get; init; }

        public long RemovedAt { get; init; }

        public ProductId? ProductId { get; init; }

        public string? ProductCode { get; init; }

        public string? ProductName { get; init; }

        public int? CriteriaSet { get; init; }

        public PlaceAtRecognition? Place { get; init; }

        public string? CommuneCode { get; init; }

        public string? ProvinceCode { get; init; }

        public ProducerKind? MakerKind { get; init; }

        public string? MakerName { get; init; }

        public CertificateId Id => Certificate?.Id ?? RemovedId!.Value;

        public long Revision => Certificate?.Revision ?? RemovedAt;

        public FeedCertificate Write(Versions versions) => Certificate is null
            ? FeedRecords.Removed(Id, Revision, versions)
            : FeedRecords.Write(
                Certificate, versions, new FeedProduct(ProductName!, ProductId.ToString(), ProductCode, CriteriaSet),
                MakerName is null ? null : new FeedMaker(MakerName, MakerKind?.ToString()),
                new FeedPlace(Place?.Commune, Place?.District, Place?.Province, CommuneCode, ProvinceCode));
    }
}
