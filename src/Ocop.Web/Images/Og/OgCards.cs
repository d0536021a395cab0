using Ocop.Catalog.Articles;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Places;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Catalog.Villages;
using Ocop.Web.Components.Stars;
using Ocop.Web.Language;

namespace Ocop.Web.Images.Og;

/// <summary>Reads what the picture of a page says. Pictures speak Vietnamese, as the labels on the goods do.</summary>
public sealed class OgCards(
    ProductQueries products, CertificateQueries certificates, ProducerQueries producers, VillageQueries villages, ArticleQueries articles, PlaceDirectory places)
{
    private static readonly Lang Vietnamese = new();

    /// <param name="kind">product, producer, village, article, commune.</param>
    /// <param name="slug">Of the page.</param>
    /// <param name="cancellationToken">Of the request.</param>
    /// <returns>Null when there is no such page.</returns>
    public Task<OgCard?> FindAsync(string kind, string slug, CancellationToken cancellationToken) => kind switch
    {
        "product" => ProductAsync(slug, cancellationToken),
        "producer" => ProducerAsync(slug, cancellationToken),
        "village" => VillageAsync(slug, cancellationToken),
        "article" => ArticleAsync(slug, cancellationToken),
        "commune" => CommuneAsync(slug, cancellationToken),
        _ => Task.FromResult<OgCard?>(null),
    };

    private async Task<OgCard?> ProductAsync(string slug, CancellationToken cancellationToken)
    {
        if (await products.FindAsync(slug, cancellationToken) is not { } product)
            return null;
        var standing = await certificates.StandingOfAsync(product.Id, cancellationToken);
        var below = standing.InForce is { } badge
            ? $"{StatusWords.Stars(badge.Stars, Vietnamese)}, đến {Vietnamese.Date(badge.StandsUntil)}"
            : StatusWords.NoStars(standing.ToSpeakOf?.Status, Vietnamese);
        var place = await PlaceAsync(product.CommuneCode, product.ProvinceCode, cancellationToken);
        return new OgCard(Classification.SectorOf(product.CriteriaSet), slug, product.Name.Vi, place, standing.Stars, below);
    }

    private async Task<OgCard?> ProducerAsync(string slug, CancellationToken cancellationToken) =>
        await producers.FindAsync(slug, cancellationToken) is { } producer
            ? new OgCard(Sector.Crafts, slug, producer.Name, "Người làm", Below: await PlaceAsync(producer.CommuneCode, producer.ProvinceCode, cancellationToken))
            : null;

    private async Task<OgCard?> VillageAsync(string slug, CancellationToken cancellationToken) =>
        await villages.CardAsync(slug, cancellationToken) is { } village
            ? new OgCard(Sector.Tourism, slug, village.Name.Vi, "Làng du lịch cộng đồng", Below: await PlaceAsync(village.CommuneCode, village.ProvinceCode, cancellationToken))
            : null;

    private async Task<OgCard?> ArticleAsync(string slug, CancellationToken cancellationToken) =>
        await articles.FindAsync(slug, Enum.GetValues<ArticleSection>(), cancellationToken) is { Card: { } article }
            ? new OgCard(Sector.Ornamental, slug, article.Title.Vi, article.Section == ArticleSection.Guide ? "Hướng dẫn" : "Tin tức",
                Below: article.Day is { } day ? Vietnamese.Date(day) : "")
            : null;

    private async Task<OgCard?> CommuneAsync(string slug, CancellationToken cancellationToken) =>
        (await places.GetAsync(cancellationToken)).CommuneBySlug(slug) is { } commune
            ? new OgCard(Sector.Food, slug, commune.FullName, commune.Province.FullName, Below: "Đặc sản của xã")
            : null;

    private async Task<string> PlaceAsync(string? communeCode, string provinceCode, CancellationToken cancellationToken) =>
        (await places.GetAsync(cancellationToken)).Line(communeCode, provinceCode);
}
