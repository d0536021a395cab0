using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Products;
using Ocop.Catalog.SalesPoints;

namespace Ocop.Catalog.Villages;

/// <summary>A village as lists show it.</summary>
public sealed record VillageCard(
    VillageId Id, string Slug, LocalText Name, LocalText Lead, LocalText EthnicGroup, string? CommuneCode, string ProvinceCode,
    ProductId? TourismProductId, Position? Position);

/// <summary>A village with everything its page prints.</summary>
public sealed record VillageDetails(
    VillageCard Card,
    PlaceAtRecognition PlaceAtSource,
    IReadOnlyList<Guid> ProductIds,
    IReadOnlyList<VillageBlock> Blocks,
    IReadOnlyList<string> Sources);

/// <summary>Reads of published villages.</summary>
public sealed class VillageQueries(CatalogDbContext db)
{
    public const int MaxVillages = 500;

    private static readonly Expression<Func<Village, VillageCard>> ToCard = village => new VillageCard(
        village.Id, village.Slug, village.Name, village.Lead, village.EthnicGroup, village.CommuneCode, village.ProvinceCode,
        village.TourismProductId, village.Position);

    private IQueryable<Village> Published => db.Villages.AsNoTracking().Where(village => village.Publication != null);

    public Task<VillageDetails?> FindAsync(string slug, CancellationToken cancellationToken) => Published
        .Where(village => village.Slug == slug)
        .Select(village => new VillageDetails(
            new VillageCard(
                village.Id, village.Slug, village.Name, village.Lead, village.EthnicGroup, village.CommuneCode, village.ProvinceCode,
                village.TourismProductId, village.Position),
            village.PlaceAtSource, village.ProductIds, village.Blocks, village.Sources))
        .SingleOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyList<VillageCard>> AllAsync(CancellationToken cancellationToken) =>
        await Published.OrderBy(village => village.Slug).Take(MaxVillages).Select(ToCard).ToListAsync(cancellationToken);

    /// <summary>A page by slug; <paramref name="after"/> is the last slug of the page before.</summary>
    [SuppressMessage("Globalization", "CA1309", Justification = "Translated: the database compares as it sorts.")]
    public async Task<IReadOnlyList<VillageCard>> PageAsync(string? after, int size, CancellationToken cancellationToken)
    {
        var villages = after is null ? Published : Published.Where(village => string.Compare(village.Slug, after) > 0);
        return await villages.OrderBy(village => village.Slug).Take(size).Select(ToCard).ToListAsync(cancellationToken);
    }

    public Task<VillageCard?> CardAsync(string slug, CancellationToken cancellationToken) =>
        Published.Where(village => village.Slug == slug).Select(ToCard).SingleOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyList<VillageCard>> OfCommuneAsync(string communeCode, CancellationToken cancellationToken) =>
        await Published.Where(village => village.CommuneCode == communeCode)
            .OrderBy(village => village.Slug).Take(MaxVillages).Select(ToCard).ToListAsync(cancellationToken);
}
