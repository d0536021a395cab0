using Ocop.Catalog;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Places;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Catalog.SalesPoints;
using Ocop.Catalog.Villages;
using Ocop.Commerce.Offers;
using Ocop.Web.Components;
using Ocop.Web.Language;

namespace Ocop.Web.Endpoints.Api;

/// <summary>Turns what the catalogue reads into what the public API answers.</summary>
public sealed class ApiWriter(StructuredData data)
{
    private static readonly Lang Vietnamese = new();

    /// <summary>The address of a page for people.</summary>
    public string Page(string path) => data.Url(Vietnamese, path);

    public ApiProduct Product(ProductCard card, IEnumerable<OfferRow> packs, PlacesToday places) => new()
    {
        Id = card.Id.Value,
        Slug = card.Slug,
        Name = ApiText.Of(card.Name),
        Summary = ApiText.OrNull(card.Summary),
        Sector = (int)Classification.SectorOf(card.CriteriaSet),
        CriteriaSet = card.CriteriaSet,
        Place = Place(card.CommuneCode, card.ProvinceCode, places),
        Stars = card.Standing.InForce?.Stars,
        StarsUntil = card.Standing.InForce?.StandsUntil,
        CertificateCode = card.Standing.ToSpeakOf?.Code,
        Standing = card.Standing.ToSpeakOf is { } certificate ? StandingOf(certificate) : null,
        Offers = [.. packs.Select(Offer)],
        Url = Page($"/san-pham/{card.Slug}"),
    };

    public ApiProductDetails Details(ProductDetails product, Standing standing, IEnumerable<OfferRow> packs, PlacesToday places) => new(
        Product(CardOf(product, standing), packs, places),
        ApiText.OrNull(product.Story),
        [.. product.Facts.Select(ApiText.Of)],
        product.Maker is { } maker ? new ApiProducerLink(maker.Slug, maker.Name) : null,
        product.Gtin,
        new ApiPlaceAtRecognition(
            product.PlaceAtRecognition.Commune, product.PlaceAtRecognition.District, product.PlaceAtRecognition.Province),
        [.. standing.History.Select(certificate => Certificate(certificate, product.Slug, product.Name))],
        product.Source);

    public ApiCertificate Certificate(CertificateOnDay certificate, string? productSlug, LocalText productName) => new()
    {
        Code = certificate.Code,
        ProductSlug = productSlug,
        ProductName = ApiText.Of(productName),
        Status = certificate.Status.ToString(),
        IsInForce = certificate.IsInForce,
        Stars = certificate.IsInForce ? certificate.Stars : null,
        StarsDecided = certificate.Stars,
        HolderName = certificate.HolderName,
        DecisionNumber = certificate.DecisionNumber,
        DecidedOn = certificate.DecidedOn,
        DecidedYear = certificate.DecidedYear,
        IssuedBy = certificate.IssuedBy,
        ValidFrom = certificate.ValidFrom,
        ValidUntil = certificate.ValidUntil,
        IsExactDateMissing = certificate.IsExactDateMissing,
        ExtendedUntil = certificate.ExtendedUntil,
        SupersededOn = certificate.SupersededOn,
        Withdrawal = certificate.Withdrawal is { } withdrawal
            ? new ApiWithdrawal(withdrawal.On, withdrawal.DecisionNumber, withdrawal.Ground.ToString())
            : null,
        Source = certificate.Source,
        Url = Page($"/xac-minh/{certificate.Code}"),
    };

    public ApiProducer Producer(ProducerCard producer, PlacesToday places) => new(
        producer.Id.Value, producer.Slug, producer.Name, producer.Kind.ToString(),
        Place(producer.CommuneCode, producer.ProvinceCode, places), ApiText.OrNull(producer.About), producer.Source,
        Page($"/chu-the/{producer.Slug}"));

    public static ApiSalesPoint SalesPoint(SalesPointCard point, PlacesToday places) => new(
        point.Id.Value, point.Slug, ApiText.Of(point.Name), point.Kind.ToString(), point.State.ToString(), point.Address,
        point.IsAddressOld, Place(point.CommuneCode, point.ProvinceCode, places), ApiText.OrNull(point.Dates),
        ApiText.OrNull(point.Facts), ApiText.OrNull(point.LastConfirmed), PositionOf(point.Position), point.Source);

    public ApiVillage Village(VillageCard village, PlacesToday places) => new(
        village.Id.Value, village.Slug, ApiText.Of(village.Name), ApiText.OrNull(village.Lead), ApiText.OrNull(village.EthnicGroup),
        Place(village.CommuneCode, village.ProvinceCode, places), PositionOf(village.Position), Page($"/lang-du-lich/{village.Slug}"));

    private static ApiStanding StandingOf(CertificateOnDay certificate) => new(
        certificate.Status.ToString(), certificate.ValidFrom, certificate.ValidUntil, certificate.ExtendedUntil,
        certificate.Withdrawal?.On, certificate.Withdrawal?.Ground.ToString(), certificate.SupersededOn);

    private static ApiPosition? PositionOf(Position? position) =>
        position is null ? null : new ApiPosition(position.Latitude, position.Longitude, position.IsDemo);

    private static ApiPlace Place(string? commune, string province, PlacesToday places) =>
        new(commune, places.Commune(commune)?.FullName, province, places.Province(province)?.FullName ?? province);

    private static ApiOffer Offer(OfferRow pack) => new(
        pack.Sku, ApiText.Of(pack.PackName), pack.Price.Dong, pack.NetWeightGrams > 0 ? pack.NetWeightGrams : null,
        pack.Availability.ToString(), pack.IsDemo);

    private static ProductCard CardOf(ProductDetails product, Standing standing) => new()
    {
        Id = product.Id,
        Slug = product.Slug,
        Name = product.Name,
        Summary = product.Summary,
        CriteriaSet = product.CriteriaSet,
        CommuneCode = product.CommuneCode,
        ProvinceCode = product.ProvinceCode,
        Standing = standing,
    };
}
