using System.ComponentModel;
using Ocop.Catalog;

namespace Ocop.Web.Endpoints.Api;

[Description("A page of a list. Follow `next` until it is null; the Link header says the same.")]
public sealed record ApiPage<T>(
    [property: Description("The entries of this page.")] IReadOnlyList<T> Items,
    [property: Description("The address of the next page, or null on the last.")] string? Next);

[Description("A text in Vietnamese and, where somebody translated it, in English.")]
public sealed record ApiText(string Vi, string? En)
{
    public static ApiText Of(LocalText text) => new(text.Vi, text.En);

    public static ApiText? OrNull(LocalText text) => text.IsEmpty ? null : Of(text);
}

[Description("A place of today, after the reform of 1 July 2025.")]
public sealed record ApiPlace(
    [property: Description("Five digits of Decision 19/2025/QĐ-TTg; null when the sources name no commune.")] string? CommuneCode,
    string? Commune,
    [property: Description("Two digits of Decision 19/2025/QĐ-TTg.")] string ProvinceCode,
    string Province);

[Description("A maker (chủ thể OCOP).")]
public sealed record ApiProducer(
    Guid Id, string Slug, string Name,
    [property: Description("Cooperative, CooperativeGroup, Enterprise, Farm, Household, Community or Unknown.")] string Kind,
    ApiPlace Place, ApiText? About, string Source, [property: Description("The page for people.")] string Url);

[Description("A certificate with its status on the day of the answer.")]
public sealed record ApiCertificate
{
    [Description("Printed under the QR code.")]
    public required string Code { get; init; }

    [Description("Null when the product has no page.")]
    public required string? ProductSlug { get; init; }

    public required ApiText ProductName { get; init; }

    [Description("Upcoming, Valid, Expiring, Extended, Expired, Withdrawn or Superseded, in Asia/Ho_Chi_Minh.")]
    public required string Status { get; init; }

    [Description("Only then may anything show stars.")]
    public required bool IsInForce { get; init; }

    [Description("3, 4 or 5 while the certificate is in force, else null.")]
    public int? Stars { get; init; }

    [Description("What the decision gave, also when it has ended. Not to be shown as stars.")]
    public required int StarsDecided { get; init; }

    public string? HolderName { get; init; }

    public string? DecisionNumber { get; init; }

    [Description("The day of the decision; null when the source names only a year.")]
    public DateOnly? DecidedOn { get; init; }

    public required int DecidedYear { get; init; }

    public string? IssuedBy { get; init; }

    public required DateOnly ValidFrom { get; init; }

    [Description("The last day in force.")]
    public required DateOnly ValidUntil { get; init; }

    [Description("The source names only a year, so the dates are the earliest possible ones.")]
    public required bool IsExactDateMissing { get; init; }

    [Description("The last day of an extension while the re-evaluation is under way.")]
    public DateOnly? ExtendedUntil { get; init; }

    [Description("The first day on which a newer decision replaces this one.")]
    public DateOnly? SupersededOn { get; init; }

    public ApiWithdrawal? Withdrawal { get; init; }

    public required string Source { get; init; }

    public required string Url { get; init; }
}

public sealed record ApiWithdrawal(
    [property: Description("The first day without effect.")] DateOnly On, string? DecisionNumber,
    [property: Description("The ground of Art. 8 of Decision 26/2026.")] string Ground);

[Description("The state of a certificate with its dates.")]
public sealed record ApiStanding(
    [property: Description("Upcoming, Valid, Expiring, Extended, Expired, Withdrawn or Superseded, in Asia/Ho_Chi_Minh.")] string Status,
    DateOnly ValidFrom,
    [property: Description("The last day in force.")] DateOnly ValidUntil,
    DateOnly? ExtendedUntil,
    [property: Description("The first day without effect.")] DateOnly? WithdrawnOn,
    [property: Description("The ground of Art. 8 of Decision 26/2026.")] string? WithdrawalGround,
    DateOnly? SupersededOn);

