using Microsoft.EntityFrameworkCore;

namespace Ocop.Catalog.Places;

/// <summary>How much of the catalogue comes from a commune.</summary>
public sealed record CommuneContent(string CommuneCode, string ProvinceCode, int Products, int Producers, int SalesPoints, int Villages);

/// <summary>Reads about places beyond their names.</summary>
public sealed class PlaceQueries(CatalogDbContext db)
{
    /// <summary>The communes something comes from: the only ones worth a search engine's time.</summary>
    public async Task<IReadOnlyList<CommuneContent>> CommunesWithContentAsync(CancellationToken cancellationToken)
    {
        // Counted kind by kind: an index holds the products by commune, so that a hundred thousand of them take a hundredth of a second.
        var found =
            db.Products.Where(row => row.Publication != null && row.CommuneCode != null)
                .GroupBy(row => new { row.CommuneCode, row.ProvinceCode })
                .Select(group => new { Kind = 1, Commune = group.Key.CommuneCode!, Province = group.Key.ProvinceCode, Count = group.Count() })
            .Concat(db.Producers.Where(row => row.Publication != null && row.CommuneCode != null)
                .GroupBy(row => new { row.CommuneCode, row.ProvinceCode })
                .Select(group => new { Kind = 2, Commune = group.Key.CommuneCode!, Province = group.Key.ProvinceCode, Count = group.Count() }))
            .Concat(db.SalesPoints.Where(row => row.Publication != null && row.CommuneCode != null)
                .GroupBy(row => new { row.CommuneCode, row.ProvinceCode })
                .Select(group => new { Kind = 3, Commune = group.Key.CommuneCode!, Province = group.Key.ProvinceCode, Count = group.Count() }))
            .Concat(db.Villages.Where(row => row.Publication != null && row.CommuneCode != null)
                .GroupBy(row => new { row.CommuneCode, row.ProvinceCode })
                .Select(group => new { Kind = 4, Commune = group.Key.CommuneCode!, Province = group.Key.ProvinceCode, Count = group.Count() }));
        var counts = await found.ToListAsync(cancellationToken);
        return
        [
            .. counts.GroupBy(row => row.Commune).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new CommuneContent(
                group.Key,
                group.First().Province,
                group.Where(row => row.Kind == 1).Sum(row => row.Count),
                group.Where(row => row.Kind == 2).Sum(row => row.Count),
                group.Where(row => row.Kind == 3).Sum(row => row.Count),
                group.Where(row => row.Kind == 4).Sum(row => row.Count))),
        ];
    }
}
