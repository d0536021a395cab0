using Ocop.Catalog.Database.Statements;

namespace Ocop.Catalog.Articles;

/// <summary>An article as lists and feeds show it.</summary>
public sealed record ArticleCard(
    ArticleId Id, string Slug, ArticleSection Section, LocalText Title, LocalText Lead, DateOnly? Day, DateTimeOffset PublishedAt);

/// <summary>An article to read.</summary>
public sealed record ArticleDetails(ArticleCard Card, LocalText Body, IReadOnlyList<string> Sources);

/// <summary>Reads of published articles.</summary>
public sealed class ArticleQueries(Store store)
{
    private const int MaxGuides = 100;
    private const int MaxArticles = 5000;

    private const string Card = """a."Id", a."Slug", a."Section", a."Title_Vi", a."Title_En", a."Lead_Vi", a."Lead_En", a."Day", a."Publication_At" """;
    private const string IsPublic = """a."Publication_At" IS NOT NULL""";
    private const string PublicCards = $"""SELECT {Card} FROM catalog."Articles" a WHERE {IsPublic}""";

    private static readonly Statement Details = new(
        $"""SELECT {Card}, a."Body_Vi", a."Body_En", a."Sources" FROM catalog."Articles" a WHERE {IsPublic} AND a."Slug" = $1""");

    private static readonly Statement Guides = new(
        $"""{PublicCards} AND a."Section" = '{nameof(ArticleSection.Guide)}' ORDER BY a."Order", a."Slug" LIMIT $1""");

    private static readonly Statement News = new($"""
        {PublicCards} AND a."Section" IN ('{nameof(ArticleSection.News)}', '{nameof(ArticleSection.People)}')
        ORDER BY a."Day" IS NULL, a."Day" DESC, a."Slug" DESC LIMIT $1 OFFSET $2
        """);

    private static readonly Statement All = new($"""{PublicCards} ORDER BY a."Slug" LIMIT $1""");

    /// <summary>The article of a slug, when it belongs to one of the sections.</summary>
    public async Task<ArticleDetails?> FindAsync(string slug, IReadOnlyCollection<ArticleSection> sections, CancellationToken cancellationToken) =>
        await store.FindAsync(Details, ReadDetails, [slug], cancellationToken) is { } article && sections.Contains(article.Card.Section) ? article : null;

    /// <summary>Guides in their order.</summary>
    public async Task<IReadOnlyList<ArticleCard>> GuidesAsync(CancellationToken cancellationToken) =>
        await store.ListAsync(Guides, ReadCard, [MaxGuides], cancellationToken);

    /// <summary>News and people, the newest first; one more than <paramref name="size"/> tells that there is a next page.</summary>
    public async Task<IReadOnlyList<ArticleCard>> NewsAsync(int skip, int size, CancellationToken cancellationToken) =>
        await store.ListAsync(News, ReadCard, [size, skip], cancellationToken);

    /// <summary>Everything published, by slug.</summary>
    public async Task<IReadOnlyList<ArticleCard>> AllAsync(CancellationToken cancellationToken) =>
        await store.ListAsync(All, ReadCard, [MaxArticles], cancellationToken);

    private static ArticleCard ReadCard(Row row) => new(
        new ArticleId(row.Id()), row.Text(), row.Enum<ArticleSection>(), row.LocalText(), row.LocalText(), row.DateOrNull(), row.Instant());

    private static ArticleDetails ReadDetails(Row row) => new(ReadCard(row), row.LocalText(), row.Json<List<string>>());
}