[Description("A pack and its price.")]
public sealed record ApiOffer(
    string Sku, ApiText PackName,
    [property: Description("Whole đồng, taxes included.")] long PriceDong,
    [property: Description("Grams, or millilitres for liquids; null for goods not sold by weight.")] int? NetWeightGrams,
    [property: Description("InStock, Low or SoldOut.")] string Availability,
    [property: Description("The price is an illustration.")] bool IsDemo);

[Description("A product as lists show it.")]
public sealed record ApiProduct
{
    public required Guid Id { get; init; }

    public required string Slug { get; init; }

    public required ApiText Name { get; init; }

    public ApiText? Summary { get; init; }

    [Description("1 food, 2 drinks, 3 herbs, 4 crafts, 5 ornamental, 6 tourism.")]
    public required int Sector { get; init; }

    [Description("The set of Annex I of Decision 26/2026, 1 to 26.")]
    public required int CriteriaSet { get; init; }

    public required ApiPlace Place { get; init; }

    [Description("3, 4 or 5 while a certificate is in force, else null.")]
    public int? Stars { get; init; }

    [Description("The last day on which the stars may be shown; null without stars.")]
    public DateOnly? StarsUntil { get; init; }

    [Description("The certificate to speak of, in force or not; null when the register knows none.")]
    public string? CertificateCode { get; init; }

    [Description("How that certificate stands; null when the register knows none.")]
    public ApiStanding? Standing { get; init; }

    public required IReadOnlyList<ApiOffer> Offers { get; init; }

    public required string Url { get; init; }
}

[Description("A product with its story, papers and certificates.")]
public sealed record ApiProductDetails(
    ApiProduct Product, ApiText? Story, IReadOnlyList<ApiText> Facts, ApiProducerLink? Producer,
    [property: Description("GTIN-8, -12, -13 or -14.")] string? Gtin,
    [property: Description("The unit named on the papers, with the district of its time.")] ApiPlaceAtRecognition PlaceAtRecognition,
    [property: Description("The newest first.")] IReadOnlyList<ApiCertificate> Certificates, string Source);

public sealed record ApiProducerLink(string Slug, string Name);

public sealed record ApiPlaceAtRecognition(string? Commune, string? District, string? Province);

[Description("Degrees, WGS 84.")]
public sealed record ApiPosition(double Latitude, double Longitude, [property: Description("Only near the right place, an illustration.")] bool IsDemo);

[Description("A shop, market, fair or open workshop.")]
public sealed record ApiSalesPoint(
    Guid Id, string Slug, ApiText Name,
    [property: Description("Shop, Market, Stall, Supermarket, Airport, ProducerVisit, Network, Fair or Festival.")] string Kind,
    [property: Description("Open, Unconfirmed, Planned, Yearly or Ended.")] string State,
    string? Address, [property: Description("The address is of the time before 1 July 2025.")] bool IsAddressOld,
    ApiPlace Place, ApiText? Dates, ApiText? Facts, ApiText? LastConfirmed, ApiPosition? Position, string Source);

[Description("A tourism or craft village.")]
public sealed record ApiVillage(
    Guid Id, string Slug, ApiText Name, ApiText? Lead, ApiText? EthnicGroup, ApiPlace Place, ApiPosition? Position, string Url);

[Description("A page of search results.")]
public sealed record ApiSearchResult(
    [property: Description("All hits, on every page.")] int Total,
    [property: Description("How the text was understood.")] string Understood,
    IReadOnlyList<ApiProduct> Items,
    [property: Description("The address of the next page, or null on the last.")] string? Next);

[Description("A page that an unfinished word may be after.")]
public sealed record ApiSuggestion(
    [property: Description("Product, Producer, Commune, Province or Village.")] string Kind,
    string Name, string? Place, [property: Description("Stars in force, or null.")] int? Stars, string Url);
