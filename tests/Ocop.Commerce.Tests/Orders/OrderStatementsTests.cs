using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Ocop.Catalog.Database.Statements;
using Ocop.Catalog.Outbox;
using Ocop.Commerce.Carts;
using Ocop.Commerce.Orders;
using Ocop.Commerce.Stock;
using Ocop.Testing;

namespace Ocop.Commerce.Tests.Orders;

/// <summary>A column that is added to an entity must not be forgotten in the statements that write its rows without EF.</summary>
public sealed partial class OrderStatementsTests
{
    // Written when the message is sent or given up, and null until then.
    private static readonly string[] LaterColumns = ["LeasedUntil", "SentAt", "DeadAt", "LastError"];

    [Fact]
    public async Task The_statements_write_every_column_of_their_tables()
    {
        await using var shop = await Shop.OpenAsync(DatabaseKind.Sqlite);
        var written = new Dictionary<Type, Statement>
        {
            [typeof(Order)] = OrderStatements.AddOrder,
            [typeof(Consignment)] = OrderStatements.AddConsignment,
            [typeof(OrderLine)] = OrderStatements.AddLine,
            [typeof(Payment)] = OrderStatements.AddPayment,
            [typeof(OrderEvent)] = OrderStatements.AddEvent,
            [typeof(OutboxMessage)] = OrderStatements.AddMessage,
            [typeof(StockMovement)] = StockStatements.AddMovement,
            [typeof(Cart)] = CartStatements.Begin,
            [typeof(CartLine)] = CartStatements.SetLine,
        };

        var tables = await shop.ReadAsync(db => Task.FromResult(written.Keys.ToDictionary(type => type, type => ColumnsOf(db.Model.FindEntityType(type)!))));

        foreach (var (type, statement) in written)
        {
            var columns = ColumnsPattern().Match(statement.Sqlite).Groups[1].Value.Split(',').Select(name => name.Trim().Trim('"'));
            columns.ShouldBe(tables[type].Except(LaterColumns), ignoreOrder: true, type.Name);
        }
    }

    private static List<string> ColumnsOf(IEntityType type) => [.. type.GetTableMappings().Single().Table.Columns
        .Where(column => !column.PropertyMappings.Any(mapping => IsGiven(mapping.Property)))
        .Select(column => column.Name)];

    // Numbered by the database.
    private static bool IsGiven(IProperty property) => property.ValueGenerated == ValueGenerated.OnAdd && property.ClrType == typeof(long);

    [GeneratedRegex(@"\(([^)]*)\)")]
    private static partial Regex ColumnsPattern();
}
