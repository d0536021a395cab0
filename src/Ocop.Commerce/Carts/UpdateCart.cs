using Microsoft.EntityFrameworkCore;
using Ocop.Commerce.Offers;

namespace Ocop.Commerce.Carts;

/// <param name="Quantities">Absolute quantities; 0 removes the line, lines not named stay. Unknown offers are ignored.</param>
public sealed record UpdateCartCommand(CartId CartId, IReadOnlyDictionary<OfferId, int> Quantities);

/// <summary>Sets the lines of a cart, and takes note that the buyer has seen today's prices and stars.</summary>
/// <remarks>More than is left or allowed is set as asked: the next read says so and the order waits.</remarks>
public sealed class UpdateCart(CommerceDbContext db, CartQueries queries, TimeProvider clock)
{
    /// <summary>What a single line may be set to; the offer's own limit is told by the next read.</summary>
    public const int MaxQuantity = 9_999;

    /// <returns>Whether there was such a cart.</returns>
    public async Task<bool> HandleAsync(UpdateCartCommand command, CancellationToken cancellationToken)
    {
        var priced = await queries.FindAsync(command.CartId, cancellationToken);
        if (priced is null)
            return false;
        var current = priced.Lines.ToDictionary(line => line.OfferId);

        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        // The version first: it locks the cart on PostgreSQL before the lines are read.
        var touched = await db.Carts.Where(cart => cart.Id == command.CartId).ExecuteUpdateAsync(
            set => set.SetProperty(cart => cart.Version, cart => cart.Version + 1).SetProperty(cart => cart.UpdatedAt, clock.GetUtcNow()),
            cancellationToken);
        if (touched == 0)
            return false;
        var lines = await db.CartLines.Where(line => line.CartId == command.CartId).ToListAsync(cancellationToken);
        foreach (var line in lines)
        {
            if (!current.TryGetValue(line.OfferId, out var now) || now.IsGone)
            {
                db.Remove(line);
                continue;
            }

            line.SeenPrice = now.UnitPrice;
            line.SeenStars = now.Product.Stars;
            if (!command.Quantities.TryGetValue(line.OfferId, out var quantity))
                continue;
            if (quantity <= 0)
                db.Remove(line);
            else
                line.Quantity = Math.Min(quantity, MaxQuantity);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
