using Ocop.Catalog.Articles;
using Ocop.Web.Caching;
using Ocop.Web.Components;

namespace Ocop.Web.Pages.Guides;

/// <summary>What the stars mean, how a certificate is checked, how to take part.</summary>
public sealed class IndexModel(ArticleQueries articles, StructuredData data) : OcopPage
{
    public IReadOnlyList<ArticleCard> Guides { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Guides = await articles.GuidesAsync(cancellationToken);
        Meta = new PageMeta(T["Hướng dẫn", "Guide"])
        {
            Description = T["Sao OCOP nghĩa là gì, xem giấy chứng nhận thế nào, tham gia ra sao.", "What OCOP stars mean, how a certificate is checked, how to take part."],
            JsonLd = [data.Breadcrumbs(T, [], new Crumb(T["Hướng dẫn", "Guide"], "/huong-dan"))],
        };
        HttpContext.CachePage(PageTags.Articles);
    }
}
