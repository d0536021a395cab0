using Ocop.Catalog.Places;
using Ocop.Catalog.Products;
using Ocop.Commerce.Offers;
using Ocop.Web.Caching;
using Ocop.Web.Language;

namespace Ocop.Web.Components;

/// <summary>Puts products on a page: each card with the name of its place and, where it is for sale, its price.</summary>
public sealed class ProductShelf(ProductQueries queries, PlaceDirectory directory, OfferQueries offers, RowCache rows)
{
    /// <summary>Cards in the order of the ids; only those that are not kept on this node are read.</summary>
    public async Task<IReadOnlyList<PricedCard>> ShowAsync(IReadOnlyList<Guid> ids, Lang t, CancellationToken cancellationToken, int heading = 3)
    {
        var generation = rows.Generation;
        var cards = new Dictionary<Guid, PricedCard>(ids.Count);
        foreach (var id in ids)
        {
            if (rows.Find(KeyOf(id, t, heading))?.Value is PricedCard known)
                cards[id] = known;
        }

        if (cards.Count < ids.Count)
        {
            var missing = await queries.CardsAsync([.. ids.Where(id => !cards.ContainsKey(id))], cancellationToken);
            foreach (var card in await ShowAsync(missing, t, cancellationToken, heading))
            {
                var id = card.Product.Id.Value;
                cards[id] = card;
                rows.Keep(KeyOf(id, t, heading), card, [PageTags.Product(id), PageTags.Places], generation);
            }
        }

        return [.. ids.Where(cards.ContainsKey).Select(id => cards[id])];
    }

    public async Task<IReadOnlyList<PricedCard>> ShowAsync(
        IReadOnlyList<ProductCard> products, Lang t, CancellationToken cancellationToken, int heading = 3)
    {
        if (products.Count == 0)
            return [];
        var packs = await offers.OfProductsAsync([.. products.Select(product => product.Id)], cancellationToken);
        return Show(products, packs, await directory.GetAsync(cancellationToken), t, heading);
    }

    /// <summary>The same with packs that were read already.</summary>
    public static IReadOnlyList<PricedCard> Show(
        IReadOnlyList<ProductCard> products, ILookup<ProductId, OfferRow> packs, PlacesToday places, Lang t, int heading = 3) =>
        [.. products.Select(product => new PricedCard(
            product, places.Line(product.CommuneCode, product.ProvinceCode), PriceOf([.. packs[product.Id]], t), heading))];

    private static string KeyOf(Guid id, Lang t, int heading) => $"card/{(t.IsEnglish ? "en" : "vi")}/{heading}/{id:N}";

    // The lowest price one can pay now; sold out, the first pack says so
    private static CardPrice? PriceOf(IReadOnlyList<OfferRow> packs, Lang t)
    {
        if (packs.Count == 0)
            return null;
        var pack = packs.Where(pack => pack.Availability != Availability.SoldOut).MinBy(pack => pack.Price.Dong);
        return pack is null
            ? new CardPrice(packs[0].Price.Dong, t.Of(packs[0].PackName), IsDemo: packs[0].IsDemo, InStock: false)
            : new CardPrice(pack.Price.Dong, t.Of(pack.PackName), packs.Count > 1, pack.IsDemo);
    }
}
