using Microsoft.EntityFrameworkCore;

namespace Ocop.Commerce.Carts;

/// <summary>Removes carts that nobody has touched for <see cref="Cart.Lifetime"/>. Runs nightly.</summary>
public sealed class ClearOldCarts(CommerceDbContext db, TimeProvider clock)
{
    /// <returns>How many were removed.</returns>
    public async Task<int> HandleAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - Cart.Lifetime;
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var removed = await db.Carts.Where(cart => cart.UpdatedAt < before).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return removed;
    }
}
