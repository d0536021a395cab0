using Microsoft.AspNetCore.RateLimiting;
using Ocop.Catalog.Places;
using Ocop.Catalog.Products;
using Ocop.Catalog.Search;
using Ocop.Web.Caching;
using Ocop.Web.Components;
using Ocop.Web.Security;

namespace Ocop.Web.Pages.Search;

/// <summary>All specialities, or those that were searched for: one page, one GET form.</summary>
[EnableRateLimiting(RateLimits.Search)]
public sealed class IndexModel(
    ISearchIndex index, ProductQueries products, PlaceDirectory directory, ProductShelf shelf, StructuredData data) : OcopPage
{
    public ListingQuery Query { get; private set; } = new();

    public SearchResult Result { get; private set; } = null!;

    public IReadOnlyList<PricedCard> Cards { get; private set; } = [];

    public FilterPanel Filters { get; private set; } = null!;

    /// <summary>With a star in force; offered when nothing was found.</summary>
    public IReadOnlyList<PricedCard> Instead { get; private set; } = [];

    public Pager Pager => new(Query.Page, PageCount, Url.Content("~" + (Query with { Page = 1 }).ToPath()), Target: "ket-qua");

    public string Title => Query.Text.Length == 0
        ? (Query.IsFiltered ? T[$"{T.Number(Result.Total)} đặc sản", $"{T.Number(Result.Total)} specialities"] : T[$"Tất cả {T.Number(Result.Total)} đặc sản", $"All {T.Number(Result.Total)} specialities"])
        : Result.Total == 0 ? T[$"Chưa có gì cho “{Query.Text}”", $"Nothing yet for “{Query.Text}”"]
        : T[$"{T.Number(Result.Total)} đặc sản cho “{Query.Text}”", $"{T.Number(Result.Total)} {(Result.Total == 1 ? "speciality" : "specialities")} for “{Query.Text}”"];

    /// <summary>Asked for beyond the last page.</summary>
    public bool IsBeyond => Query.Page > Math.Max(PageCount, 1);

    private int PageCount => (Math.Min(Result.Total, SearchQuery.MaxReach) + ListingQuery.PageSize - 1) / ListingQuery.PageSize;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Query = ListingQuery.Of(Request.Query);
        var places = await directory.GetAsync(cancellationToken);
        if (Query.CommuneCode is not null && Query.ProvinceCode is null)
            Query = Query with { ProvinceCode = places.Commune(Query.CommuneCode)?.Province.Code };
        Result = await index.SearchAsync(Query.ToSearch(), cancellationToken);
        if (!IsBeyond)
            Cards = await shelf.ShowAsync(Result.Hits, T, cancellationToken, heading: 2);
        if (Result.Total == 0)
            Instead = await shelf.ShowAsync(await products.InForceAsync(4, cancellationToken), T, cancellationToken);
        Filters = new FilterPanel(Query, Result.Facets, places, T);
        Meta = Head();
        if (Query.Unreadable.Count > 0 || IsBeyond)
        {
            Response.StatusCode = Query.Unreadable.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status404NotFound;
            Response.Headers.CacheControl = "no-store";
            return;
        }

        HttpContext.CachePage(PageTags.Products, PageTags.Places);
    }

    private PageMeta Head() => new(Query.Text.Length == 0 ? T["Đặc sản", "Specialities"] : Query.Text)
    {
        Description = T["Đặc sản theo nhóm, theo xã, theo sao còn hiệu lực. Gõ không dấu vẫn tìm ra.", "Specialities by group, by commune and by stars in force. Accents are not needed."],
        CanonicalPath = new ListingQuery { Text = Query.Text, Page = Query.Page }.ToPath(),
        NoIndex = Query.IsFiltered || Query.Text.Length > 0 || Query.Sort != SearchSort.Relevance || IsBeyond || Query.Unreadable.Count > 0,
        JsonLd = [data.Breadcrumbs(T, [], new Crumb(T["Đặc sản", "Specialities"], "/tim-kiem"))],
    };
}
