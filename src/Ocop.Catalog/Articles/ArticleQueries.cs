using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Ocop.Catalog.Articles;

/// <summary>An article as lists and feeds show it.</summary>
public sealed record ArticleCard(
    ArticleId Id, string Slug, ArticleSection Section, LocalText Title, LocalText Lead, DateOnly? Day, DateTimeOffset PublishedAt);

/// <summary>An article to read.</summary>
public sealed record ArticleDetails(ArticleCard Card, LocalText Body, IReadOnlyList<string> Sources);

/// <summary>Reads of published articles.</summary>
public sealed class ArticleQueries(CatalogDbContext db)
{
    private static readonly Expression<Func<Article, ArticleCard>> ToCard = article => new ArticleCard(
        article.Id, article.Slug, article.Section, article.Title, article.Lead, article.Day, article.Publication!.At);

    private IQueryable<Article> Published => db.Articles.AsNoTracking().Where(article => article.Publication != null);

    /// <summary>The article of a slug, when it belongs to one of the sections.</summary>
    public Task<ArticleDetails?> FindAsync(string slug, IReadOnlyCollection<ArticleSection> sections, CancellationToken cancellationToken) =>
        Published
            .Where(article => article.Slug == slug && sections.Contains(article.Section))
            .Select(article => new ArticleDetails(
                new ArticleCard(
                    article.Id, article.Slug, article.Section, article.Title, article.Lead, article.Day, article.Publication!.At),
                article.Body, article.Sources))
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>Guides in their order.</summary>
    public async Task<IReadOnlyList<ArticleCard>> GuidesAsync(CancellationToken cancellationToken) =>
        await Published.Where(article => article.Section == ArticleSection.Guide)
            .OrderBy(article => article.Order).ThenBy(article => article.Slug).Take(100).Select(ToCard).ToListAsync(cancellationToken);

    /// <summary>News and people, the newest first; one more than <paramref name="size"/> tells that there is a next page.</summary>
    public async Task<IReadOnlyList<ArticleCard>> NewsAsync(int skip, int size, CancellationToken cancellationToken) =>
        await Published.Where(article => article.Section == ArticleSection.News || article.Section == ArticleSection.People)
            .OrderByDescending(article => article.Day).ThenByDescending(article => article.Slug)
            .Skip(skip).Take(size).Select(ToCard).ToListAsync(cancellationToken);

    /// <summary>Everything published, by slug.</summary>
    public async Task<IReadOnlyList<ArticleCard>> AllAsync(CancellationToken cancellationToken) =>
        await Published.OrderBy(article => article.Slug).Take(5000).Select(ToCard).ToListAsync(cancellationToken);
}
