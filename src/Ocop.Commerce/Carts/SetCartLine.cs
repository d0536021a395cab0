using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Database;
using Ocop.Catalog.Products;
using Ocop.Commerce.Offers;

namespace Ocop.Commerce.Carts;

/// <param name="CartId">The buyer's cart; null before the first line.</param>
/// <param name="Quantity">How many packs the cart shall hold: the same request twice leaves the same cart.</param>
public sealed record SetCartLineCommand(CartId? CartId, OfferId OfferId, int Quantity);

public abstract record SetCartLineResult
{
    private SetCartLineResult() { }

    /// <param name="CartId">The cart to remember: a new one when there was none, or when an order was already placed from it.</param>
    public sealed record Saved(CartId CartId, int Quantity, LocalText ProductName, LocalText PackName) : SetCartLineResult;

    public sealed record UnknownOffer : SetCartLineResult;

    /// <summary>Below 1 or above the most per order.</summary>
    public sealed record QuantityOutOfRange(int Max) : SetCartLineResult;

    public sealed record NotEnough(int Left) : SetCartLineResult;

    public sealed record CartFull : SetCartLineResult;
}

/// <summary>Lays an offer into the cart, or changes how many; the cart begins with its first line.</summary>
/// <remarks>The busiest write of the shop, so its reads are compiled once.</remarks>
public sealed class SetCartLine(CommerceDbContext db, ProductSnapshots products, TimeProvider clock)
{
    private static readonly CompiledQuery<Func<CommerceDbContext, OfferId, Task<OfferOnShelf?>>> FindOffer = new(() =>
        EF.CompileAsyncQuery((CommerceDbContext db, OfferId id) => (
            from offer in db.Offers.AsNoTracking()
            where offer.Id == id && offer.WithdrawnAt == null
            join stock in db.StockItems on offer.Id equals stock.OfferId into stocks
            from item in stocks.DefaultIfEmpty()
            select new OfferOnShelf(offer, item == null ? 0 : item.OnHand - item.Reserved - item.Allocated)).FirstOrDefault()));

    public async Task<SetCartLineResult> HandleAsync(SetCartLineCommand command, CancellationToken cancellationToken)
    {
        var found = await FindOffer.For(db)(db, command.OfferId);
        if (found is null)
            return new SetCartLineResult.UnknownOffer();
        if (await products.FindPublishedAsync(found.Offer.ProductId) is not { } product)
            return new SetCartLineResult.UnknownOffer();
        if (command.Quantity < 1 || command.Quantity > found.Offer.MaxPerOrder)
            return new SetCartLineResult.QuantityOutOfRange(found.Offer.MaxPerOrder);
        if (command.Quantity > found.Left)
            return new SetCartLineResult.NotEnough(Math.Max(found.Left, 0));

        return await WriteAsync(command, found.Offer, product, cancellationToken) is { } cartId
            ? new SetCartLineResult.Saved(cartId, command.Quantity, product.Name, found.Offer.PackName)
            : new SetCartLineResult.CartFull();
    }

    private async Task<CartId?> WriteAsync(SetCartLineCommand command, Offer offer, ProductInBrief product, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var cartId = command.CartId;
        if (cartId is null || await TouchAsync(cartId.Value, now, cancellationToken) == 0)
        {
            // Never the old id: an order may have been placed from it, and a cart gives one order.
            cartId = CartId.New();
            db.Carts.Add(new Cart { Id = cartId.Value, UpdatedAt = now });
            db.CartLines.Add(Line(cartId.Value, command, offer, product, now));
        }
        else if (await ChangeLineAsync(cartId.Value, command, offer, product, cancellationToken) == 0)
        {
            if (await db.CartLines.CountAsync(line => line.CartId == cartId.Value, cancellationToken) >= Cart.MaxLines)
                return null;
            db.CartLines.Add(Line(cartId.Value, command, offer, product, now));
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return cartId;
    }

    // Also locks the cart's row on PostgreSQL: two tabs that add the same offer come one after the other.
    private Task<int> TouchAsync(CartId cartId, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Carts.Where(cart => cart.Id == cartId).ExecuteUpdateAsync(
            set => set.SetProperty(cart => cart.Version, cart => cart.Version + 1).SetProperty(cart => cart.UpdatedAt, now),
            cancellationToken);

    private Task<int> ChangeLineAsync(
        CartId cartId, SetCartLineCommand command, Offer offer, ProductInBrief product, CancellationToken cancellationToken)
    {
        var (price, stars) = (offer.Price.Dong, product.Stars);
        return db.CartLines.Where(line => line.CartId == cartId && line.OfferId == command.OfferId).ExecuteUpdateAsync(
            set => set.SetProperty(line => line.Quantity, command.Quantity)
                .SetProperty(line => line.SeenPrice.Dong, price)
                .SetProperty(line => line.SeenStars, stars),
            cancellationToken);
    }

    private static CartLine Line(CartId cartId, SetCartLineCommand command, Offer offer, ProductInBrief product, DateTimeOffset now) => new()
    {
        CartId = cartId,
        OfferId = command.OfferId,
        Quantity = command.Quantity,
        SeenPrice = offer.Price,
        SeenStars = product.Stars,
        AddedAt = now,
    };

    private sealed record OfferOnShelf(Offer Offer, int Left);
}
