using Ocop.Catalog;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Database.Statements;
using Ocop.Catalog.Outbox;
using Ocop.Commerce.Carts;
using Ocop.Commerce.Offers;

namespace Ocop.Commerce.Orders;

/// <summary>The statements that write a new order, for both databases. A test holds them against the mapped columns.</summary>
internal static class OrderStatements
{
    internal static readonly Statement AddOrder = new("""
        INSERT INTO commerce."Orders" ("Id", "Number", "AccessToken", "IdempotencyKey", "CartId", "PlacedAt", "HeldUntil", "Note", "IsEnglish", "State",
            "Version", "Buyer_Name", "Buyer_Phone", "Buyer_Email", "Address_ProvinceCode", "Address_ProvinceName", "Address_CommuneCode",
            "Address_CommuneName", "Address_Street")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
        """);

    internal static readonly Statement AddConsignment = new("""
        INSERT INTO commerce."Consignments" ("OrderId", "Number", "Key", "ProducerId", "ProducerName", "ProvinceName_Vi", "ProvinceName_En",
            "WeightGrams", "Freight", "DaysMin", "DaysMax", "State")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        """);

    internal static readonly Statement AddLine = new("""
        INSERT INTO commerce."OrderLines" ("OrderId", "OfferId", "ProductId", "Consignment", "Sku", "ProductSlug", "ProductName_Vi", "ProductName_En",
            "PackName_Vi", "PackName_En", "UnitPrice", "Quantity", "Stars")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        """);

    internal static readonly Statement AddPayment = new(
        """INSERT INTO commerce."Payments" ("OrderId", "Method", "State", "Due", "Collected") VALUES ($1, $2, $3, $4, $5)""");

    internal static readonly Statement AddEvent = new("""
        INSERT INTO commerce."OrderEvents" ("OrderId", "Axis", "Consignment", "From", "To", "Actor", "At", "Note")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """);

    internal static readonly Statement AddMessage = new("""
        INSERT INTO catalog."OutboxMessages" ("Key", "Kind", "Payload", "CreatedAt", "DueAt", "Attempts") VALUES ($1, $2, $3, $4, $5, $6)
        """);

    private static readonly Statement Placed = new("""
        SELECT "Number", "AccessToken" FROM commerce."Orders" WHERE "IdempotencyKey" = $1 OR "CartId" = $2 ORDER BY "PlacedAt" LIMIT 1
        """);

    private static readonly Statement PriceOf = new("""SELECT "Price" FROM commerce."Offers" WHERE "Id" = $1 AND "WithdrawnAt" IS NULL""");

    private static readonly Statement AddChange = new("""INSERT INTO catalog."Changes" ("Kind", "Key", "At") VALUES ($1, $2, $3)""");

    /// <summary>The order of this form or of this cart; null when there is none.</summary>
    public static async Task<(string Number, string AccessToken)?> FindPlacedAsync(StatementSession session, Guid idempotencyKey, CartId? cart)
    {
        var found = await session.ReadAsync(Placed, row => (row.Text(), row.Text()), idempotencyKey, cart?.Value ?? Guid.Empty);
        return found.Count == 0 ? null : found[0];
    }

    /// <summary>The price of an offer that is still sold.</summary>
    public static async Task<Money?> FindPriceAsync(StatementSession session, OfferId offer)
    {
        var found = await session.ReadAsync(PriceOf, row => new Money(row.LongNumber()), offer.Value);
        return found.Count == 0 ? null : found[0];
    }

    /// <summary>Writes an order with everything in it.</summary>
    public static async Task AddAsync(StatementSession session, Order order)
    {
        var id = order.Id.Value;
        var (buyer, address, payment) = (order.Buyer, order.Address, order.Payment);
        await session.AddAsync(
            AddOrder, id, order.Number, order.AccessToken, order.IdempotencyKey, order.CartId.Value, order.PlacedAt.UtcDateTime,
            order.HeldUntil.UtcDateTime, order.Note, order.IsEnglish, order.State.ToString(), order.Version, buyer.Name, buyer.Phone, buyer.Email,
            address.ProvinceCode, address.ProvinceName, address.CommuneCode, address.CommuneName, address.Street);
        foreach (var parcel in order.Consignments)
        {
            await session.AddAsync(
                AddConsignment, id, parcel.Number, parcel.Key.Value, parcel.ProducerId?.Value, parcel.ProducerName, parcel.ProvinceName.Vi,
                parcel.ProvinceName.En, parcel.WeightGrams, parcel.Freight.Dong, parcel.DaysMin, parcel.DaysMax, parcel.State.ToString());
        }

        foreach (var line in order.Lines)
        {
            await session.AddAsync(
                AddLine, id, line.OfferId.Value, line.ProductId.Value, line.Consignment, line.Sku, line.ProductSlug, line.ProductName.Vi,
                line.ProductName.En, line.PackName.Vi, line.PackName.En, line.UnitPrice.Dong, line.Quantity, line.Stars);
        }

        await session.AddAsync(AddPayment, id, payment.Method.ToString(), payment.State.ToString(), payment.Due.Dong, payment.Collected.Dong);
        foreach (var step in order.Events)
        {
            await session.AddAsync(
                AddEvent, id, step.Axis, step.Consignment, step.From, step.To, step.Actor, step.At.UtcDateTime, step.Note);
        }
    }

    public static Task AddMessageAsync(StatementSession session, OutboxMessage message) => session.AddAsync(
        AddMessage, message.Key, message.Kind, message.Payload, message.CreatedAt.UtcDateTime, message.DueAt.UtcDateTime, message.Attempts);

    /// <summary>Appends to the change log: the last rows of a unit of work, for on PostgreSQL they lock the log until the commit.</summary>
    public static async Task AddChangesAsync(StatementSession session, IReadOnlyList<ChangeKey> changes, DateTimeOffset at)
    {
        foreach (var change in changes)
            await session.AddAsync(AddChange, change.Kind, change.Key, at.UtcDateTime);
    }
}
