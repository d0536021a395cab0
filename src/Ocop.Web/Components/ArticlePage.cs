using Microsoft.AspNetCore.Mvc;
using Ocop.Catalog.Articles;
using Ocop.Catalog.Changes;
using Ocop.Web.Articles;
using Ocop.Web.Caching;
using Ocop.Web.Components.Words;

namespace Ocop.Web.Components;

/// <summary>A page that shows one article: a guide, a piece of news, a standing page.</summary>
public abstract class ArticlePage(ArticleQueries articles, StructuredData data, OldAddress oldAddress) : OcopPage
{
    private const int LongestDescription = 160;

    public ArticleDetails Article { get; private set; } = null!;

    public IReadOnlyList<Crumb> Crumbs { get; private set; } = [];

    public bool FallsBack => T.FallsBack(Article.Body) || T.FallsBack(Article.Card.Title);

    protected async Task<IActionResult> ShowAsync(
        string slug, string before, Crumb? parent, IReadOnlyCollection<ArticleSection> sections, CancellationToken cancellationToken)
    {
        if (await articles.FindAsync(slug, sections, cancellationToken) is not { } article)
            return await oldAddress.AnswerAsync(this, ChangeKinds.Article, before, slug, cancellationToken);

        Article = article;
        Crumbs = parent is null ? [] : [parent];
        var title = T.Of(article.Card.Title);
        var path = before + article.Card.Slug;
        var lead = T.Of(article.Card.Lead);
        var block = data.Thing(T, "Article", title, path, lead);
        block["headline"] = title;
        block["inLanguage"] = FallsBack ? "vi" : T.Code;
        if (article.Card.Day is { } day) // when it came to this site says nothing of when it happened
            block["datePublished"] = StructuredData.Iso(day);
        block["publisher"] = new System.Text.Json.Nodes.JsonObject { ["@type"] = "Organization", ["name"] = "Ocop" };
        Meta = new PageMeta(title)
        {
            Description = lead.Length > 0 ? lead : Shorten(MarkdownText.ToPlain(T.Of(article.Body))),
            Type = "article",
            JsonLd = [block, data.Breadcrumbs(T, Crumbs, new Crumb(title, path))],
        };
        HttpContext.CachePage(PageTags.Article(article.Card.Id.Value), PageTags.Articles);
        return Page();
    }

    private static string Shorten(string text) => text.Length <= LongestDescription ? text : Cut.To(text, LongestDescription - 1) + "…";
}
