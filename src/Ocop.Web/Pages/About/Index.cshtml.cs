using Microsoft.AspNetCore.Mvc;
using Ocop.Catalog.Articles;
using Ocop.Web.Components;

namespace Ocop.Web.Pages.About;

/// <summary>The standing pages: about, delivery and returns, privacy.</summary>
public sealed class IndexModel(ArticleQueries articles, StructuredData data, OldAddress oldAddress) : ArticlePage(articles, data, oldAddress)
{
    public Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken) =>
        ShowAsync(slug, "/", null, [ArticleSection.Page], cancellationToken);
}
