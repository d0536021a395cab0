using Microsoft.AspNetCore.Mvc;
using Ocop.Catalog.Articles;
using Ocop.Web.Components;

namespace Ocop.Web.Pages.News;

/// <summary>One piece of news, or one of the people.</summary>
public sealed class DetailsModel(ArticleQueries articles, StructuredData data, OldAddress oldAddress) : ArticlePage(articles, data, oldAddress)
{
    public Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken) => ShowAsync(
        slug, "/tin-tuc/", new Crumb(T["Tin tức", "News"], "/tin-tuc"), [ArticleSection.News, ArticleSection.People], cancellationToken);
}
