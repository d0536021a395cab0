using Ocop.Catalog;
using Ocop.Catalog.Places;
using Ocop.Catalog.Products;
using Ocop.Catalog.Villages;
using Ocop.Web.Caching;
using Ocop.Web.Components;

namespace Ocop.Web.Pages;

/// <summary>The home page: what carries a star today comes first, because that is what the shop is about.</summary>
public sealed class IndexModel(
    ProductQueries products, VillageQueries villages, PlaceQueries placeQueries, PlaceDirectory directory, ProductShelf shelf,
    StructuredData data, TimeProvider clock) : OcopPage
{
    private const string VillageOfTheHome = "na-lo";

    public DateOnly Today { get; } = VietnamCalendar.Today(clock);

    /// <summary>Those of the newest decision.</summary>
    public IReadOnlyList<PricedCard> Newest { get; private set; } = [];

    /// <summary>The others that carry a star.</summary>
    public IReadOnlyList<PricedCard> AlsoInForce { get; private set; } = [];

    /// <summary>All products with a star, also those not shown here.</summary>
    public int InForce { get; private set; }

    /// <summary>One of those with a star, another one each day.</summary>
    public PricedCard? GreatCloth { get; private set; }

    public IReadOnlyList<PricedCard> InSeason { get; private set; } = [];

    public VillageCard? Village { get; private set; }

    public IReadOnlyList<(CommuneToday Commune, int Products)> Communes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ShowStarsAsync(cancellationToken);
        InSeason = await shelf.ShowAsync(await products.SeasonalAsync(4, cancellationToken), T, cancellationToken);
        Village = await villages.CardAsync(VillageOfTheHome, cancellationToken);
        var places = await directory.GetAsync(cancellationToken);
        Communes =
        [
            .. (await placeQueries.CommunesWithContentAsync(cancellationToken))
                .OrderByDescending(content => content.Villages + content.Products)
                .ThenBy(content => content.CommuneCode, StringComparer.Ordinal)
                .Take(12)
                .Select(content => (places.Commune(content.CommuneCode)!, content.Products)),
        ];

        Meta = new PageMeta("Ocop")
        {
            Description = T[
                "Đặc sản được chứng nhận OCOP 3 đến 5 sao: câu chuyện người làm, hạn của từng giấy chứng nhận, nơi bán và làng du lịch.",
                "OCOP specialities of 3 to 5 stars: the makers' stories, the end date of every certificate, where to buy, and villages to visit."],
            JsonLd = [data.Site(T), data.Organization(T)],
        };
        HttpContext.CachePage(PageTags.Products, PageTags.Villages, PageTags.Places);
    }

    private async Task ShowStarsAsync(CancellationToken cancellationToken)
    {
        var cards = await shelf.ShowAsync(await products.InForceAsync(24, cancellationToken), T, cancellationToken);
        if (cards.Count == 0)
            return;
        var newest = cards[0].Product.Standing.InForce;
        Newest = [.. cards.TakeWhile(card => card.Product.Standing.InForce is { } certificate
            && certificate.DecisionNumber == newest?.DecisionNumber && certificate.DecidedYear == newest?.DecidedYear)];
        AlsoInForce = [.. cards.Skip(Newest.Count)];
        InForce = await products.CountInForceAsync(cancellationToken);
        GreatCloth = cards[Today.DayNumber % cards.Count];
    }
}
