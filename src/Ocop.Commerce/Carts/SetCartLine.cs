using Ocop.Catalog;
using Ocop.Catalog.Database.Statements;
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
    /// <param name="Count">Packs of everything in the cart.</param>
    public sealed record Saved(CartId CartId, int Quantity, LocalText ProductName, LocalText PackName, int Count) : SetCartLineResult;

    public sealed record UnknownOffer : SetCartLineResult;

    /// <summary>Below 1 or above the most per order.</summary>
    public sealed record QuantityOutOfRange(int Max) : SetCartLineResult;

    public sealed record NotEnough(int Left) : SetCartLineResult;

    public sealed record CartFull : SetCartLineResult;
}

/// <summary>Lays an offer into the cart, or changes how many; the cart begins with its first line.</summary>
public sealed class SetCartLine(Store store, ProductSnapshots products, TimeProvider clock)
{
    public async Task<SetCartLineResult> HandleAsync(SetCartLineCommand command, CancellationToken cancellationToken)
    {
        var offer = await store.ReadAsync(session => CartStatements.FindOfferAsync(session, command.OfferId), cancellationToken);
        if (offer is null)
            return new SetCartLineResult.UnknownOffer();
        var product = (await products.FindAsync([offer.ProductId], cancellationToken)).GetValueOrDefault(offer.ProductId);
        if (product is not { IsPublished: true })
            return new SetCartLineResult.UnknownOffer();
        if (command.Quantity < 1 || command.Quantity > offer.MaxPerOrder)
            return new SetCartLineResult.QuantityOutOfRange(offer.MaxPerOrder);
        if (command.Quantity > offer.Left)
            return new SetCartLineResult.NotEnough(Math.Max(offer.Left, 0));
        return await store.WriteAsync(session => WriteAsync(session, command, offer, product), cancellationToken);
    }

    private async Task<SetCartLineResult> WriteAsync(StatementSession session, SetCartLineCommand command, OfferOnShelf offer, ProductSnapshot product)
    {
        var now = clock.GetUtcNow();
        if (command.CartId is not { } cartId || !await CartStatements.TouchAsync(session, cartId, now))
        {
            // Never the old id: an order may have been placed from it, and a cart gives one order.
            cartId = CartId.New();
            await CartStatements.BeginAsync(session, cartId, now);
        }

        var line = new CartLine
        {
            CartId = cartId,
            OfferId = command.OfferId,
            Quantity = command.Quantity,
            SeenPrice = offer.Price,
            SeenStars = product.Stars,
            AddedAt = now,
        };
        if (await CartStatements.SetLineAsync(session, line))
            return new SetCartLineResult.Saved(cartId, command.Quantity, product.Name, offer.PackName, await CartStatements.CountAsync(session, cartId));
        session.Undo();
        return new SetCartLineResult.CartFull();
    }
}
