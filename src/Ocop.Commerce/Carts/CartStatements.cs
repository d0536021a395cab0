using Ocop.Catalog;
using Ocop.Catalog.Database.Statements;
using Ocop.Catalog.Products;
using Ocop.Commerce.Offers;
using Ocop.Commerce.Stock;

namespace Ocop.Commerce.Carts;

/// <summary>The statements behind a cart, for both databases.</summary>
internal static class CartStatements
{
    private static readonly Statement OfferOnShelf = new($"""
        SELECT o."ProductId", o."PackName_Vi", o."PackName_En", o."Price", o."MaxPerOrder",
               {StockStatements.Left}
        FROM commerce."Offers" o LEFT JOIN commerce."StockItems" s ON s."OfferId" = o."Id"
        WHERE o."Id" = $1 AND o."WithdrawnAt" IS NULL
        """);

    private static readonly Statement Lines = new($"""
        SELECT c."Version", l."Quantity", l."SeenPrice", l."SeenStars", o."Id", o."Sku", o."ProductId", o."PackName_Vi", o."PackName_En",
               o."Price", o."ShippingWeightGrams", o."MaxPerOrder", o."IsDemo", o."WithdrawnAt" IS NOT NULL,
               {StockStatements.Left}
        FROM commerce."Carts" c
        JOIN commerce."CartLines" l ON l."CartId" = c."Id"
        JOIN commerce."Offers" o ON o."Id" = l."OfferId"
        LEFT JOIN commerce."StockItems" s ON s."OfferId" = o."Id"
        WHERE c."Id" = $1
        ORDER BY l."AddedAt", l."OfferId"
        """);

    private static readonly Statement Touch = new(
        """UPDATE commerce."Carts" SET "Version" = "Version" + 1, "UpdatedAt" = $2 WHERE "Id" = $1""");

    internal static readonly Statement Begin = new(
        """INSERT INTO commerce."Carts" ("Id", "Version", "UpdatedAt") VALUES ($1, 1, $2)""");

    // The line that is there already does not count against the most lines a cart takes.
    internal static readonly Statement SetLine = new($"""
        INSERT INTO commerce."CartLines" ("CartId", "OfferId", "Quantity", "SeenPrice", "SeenStars", "AddedAt")
        SELECT $1, $2, $3, $4, CAST($5 AS integer), $6
        WHERE (SELECT COUNT(*) FROM commerce."CartLines" WHERE "CartId" = $1 AND "OfferId" <> $2) < {Cart.MaxLines}
        ON CONFLICT ("CartId", "OfferId") DO UPDATE
        SET "Quantity" = excluded."Quantity", "SeenPrice" = excluded."SeenPrice", "SeenStars" = excluded."SeenStars"
        """);

    private static readonly Statement Count = new("""SELECT CAST(SUM("Quantity") AS integer) FROM commerce."CartLines" WHERE "CartId" = $1""");

    private static readonly Statement Take = new("""DELETE FROM commerce."Carts" WHERE "Id" = $1 AND "Version" = $2""");

    /// <summary>An offer for sale and how many packs can be bought; null when there is none.</summary>
    public static async Task<OfferOnShelf?> FindOfferAsync(StatementSession session, OfferId id)
    {
        var rows = await session.ReadAsync(OfferOnShelf, row => new OfferOnShelf(
            new ProductId(row.Id()), row.LocalText(), new Money(row.LongNumber()), row.Number(), row.Number()), id.Value);
        return rows.Count == 0 ? null : rows[0];
    }

    /// <summary>The lines of a cart in the order in which they were added.</summary>
    public static Task<List<CartRow>> FindLinesAsync(StatementSession session, CartId id) => session.ReadAsync(
        Lines,
        row => new CartRow(
            row.Number(), row.Number(), new Money(row.LongNumber()), row.NumberOrNull(), new OfferId(row.Id()), row.Text(), new ProductId(row.Id()),
            row.LocalText(), new Money(row.LongNumber()), row.Number(), row.Number(), row.Flag(), row.Flag(), row.Number()),
        id.Value);

    /// <summary>Notes a change of the cart; on PostgreSQL it also holds the cart, so that two tabs come one after the other.</summary>
    /// <returns>Whether there is such a cart.</returns>
    public static async Task<bool> TouchAsync(StatementSession session, CartId id, DateTimeOffset now) =>
        await session.ExecuteAsync(Touch, id.Value, now.UtcDateTime) > 0;

    public static Task BeginAsync(StatementSession session, CartId id, DateTimeOffset now) => session.ExecuteAsync(Begin, id.Value, now.UtcDateTime);

    /// <returns>False when the cart is full.</returns>
    public static async Task<bool> SetLineAsync(StatementSession session, CartLine line) =>
        await session.ExecuteAsync(
            SetLine, line.CartId.Value, line.OfferId.Value, line.Quantity, line.SeenPrice.Dong, line.SeenStars, line.AddedAt.UtcDateTime) > 0;

    /// <summary>Packs in a cart that has a line.</summary>
    public static async Task<int> CountAsync(StatementSession session, CartId id) =>
        (await session.ReadAsync(Count, row => row.Number(), id.Value))[0];

    /// <summary>Takes the cart and its lines away.</summary>
    /// <returns>False when there is none of this version.</returns>
    public static async Task<bool> TakeAsync(StatementSession session, CartId id, int version) =>
        await session.ExecuteAsync(Take, id.Value, version) > 0;
}

/// <summary>An offer for sale.</summary>
/// <param name="Left">Packs that can still be bought.</param>
internal sealed record OfferOnShelf(ProductId ProductId, LocalText PackName, Money Price, int MaxPerOrder, int Left);

/// <summary>A line of a cart with its offer as both are now.</summary>
internal sealed record CartRow(
    int CartVersion, int Quantity, Money SeenPrice, int? SeenStars, OfferId OfferId, string Sku, ProductId ProductId, LocalText PackName,
    Money Price, int ShippingWeightGrams, int MaxPerOrder, bool IsDemo, bool IsWithdrawn, int Left);
