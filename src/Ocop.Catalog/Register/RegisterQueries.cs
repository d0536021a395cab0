using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Register;

/// <summary>Reads of what has happened in the register, the latest first.</summary>
public sealed class RegisterQueries(CatalogDbContext db)
{
    private const int MostEvents = 200;

    public Task<List<RegisterEvent>> HistoryOfAsync(CertificateId certificate, CancellationToken cancellationToken) =>
        LatestAsync(db.RegisterEvents.Where(row => row.CertificateId == certificate), cancellationToken);

    /// <summary>The product's own history and that of its certificates.</summary>
    public Task<List<RegisterEvent>> HistoryOfAsync(ProductId product, CancellationToken cancellationToken) =>
        LatestAsync(db.RegisterEvents.Where(row => row.ProductId == product), cancellationToken);

    public Task<List<RegisterEvent>> HistoryOfAsync(ProducerId producer, CancellationToken cancellationToken) =>
        LatestAsync(db.RegisterEvents.Where(row => row.ProducerId == producer), cancellationToken);

    /// <summary>The revision a form about the product's own facts is filled from.</summary>
    public async Task<long> RevisionOfAsync(ProductId product, CancellationToken cancellationToken) =>
        await db.RegisterEvents.Where(row => row.ProductId == product && row.CertificateId == null)
            .MaxAsync(row => (long?)row.Seq, cancellationToken) ?? 0;

    /// <summary>The revision a form about the producer's own facts is filled from.</summary>
    public async Task<long> RevisionOfAsync(ProducerId producer, CancellationToken cancellationToken) =>
        await db.RegisterEvents.Where(row => row.ProducerId == producer && row.ProductId == null)
            .MaxAsync(row => (long?)row.Seq, cancellationToken) ?? 0;

    /// <summary>The decision of a certificate with its scan; null when it is not named in full or nobody has entered it.</summary>
    public Task<Decision?> DecisionOfAsync(CertificateFacts facts, CancellationToken cancellationToken) =>
        db.Decisions.AsNoTracking().SingleOrDefaultAsync(
            row => row.IssuedBy == facts.IssuedBy && row.Number == facts.DecisionNumber && row.DecidedOn == facts.DecidedOn, cancellationToken);

    private static Task<List<RegisterEvent>> LatestAsync(IQueryable<RegisterEvent> events, CancellationToken cancellationToken) =>
        events.AsNoTracking().OrderByDescending(row => row.Seq).Take(MostEvents).ToListAsync(cancellationToken);
}
