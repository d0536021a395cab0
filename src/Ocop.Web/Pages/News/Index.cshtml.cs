using Microsoft.AspNetCore.Mvc;
using Ocop.Catalog.Articles;
using Ocop.Web.Caching;
using Ocop.Web.Components;

namespace Ocop.Web.Pages.News;

/// <summary>News and people, the newest first.</summary>
public sealed class IndexModel(ArticleQueries articles, StructuredData data) : OcopPage
{
    public const int PageSize = 12;
    private const int LastPage = 1000;

    public IReadOnlyList<ArticleCard> Articles { get; private set; } = [];

    public int Number { get; private set; } = 1;

    public bool HasNext { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "trang")] string? page, CancellationToken cancellationToken)
    {
        Number = int.TryParse(page, out var number) ? Math.Clamp(number, 1, LastPage) : 1;
        var found = await articles.NewsAsync((Number - 1) * PageSize, PageSize + 1, cancellationToken);
        if (found.Count == 0 && Number > 1)
            return NotFound();
        Articles = [.. found.Take(PageSize)];
        HasNext = found.Count > PageSize;
        Meta = new PageMeta(T["Tin tức", "News"])
        {
            Description = T["Quyết định mới, người làm, làng và mùa vụ.", "New decisions, makers, villages and seasons."],
            CanonicalPath = Number > 1 ? $"/tin-tuc?trang={Number}" : "/tin-tuc",
            JsonLd = [data.Breadcrumbs(T, [], new Crumb(T["Tin tức", "News"], "/tin-tuc"))],
        };
        HttpContext.CachePage(PageTags.Articles);
        return Page();
    }
}
