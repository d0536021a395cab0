using Ocop.Catalog.Database.Statements;
using Ocop.Catalog.Products;
using Ocop.Commerce.Offers;

namespace Ocop.Commerce.Stock;

/// <summary>The statements that move stock, for both databases.</summary>
internal static class StockStatements
{
    /// <summary>Packs that can still be bought, of a row called s that may be missing.</summary>
    public const string Left = """COALESCE(s."OnHand" - s."Reserved" - s."Allocated", 0)""";

    // The check lives in the WHERE, so two buyers can never share the last jar.
    private static readonly Statement Move = new("""
        UPDATE commerce."StockItems" SET "OnHand" = "OnHand" + $2, "Reserved" = "Reserved" + $3, "Allocated" = "Allocated" + $4
        WHERE "OfferId" = $1 AND "Reserved" + $3 >= 0 AND "Allocated" + $4 >= 0
          AND "OnHand" + $2 - "Reserved" - $3 - "Allocated" - $4 >= 0
        RETURNING "OnHand" - "Reserved" - "Allocated", (SELECT "ProductId" FROM commerce."Offers" WHERE "Id" = $1)
        """);

    internal static readonly Statement AddMovement = new("""
        INSERT INTO commerce."StockMovements" ("OfferId", "Reason", "OnHand", "Reserved", "Allocated", "OrderId", "At")
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """);

    /// <summary>Does a step for some packs of an offer.</summary>
    /// <returns>What can be bought after it; null when there is not enough.</returns>
    public static async Task<StockMoved?> MoveAsync(StatementSession session, StockStep step, OfferId offer, int quantity)
    {
        var moved = await session.ReadAsync(
            Move, row => new StockMoved(row.Number(), new ProductId(row.Id())),
            offer.Value, step.OnHand * quantity, step.Reserved * quantity, step.Allocated * quantity);
        return moved.Count == 0 ? null : moved[0];
    }

    public static Task AddMovementAsync(StatementSession session, StockMovement movement) => session.AddAsync(
        AddMovement, movement.OfferId.Value, movement.Reason.ToString(), movement.OnHand, movement.Reserved, movement.Allocated,
        movement.OrderId?.Value, movement.At.UtcDateTime);
}

/// <summary>A step that was done.</summary>
/// <param name="Available">Packs of the offer that can be bought now.</param>
/// <param name="ProductId">The product it is a pack of.</param>
internal sealed record StockMoved(int Available, ProductId ProductId);
