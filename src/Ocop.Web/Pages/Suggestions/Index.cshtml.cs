using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Ocop.Catalog.Search;
using Ocop.Web.Security;

namespace Ocop.Web.Pages.Suggestions;

/// <summary>What the unfinished text in a search field may become: a fragment that htmx puts below the field.</summary>
[EnableRateLimiting(RateLimits.Search)]
public sealed class IndexModel(ISearchIndex index) : PageModel
{
    private const int MaxSuggestions = 8;
    private const int MaxLength = 100;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    /// <summary>By kind, the kind of the best one first.</summary>
    public IReadOnlyList<IGrouping<SearchKind, Suggestion>> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Response.Headers.CacheControl = "private, max-age=60"; // going back in the text asks for the same again
        Response.Headers["X-Robots-Tag"] = "noindex";
        if (Text?.Trim() is { Length: >= 2 and <= MaxLength } text)
            Groups = [.. (await index.SuggestAsync(text, MaxSuggestions, cancellationToken)).GroupBy(suggestion => suggestion.Kind)];
    }

    public static string PathOf(Suggestion suggestion) => suggestion.Kind switch
    {
        SearchKind.Product => "/san-pham/" + suggestion.Slug,
        SearchKind.Producer => "/chu-the/" + suggestion.Slug,
        SearchKind.Commune => "/xa/" + suggestion.Slug,
        SearchKind.Province => "/tinh/" + suggestion.Slug,
        SearchKind.Village => "/lang-du-lich/" + suggestion.Slug,
        _ => throw new InvalidOperationException($"No page for a suggestion of kind {suggestion.Kind}."),
    };

    public static string Heading(SearchKind kind, Language.Lang t) => kind switch
    {
        SearchKind.Product => t["Đặc sản", "Specialities"],
        SearchKind.Producer => t["Người làm", "Makers"],
        SearchKind.Commune => t["Xã, phường", "Communes"],
        SearchKind.Province => t["Tỉnh, thành phố", "Provinces"],
        _ => t["Làng du lịch", "Villages"],
    };
}
