using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Places;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Catalog.SalesPoints;
using Ocop.Catalog.Search;
using Ocop.Catalog.Villages;
using Ocop.Commerce.Offers;
using Ocop.Web.Pages.Search;

namespace Ocop.Web.Endpoints.Api;

/// <summary>Answers the questions of the public API.</summary>
public sealed class ApiReader(
    ProductQueries products, CertificateQueries certificates, ProducerQueries producers, SalesPointQueries points, VillageQueries villages,
    OfferQueries offers, PlaceDirectory directory, ISearchIndex index, ApiWriter write)
{
    private const int LongestText = 200;
    private const int Suggestions = 10;

    public async Task<Results<ApiAnswer<ApiPage<ApiProduct>>, ProblemHttpResult>> ProductsAsync(ApiList list, CancellationToken stop)
    {
        if (list.Refusal() is { } refusal)
            return refusal;
        var (cards, next) = await list.ReadAsync($"{ApiEndpoints.Root}/products", (after, size) => products.PageAsync(after, size, stop), card => card.Slug);
        return Answer(await ShowAsync(cards, stop), next);
    }

    public async Task<Results<ApiAnswer<ApiProductDetails>, ProblemHttpResult>> ProductAsync(string slug, CancellationToken stop)
    {
        if (await products.FindAsync(slug, stop) is not { } product)
            return ApiRefusal.NotFound("product");
        var standing = await certificates.StandingOfAsync(product.Id, stop);
        var packs = await offers.OfProductAsync(product.Id, stop);
        return new ApiAnswer<ApiProductDetails>(write.Details(product, standing, packs, await directory.GetAsync(stop)));
    }

    public async Task<Results<ApiAnswer<ApiPage<ApiCertificate>>, ProblemHttpResult>> CertificatesAsync(ApiList list, CancellationToken stop)
    {
        if (list.Refusal() is { } refusal)
            return refusal;
        var (entries, next) = await list.ReadAsync(
            $"{ApiEndpoints.Root}/certificates", (after, size) => certificates.PageAsync(after, size, stop), entry => entry.Certificate.Code);
        return Answer(entries.Select(entry => write.Certificate(entry.Certificate, entry.ProductSlug, entry.ProductName)), next);
    }

    public async Task<Results<ApiAnswer<ApiCertificate>, ProblemHttpResult>> CertificateAsync(string code, CancellationToken stop) =>
        CertificateCode.Normalise(code) is { } normal && await certificates.FindByCodeAsync(normal, stop) is { } entry
            ? new ApiAnswer<ApiCertificate>(write.Certificate(entry.Certificate, entry.ProductSlug, entry.ProductName))
            : ApiRefusal.NotFound("certificate");

    public async Task<Results<ApiAnswer<ApiPage<ApiProducer>>, ProblemHttpResult>> ProducersAsync(ApiList list, CancellationToken stop)
    {
        if (list.Refusal() is { } refusal)
            return refusal;
        var (rows, next) = await list.ReadAsync($"{ApiEndpoints.Root}/producers", (after, size) => producers.PageAsync(after, size, stop), row => row.Slug);
        var places = await directory.GetAsync(stop);
        return Answer(rows.Select(row => write.Producer(row, places)), next);
    }

    public async Task<Results<ApiAnswer<ApiPage<ApiSalesPoint>>, ProblemHttpResult>> SalesPointsAsync(ApiList list, CancellationToken stop)
    {
        if (list.Refusal() is { } refusal)
            return refusal;
        var (rows, next) = await list.ReadAsync($"{ApiEndpoints.Root}/sales-points", (after, size) => points.PageAsync(after, size, stop), row => row.Slug);
        var places = await directory.GetAsync(stop);
        return Answer(rows.Select(row => ApiWriter.SalesPoint(row, places)), next);
    }

    public async Task<Results<ApiAnswer<ApiPage<ApiVillage>>, ProblemHttpResult>> VillagesAsync(ApiList list, CancellationToken stop)
    {
        if (list.Refusal() is { } refusal)
            return refusal;
        var (rows, next) = await list.ReadAsync($"{ApiEndpoints.Root}/villages", (after, size) => villages.PageAsync(after, size, stop), row => row.Slug);
        var places = await directory.GetAsync(stop);
        return Answer(rows.Select(row => write.Village(row, places)), next);
    }

    public async Task<Results<ApiAnswer<ApiSearchResult>, ProblemHttpResult>> SearchAsync(string? q, int? page, int? limit, CancellationToken stop)
    {
        if (q?.Length > LongestText)
            return ApiRefusal.BadRequest($"q may be {LongestText} characters long.");
        if (limit is < 1 or > ApiList.MaxLimit)
            return ApiRefusal.BadRequest($"limit has to be 1 to {ApiList.MaxLimit}.");
        var (number, size) = (page ?? 1, limit ?? ListingQuery.PageSize);
        if (number < 1 || number > SearchQuery.MaxReach / size)
            return ApiRefusal.BadRequest($"page has to be 1 to {SearchQuery.MaxReach / size}.");

        var found = await index.SearchAsync(new SearchQuery { Text = q, Page = number, PageSize = size }, stop);
        var items = await ShowAsync(await products.CardsAsync(found.Hits, stop), stop);
        var next = number * size < Math.Min(found.Total, SearchQuery.MaxReach) ? QueryHelpers.AddQueryString($"{ApiEndpoints.Root}/search", new Dictionary<string, string?>
        {
            ["q"] = q,
            ["page"] = (number + 1).ToString(CultureInfo.InvariantCulture),
            ["limit"] = size.ToString(CultureInfo.InvariantCulture),
        }) : null;
        return new ApiAnswer<ApiSearchResult>(new ApiSearchResult(found.Total, found.Interpretation.Understood, items, next), next);
    }

    public async Task<Results<ApiAnswer<ApiPage<ApiSuggestion>>, ProblemHttpResult>> SuggestAsync(string? q, CancellationToken stop)
    {
        if (q?.Length > LongestText)
            return ApiRefusal.BadRequest($"q may be {LongestText} characters long.");
        var found = await index.SuggestAsync(q, Suggestions, stop);
        return Answer(found.Select(suggestion => new ApiSuggestion(
            suggestion.Kind.ToString(), suggestion.Name, suggestion.Extra, suggestion.Stars > 0 ? suggestion.Stars : null,
            write.Page(Pages.Suggestions.IndexModel.PathOf(suggestion)))), null);
    }

    private async Task<IReadOnlyList<ApiProduct>> ShowAsync(IReadOnlyList<ProductCard> cards, CancellationToken stop)
    {
        var places = await directory.GetAsync(stop);
        var packs = await offers.OfProductsAsync([.. cards.Select(card => card.Id)], stop);
        return [.. cards.Select(card => write.Product(card, packs[card.Id], places))];
    }

    private static ApiAnswer<ApiPage<T>> Answer<T>(IEnumerable<T> items, string? next) => new(new ApiPage<T>([.. items], next), next);
}
