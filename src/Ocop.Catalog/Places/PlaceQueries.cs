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
        var found =
            db.Products.Where(row => row.Publication != null && row.CommuneCode != null)
                .Select(row => new { Kind = 1, Commune = row.CommuneCode!, Province = row.ProvinceCode })
            .Concat(db.Producers.Where(row => row.Publication != null && row.CommuneCode != null)
                .Select(row => new { Kind = 2, Commune = row.CommuneCode!, Province = row.ProvinceCode }))
            .Concat(db.SalesPoints.Where(row => row.Publication != null && row.CommuneCode != null)
                .Select(row => new { Kind = 3, Commune = row.CommuneCode!, Province = row.ProvinceCode }))
            .Concat(db.Villages.Where(row => row.Publication != null && row.CommuneCode != null)
                .Select(row => new { Kind = 4, Commune = row.CommuneCode!, Province = row.ProvinceCode }));
        var counts = await found
            .GroupBy(row => new { row.Kind, row.Commune, row.Province })
            .Select(group => new { group.Key.Kind, group.Key.Commune, group.Key.Province, Count = group.Count() })
            .ToListAsync(cancellationToken);
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
