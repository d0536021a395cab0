using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Articles;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Catalog.SalesPoints;
using Ocop.Catalog.Villages;

namespace Ocop.Catalog.Redirects;

/// <summary>Where an address that was once printed leads today.</summary>
public sealed class RedirectQueries(CatalogDbContext db)
{
    /// <summary>The slug of today for an old slug of this kind (<see cref="ChangeKinds"/>), or null.</summary>
    public async Task<string?> SlugOfTodayAsync(string kind, string oldSlug, CancellationToken cancellationToken)
    {
        var key = await db.SlugRedirects.AsNoTracking()
            .Where(redirect => redirect.Kind == kind && redirect.OldSlug == oldSlug)
            .Select(redirect => redirect.Key)
            .SingleOrDefaultAsync(cancellationToken);
        return key is null ? null : await SlugOf(kind, key).SingleOrDefaultAsync(cancellationToken);
    }

    private IQueryable<string> SlugOf(string kind, string key)
    {
        if (kind == ChangeKinds.Place)
            return db.Communes.Where(row => row.Code == key).Select(row => row.Slug);
        var id = Guid.Parse(key);
        return kind switch
        {
            ChangeKinds.Product => db.Products.Where(row => row.Id == new ProductId(id)).Select(row => row.Slug),
            ChangeKinds.Producer => db.Producers.Where(row => row.Id == new ProducerId(id)).Select(row => row.Slug),
            ChangeKinds.SalesPoint => db.SalesPoints.Where(row => row.Id == new SalesPointId(id)).Select(row => row.Slug),
            ChangeKinds.Village => db.Villages.Where(row => row.Id == new VillageId(id)).Select(row => row.Slug),
            ChangeKinds.Article => db.Articles.Where(row => row.Id == new ArticleId(id)).Select(row => row.Slug),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No page has addresses of this kind."),
        };
    }
}
