using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Database;
using Ocop.Catalog.Products;
using Ocop.Commerce.Offers;
using Ocop.Commerce.Shipping;

namespace Ocop.Commerce.Carts;

/// <summary>Reads carts. Every read takes the prices, stock and certificates of the moment; none writes.</summary>
public sealed class CartQueries(CommerceDbContext db, ProductSnapshots products)
{
    private static readonly CompiledQuery<Func<CommerceDbContext, CartId, Task<int>>> Count = new(() =>
        EF.CompileAsyncQuery((CommerceDbContext db, CartId id) => db.CartLines.Where(line => line.CartId == id).Sum(line => line.Quantity)));

    /// <summary>Packs in a cart, for the count in the page head.</summary>
    public Task<int> CountAsync(CartId id, CancellationToken cancellationToken) => Count.For(db)(db, id).WaitAsync(cancellationToken);

    /// <summary>The cart as it stands now; null when there is none.</summary>
    public async Task<PricedCart?> FindAsync(CartId id, CancellationToken cancellationToken)
    {
        var rows = await (
            from cart in db.Carts.AsNoTracking()
            where cart.Id == id
            join line in db.CartLines on cart.Id equals line.CartId
            join offer in db.Offers on line.OfferId equals offer.Id
            join stock in db.StockItems on offer.Id equals stock.OfferId into stocks
            from item in stocks.DefaultIfEmpty()
            orderby line.AddedAt, line.OfferId
            select new Row(cart.Version, line, offer, item == null ? 0 : item.OnHand - item.Reserved - item.Allocated))
            .ToListAsync(cancellationToken);
        if (rows.Count == 0)
            return null;
        var snapshots = await products.FindAsync([.. rows.Select(row => row.Offer.ProductId).Distinct()], cancellationToken);
        var lines = rows.Where(row => snapshots.ContainsKey(row.Offer.ProductId))
            .Select(row => (row.Line, Priced: Price(row, snapshots[row.Offer.ProductId])))
            .ToList();
        return new PricedCart(
            id,
            rows[0].Version,
            [.. lines.GroupBy(line => ConsignmentKey.Of(line.Priced.Product)).Select(group => new CartParcel(group.Key, [.. group.Select(line => line.Priced)]))],
            [.. lines.SelectMany(line => Compare(line.Line, line.Priced))]);
    }

    private static PricedLine Price(Row row, ProductSnapshot product) => new(
        row.Offer.Id, row.Offer.Sku, row.Offer.PackName, product, row.Line.Quantity, row.Offer.Price,
        row.Offer.ShippingWeightGrams, row.Offer.MaxPerOrder, Math.Max(row.Available, 0),
        IsGone: row.Offer.WithdrawnAt is not null || !product.IsPublished, row.Offer.IsDemo);

    private static IEnumerable<CartNotice> Compare(CartLine seen, PricedLine now)
    {
        CartNotice Notice(CartNoticeKind kind) => new(kind, now.OfferId, now.Product.Name);
        if (now.IsGone)
        {
            yield return Notice(CartNoticeKind.Gone);
            yield break;
        }

        if (now.Left == 0)
            yield return Notice(CartNoticeKind.SoldOut);
        else if (now.Quantity > now.Left)
            yield return Notice(CartNoticeKind.NotEnough) with { Limit = now.Left };
        if (now.Quantity > now.MaxPerOrder)
            yield return Notice(CartNoticeKind.OverMaxPerOrder) with { Limit = now.MaxPerOrder };
        if (seen.SeenPrice != now.UnitPrice)
            yield return Notice(CartNoticeKind.PriceChanged) with { PriceBefore = seen.SeenPrice, PriceNow = now.UnitPrice };
        var stars = now.Product.Stars;
        if (seen.SeenStars != stars)
        {
            var kind = stars is not null ? CartNoticeKind.StarsChanged
                : now.Product.Standing.ToSpeakOf?.Status == CertificateStatus.Withdrawn ? CartNoticeKind.CertificateWithdrawn : CartNoticeKind.CertificateLapsed;
            yield return Notice(kind) with { StarsBefore = seen.SeenStars, StarsNow = stars };
        }
    }

    private sealed record Row(int Version, CartLine Line, Offer Offer, int Available);
}
