using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Products;

namespace Ocop.Commerce.Orders;

/// <summary>What was sold of a product: delivered goods of completed orders, freight not counted.</summary>
public sealed record ProductSales(ProductId ProductId, OrderId OrderId, long Dong);

/// <summary>Reads of what the shop has sold, for reports.</summary>
public sealed class SalesQueries(CommerceDbContext db)
{
    /// <summary>Sales of the orders completed from one instant up to another.</summary>
    public Task<List<ProductSales>> CompletedAsync(DateTimeOffset since, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var completed = nameof(OrderState.Completed);
        return (
            from order in db.Orders
            where order.State == OrderState.Completed
                && order.Events.Any(step => step.Axis == "Order" && step.To == completed && step.At >= since && step.At < until)
            from line in order.Lines
            where order.Consignments.Any(parcel => parcel.Number == line.Consignment && parcel.State == ConsignmentState.Delivered)
            group line.UnitPrice.Dong * line.Quantity by new { line.ProductId, order.Id } into goods
            select new ProductSales(goods.Key.ProductId, goods.Key.Id, goods.Sum())).ToListAsync(cancellationToken);
    }
}
