using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Places;
using Ocop.Catalog.Products;
using Ocop.Catalog.Search;
using Ocop.Web.Caching;
using Ocop.Web.Components;
using Ocop.Web.Security;

namespace Ocop.Web.Pages.Verify;

/// <summary>Asks for a code, the name of a product or the number of a decision, and finds the certificates meant.</summary>
[EnableRateLimiting(RateLimits.Search)]
public sealed partial class IndexModel(
    CertificateQueries certificates, ProductQueries products, ISearchIndex index, PlaceDirectory directory) : OcopPage
{
    private const int LongestText = 100;
    private const int ProductsShown = 8;

    public string Asked { get; private set; } = "";

    public PlacesToday Places { get; private set; } = null!;

    public IReadOnlyList<RegisterEntry> Found { get; private set; } = [];

    /// <summary>Products of that name without any certificate in the register.</summary>
    public IReadOnlyList<ProductCard> WithoutCertificate { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "ma")] string? asked, CancellationToken cancellationToken)
    {
        Asked = (asked ?? "").Trim();
        Asked = Asked[..Math.Min(Asked.Length, LongestText)];
        if (CertificateCode.Normalise(Asked) is { } code && LooksLikeCode().IsMatch(Asked))
            return Redirect($"{Request.PathBase}/xac-minh/{code}");

        Places = await directory.GetAsync(cancellationToken);
        if (Asked.Length > 0)
            await FindAsync(cancellationToken);
        Meta = new PageMeta(T["Kiểm tra sao", "Check stars"])
        {
            Description = T["Gõ mã trên tem, tên sản phẩm hoặc số quyết định để biết sao OCOP có thật hôm nay không.", "Type the code on the label, a product's name or a decision number to see whether OCOP stars are real today."],
            NoIndex = Asked.Length > 0,
        };
        HttpContext.CachePage(PageTags.Products, PageTags.Places);
        return Page();
    }

    private async Task FindAsync(CancellationToken cancellationToken)
    {
        if (char.IsAsciiDigit(Asked[0]))
            Found = await certificates.FindByDecisionAsync(Asked, cancellationToken);
        if (Found.Count > 0)
            return;
        var hits = (await index.SearchAsync(new SearchQuery { Text = Asked, PageSize = ProductsShown }, cancellationToken)).Hits;
        var cards = await products.CardsAsync(hits, cancellationToken);
        Found = await certificates.OfProductsAsync([.. cards.Select(card => card.Id)], cancellationToken);
        WithoutCertificate = [.. cards.Where(card => card.Standing.History.Count == 0)];
    }

    // Eight letters without a digit, such as "banhchung", are more likely a name
    [GeneratedRegex("^(oc.*|.*[0-9].*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikeCode();
}
