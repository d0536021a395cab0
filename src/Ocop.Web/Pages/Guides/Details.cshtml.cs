using Microsoft.AspNetCore.Mvc;
using Ocop.Catalog.Articles;
using Ocop.Web.Components;

namespace Ocop.Web.Pages.Guides;

/// <summary>One guide.</summary>
public sealed class DetailsModel(ArticleQueries articles, StructuredData data, OldAddress oldAddress) : ArticlePage(articles, data, oldAddress)
{
    public Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken) =>
        ShowAsync(slug, "/huong-dan/", new Crumb(T["Hướng dẫn", "Guide"], "/huong-dan"), [ArticleSection.Guide], cancellationToken);
}
