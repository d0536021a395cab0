using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Ocop.Catalog.Producers;

/// <summary>A maker as pages and lists show it.</summary>
public sealed record ProducerCard(
    ProducerId Id, string Slug, string Name, ProducerKind Kind, LocalText About, string? CommuneCode, string ProvinceCode, string Source);

/// <summary>Reads of published makers.</summary>
public sealed class ProducerQueries(CatalogDbContext db)
{
    public const int MaxCards = 100;

    private static readonly Expression<Func<Producer, ProducerCard>> ToCard = producer => new ProducerCard(
        producer.Id, producer.Slug, producer.Name, producer.Kind, producer.About, producer.CommuneCode, producer.ProvinceCode,
        producer.Source);

    private IQueryable<Producer> Published => db.Producers.AsNoTracking().Where(producer => producer.Publication != null);

    public Task<ProducerCard?> FindAsync(string slug, CancellationToken cancellationToken) =>
        Published.Where(producer => producer.Slug == slug).Select(ToCard).SingleOrDefaultAsync(cancellationToken);

    /// <summary>The names of the given makers, for lists of their products.</summary>
    public async Task<IReadOnlyDictionary<ProducerId, ProducerCard>> OfAsync(
        IReadOnlyCollection<ProducerId> ids, CancellationToken cancellationToken) =>
        ids.Count == 0
            ? new Dictionary<ProducerId, ProducerCard>()
            : await Published.Where(producer => ids.Contains(producer.Id)).Select(ToCard)
                .ToDictionaryAsync(producer => producer.Id, cancellationToken);

    public async Task<IReadOnlyList<ProducerCard>> OfCommuneAsync(string communeCode, CancellationToken cancellationToken) =>
        await Published.Where(producer => producer.CommuneCode == communeCode)
            .OrderBy(producer => producer.Slug).Take(MaxCards).Select(ToCard).ToListAsync(cancellationToken);

    /// <summary>A page of all makers by slug; <paramref name="after"/> is the last slug of the page before.</summary>
    [SuppressMessage("Globalization", "CA1309", Justification = "Translated: the database compares as it sorts.")]
    public async Task<IReadOnlyList<ProducerCard>> PageAsync(string? after, int size, CancellationToken cancellationToken)
    {
        var producers = after is null ? Published : Published.Where(producer => string.Compare(producer.Slug, after) > 0);
        return await producers.OrderBy(producer => producer.Slug).Take(size).Select(ToCard).ToListAsync(cancellationToken);
    }

    /// <summary>What leads to every maker.</summary>
    public async Task<IReadOnlyList<ProducerAddress>> AddressesAsync(CancellationToken cancellationToken) =>
        await Published.OrderBy(producer => producer.Slug)
            .Select(producer => new ProducerAddress(producer.Id, producer.Slug)).ToListAsync(cancellationToken);
}

/// <summary>What leads to a maker.</summary>
public sealed record ProducerAddress(ProducerId Id, string Slug);
