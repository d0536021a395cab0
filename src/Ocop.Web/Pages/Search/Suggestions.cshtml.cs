using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Ocop.Catalog.Search;
using Ocop.Web.Caching;
using Ocop.Web.Components;
using Ocop.Web.Security;

namespace Ocop.Web.Pages.Search;

/// <summary>What the unfinished word may become: a fragment for the search box, nothing without script.</summary>
[EnableRateLimiting(RateLimits.Search)]
public sealed class SuggestionsModel(ISearchIndex index) : OcopPage
{
    private const int LongestText = 100;
    private const int Shown = 8;

    public IReadOnlyList<Suggestion> Found { get; private set; } = [];

    public async Task OnGetAsync([FromQuery(Name = "q")] string? text, CancellationToken cancellationToken)
    {
        text = text?.Trim() ?? "";
        if (text.Length is > 0 and <= LongestText)
            Found = await index.SuggestAsync(text, Shown, cancellationToken);
        Response.Headers["X-Robots-Tag"] = "noindex";
        HttpContext.CachePage(PageTags.Products, PageTags.Producers, PageTags.Villages, PageTags.Places);
    }

    public static string PathOf(Suggestion suggestion) => suggestion.Kind switch
    {
        SearchKind.Product => $"/san-pham/{suggestion.Slug}",
        SearchKind.Producer => $"/chu-the/{suggestion.Slug}",
        SearchKind.Commune => $"/xa/{suggestion.Slug}",
        SearchKind.Province => $"/tinh/{suggestion.Slug}",
        SearchKind.Village => $"/lang-du-lich/{suggestion.Slug}",
        _ => throw new ArgumentOutOfRangeException(nameof(suggestion), suggestion.Kind, "No page for this kind."),
    };

    /// <summary>The name with what was typed in bold.</summary>
    public static IHtmlContent Marked(Suggestion suggestion)
    {
        var html = new HtmlContentBuilder();
        foreach (var segment in suggestion.Segments)
        {
            if (segment.IsMatch)
                html.AppendHtml("<b>").Append(segment.Text).AppendHtml("</b>");
            else
                html.Append(segment.Text);
        }

        return html;
    }

    public string KindOf(SearchKind kind) => kind switch
    {
        SearchKind.Product => T["Đặc sản", "Specialities"],
        SearchKind.Producer => T["Người làm", "Makers"],
        SearchKind.Village => T["Làng", "Villages"],
        _ => T["Xã, tỉnh", "Places"],
    };
}
