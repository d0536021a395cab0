using Ocop.Catalog.Articles;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Places;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Catalog.Villages;

namespace Ocop.Web.Endpoints.Feeds;

/// <summary>A page and when it last changed; null when nobody wrote that down.</summary>
/// <param name="Path">Without the language.</param>
public sealed record SiteMapEntry(string Path, DateTimeOffset? ChangedAt);

/// <summary>A file of the sitemap: everything but products, or the products after a slug with their certificates.</summary>
public sealed record SiteMapPart(bool IsProducts, string? After);

/// <summary>Collects what stands in the sitemap.</summary>
public sealed class SiteMapEntries(
    ProductQueries products, ProducerQueries producers, VillageQueries villages, ArticleQueries articles, CertificateQueries certificates,
    PlaceQueries placeQueries, PlaceDirectory directory, ChangeQueries changes)
{
    /// <summary>Products in one file; each is up to four addresses, and a file may hold 50,000.</summary>
    private const int PartSize = 5_000;

    private static readonly string[] Standing =
        ["/", "/tim-kiem", "/lang-du-lich", "/diem-ban", "/xac-minh", "/huong-dan", "/tin-tuc", "/du-lieu", "/giay-het-hieu-luc", "/phan-anh"];

    /// <summary>One part while everything fits into it.</summary>
    public async Task<IReadOnlyList<SiteMapPart>> PartsAsync(CancellationToken cancellationToken)
    {
        var parts = new List<SiteMapPart> { new(IsProducts: false, null) };
        if (await products.CountAsync(cancellationToken) <= PartSize)
            return parts;
        string? after = null;
        do
        {
            parts.Add(new SiteMapPart(IsProducts: true, after));
            after = await products.SlugAfterAsync(after, PartSize, cancellationToken);
        }
        while (after is not null);
        return parts;
    }

    public async Task<IReadOnlyList<SiteMapEntry>> OfAsync(SiteMapPart part, CancellationToken cancellationToken)
    {
        if (part.IsProducts)
            return await ProductsAsync(part.After, cancellationToken);
        var entries = Standing.Select(path => new SiteMapEntry(path, null)).ToList();
        entries.AddRange(await OthersAsync(cancellationToken));
        if (await products.CountAsync(cancellationToken) <= PartSize)
            entries.AddRange(await ProductsAsync(null, cancellationToken));
        return entries;
    }

    private async Task<IReadOnlyList<SiteMapEntry>> ProductsAsync(string? after, CancellationToken cancellationToken)
    {
        var addresses = await products.AddressesAsync(after, PartSize, cancellationToken);
        if (addresses.Count == 0)
            return [];
        var codes = await certificates.CodesOfAsync(addresses[0].Slug, addresses[^1].Slug, cancellationToken);
        var changed = await changes.LastAsync([ChangeKinds.Product, ChangeKinds.Certificate, ChangeKinds.Offer], cancellationToken);
        return
        [
            .. addresses.Select(address => new SiteMapEntry($"/san-pham/{address.Slug}", At(changed, address.Id.ToString()))),
            .. codes.Select(code => new SiteMapEntry($"/xac-minh/{code.Code}", At(changed, code.ProductId.ToString()))),
        ];
    }

    private async Task<IEnumerable<SiteMapEntry>> OthersAsync(CancellationToken cancellationToken)
    {
        var changed = await changes.LastAsync([ChangeKinds.Producer, ChangeKinds.Village, ChangeKinds.Article], cancellationToken);
        var places = await directory.GetAsync(cancellationToken);
        var content = await placeQueries.CommunesWithContentAsync(cancellationToken);
        var makers = await producers.AddressesAsync(cancellationToken);
        var homes = await villages.AllAsync(cancellationToken);
        var texts = await articles.AllAsync(cancellationToken);
        return
        [
            .. makers.Select(maker => new SiteMapEntry($"/chu-the/{maker.Slug}", At(changed, maker.Id.ToString()))),
            .. content.Select(row => row.ProvinceCode).Distinct().Select(code => new SiteMapEntry($"/tinh/{places.Province(code)!.Slug}", null)),
            .. content.Select(row => new SiteMapEntry($"/xa/{places.Commune(row.CommuneCode)!.Slug}", null)),
            .. homes.Select(village => new SiteMapEntry($"/lang-du-lich/{village.Slug}", At(changed, village.Id.ToString()))),
            .. texts.Select(text => new SiteMapEntry(PathOf(text), At(changed, text.Id.ToString()))),
        ];
    }

    private static string PathOf(ArticleCard article) => article.Section switch
    {
        ArticleSection.Guide => $"/huong-dan/{article.Slug}",
        ArticleSection.Page => $"/{article.Slug}",
        _ => $"/tin-tuc/{article.Slug}",
    };

    private static DateTimeOffset? At(IReadOnlyDictionary<string, DateTimeOffset> changed, string key) =>
        changed.TryGetValue(key, out var at) ? at : null;
}
