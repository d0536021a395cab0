using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Villages;

namespace Ocop.Catalog.SalesPoints;

/// <summary>A sales point as pages and lists show it.</summary>
public sealed record SalesPointCard
{
    public required SalesPointId Id { get; init; }

    public required string Slug { get; init; }

    public required LocalText Name { get; init; }

    public required SalesPointKind Kind { get; init; }

    public required SalesPointState State { get; init; }

    public string? Address { get; init; }

    public bool IsAddressOld { get; init; }

    public string? CommuneCode { get; init; }

    public required string ProvinceCode { get; init; }

    public int? SinceYear { get; init; }

    public required LocalText Dates { get; init; }

    public required LocalText Facts { get; init; }

    public required LocalText LastConfirmed { get; init; }

    public Position? Position { get; init; }

    public ProducerId? ProducerId { get; init; }

    public VillageId? VillageId { get; init; }

    /// <summary>Products that sources name as sold here.</summary>
    public IReadOnlyList<Guid> ProductIds { get; init; } = [];

    public required string Source { get; init; }
}

/// <summary>Reads of published sales points.</summary>
public sealed class SalesPointQueries(CatalogDbContext db)
{
    /// <summary>The list is filtered on the page: the country has a few hundred of them.</summary>
    public const int MaxPoints = 500;

    private static readonly Expression<Func<SalesPoint, SalesPointCard>> ToCard = point => new SalesPointCard
    {
        Id = point.Id,
        Slug = point.Slug,
        Name = point.Name,
        Kind = point.Kind,
        State = point.State,
        Address = point.Address,
        IsAddressOld = point.IsAddressOld,
        CommuneCode = point.CommuneCode,
        ProvinceCode = point.ProvinceCode,
        SinceYear = point.SinceYear,
        Dates = point.Dates,
        Facts = point.Facts,
        LastConfirmed = point.LastConfirmed,
        Position = point.Position,
        ProducerId = point.ProducerId,
        VillageId = point.VillageId,
        ProductIds = point.ProductIds,
        Source = point.Source,
    };

    private static readonly Func<CatalogDbContext, string, string?, int, IAsyncEnumerable<SalesPointCard>> Near =
        EF.CompileAsyncQuery((CatalogDbContext db, string province, string? commune, int size) => db.SalesPoints.AsNoTracking()
            .Where(point => point.Publication != null && point.ProvinceCode == province && point.State != SalesPointState.Ended)
            .OrderBy(point => point.CommuneCode == commune ? 0 : 1)
            .ThenBy(point => point.State == SalesPointState.Open ? 0 : 1)
            .ThenBy(point => point.Slug)
            .Take(size)
            .Select(ToCard));

    private IQueryable<SalesPoint> Published => db.SalesPoints.AsNoTracking().Where(point => point.Publication != null);

    /// <summary>All points, by slug.</summary>
    public async Task<IReadOnlyList<SalesPointCard>> AllAsync(CancellationToken cancellationToken) =>
        await Published.OrderBy(point => point.Slug).Take(MaxPoints).Select(ToCard).ToListAsync(cancellationToken);

    /// <summary>A page by slug; <paramref name="after"/> is the last slug of the page before.</summary>
    [SuppressMessage("Globalization", "CA1309", Justification = "Translated: the database compares as it sorts.")]
    public async Task<IReadOnlyList<SalesPointCard>> PageAsync(string? after, int size, CancellationToken cancellationToken)
    {
        var points = after is null ? Published : Published.Where(point => string.Compare(point.Slug, after) > 0);
        return await points.OrderBy(point => point.Slug).Take(size).Select(ToCard).ToListAsync(cancellationToken);
    }

    /// <summary>Points of the commune first, then of its province.</summary>
    public async Task<IReadOnlyList<SalesPointCard>> NearAsync(
        string? communeCode, string provinceCode, int size, CancellationToken cancellationToken) =>
        await Near(db, provinceCode, communeCode, size).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<SalesPointCard>> OfProducerAsync(ProducerId producer, CancellationToken cancellationToken) =>
        await Published.Where(point => point.ProducerId == producer)
            .OrderBy(point => point.Slug).Take(MaxPoints).Select(ToCard).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<SalesPointCard>> OfVillageAsync(VillageId village, CancellationToken cancellationToken) =>
        await Published.Where(point => point.VillageId == village)
            .OrderBy(point => point.Slug).Take(MaxPoints).Select(ToCard).ToListAsync(cancellationToken);
}
