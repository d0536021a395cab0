using Ocop.Catalog.Certification;
using Ocop.Catalog.Database.Statements;
using Ocop.Catalog.Products;
using Ocop.Commerce.Shipping;

namespace Ocop.Commerce.Carts;

/// <summary>Reads carts. Every read takes the prices, stock and certificates of the moment; none writes.</summary>
public sealed class CartQueries(Store store, ProductSnapshots products)
{
    /// <summary>The cart as it stands now; null when there is none.</summary>
    public async Task<PricedCart?> FindAsync(CartId id, CancellationToken cancellationToken)
    {
        var rows = await store.ReadAsync(session => CartStatements.FindLinesAsync(session, id), cancellationToken);
        if (rows.Count == 0)
            return null;
        var snapshots = await products.FindAsync([.. rows.Select(row => row.ProductId).Distinct()], cancellationToken);
        var lines = rows.Where(row => snapshots.ContainsKey(row.ProductId))
            .Select(row => (Seen: row, Priced: Price(row, snapshots[row.ProductId])))
            .ToList();
        return new PricedCart(
            id,
            rows[0].CartVersion,
            [.. lines.GroupBy(line => ConsignmentKey.Of(line.Priced.Product)).Select(group => new CartParcel(group.Key, [.. group.Select(line => line.Priced)]))],
            [.. lines.SelectMany(line => Compare(line.Seen, line.Priced))]);
    }

    private static PricedLine Price(CartRow row, ProductSnapshot product) => new(
        row.OfferId, row.Sku, row.PackName, product, row.Quantity, row.Price, row.ShippingWeightGrams, row.MaxPerOrder,
        Math.Max(row.Left, 0), IsGone: row.IsWithdrawn || !product.IsPublished, row.IsDemo);

    private static IEnumerable<CartNotice> Compare(CartRow seen, PricedLine now)
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
}
