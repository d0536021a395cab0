using Microsoft.EntityFrameworkCore;
using Ocop.Commerce.Checkout;

namespace Ocop.Commerce.Orders;

/// <summary>An order in the list of those that wait for somebody.</summary>
public sealed record DeskRow(string Number, DateTimeOffset PlacedAt, DateTimeOffset HeldUntil, OrderState State, string Parcels, Money Total);

/// <summary>What whoever phones the buyer and sends the goods must see.</summary>
public sealed record DeskOrder(
    string Number, OrderState State, DateTimeOffset HeldUntil, Buyer Buyer, DeliveryAddress Address, string Note, Money Total,
    IReadOnlyList<DeskParcel> Parcels);

public sealed record DeskParcel(int Number, string? ProducerName, ConsignmentState State, IReadOnlyList<string> Lines);

/// <summary>Reads orders for the shop's own people. Unmasked: only for those who may log in to the machine.</summary>
public sealed class OrderDesk(CommerceDbContext db)
{
    /// <summary>Every order that has not ended, the oldest first; no personal data.</summary>
    public async Task<IReadOnlyList<DeskRow>> OpenAsync(CancellationToken cancellationToken)
    {
        var orders = await Orders()
            .Where(order => order.State != OrderState.Completed && order.State != OrderState.Cancelled && order.State != OrderState.Expired)
            .OrderBy(order => order.PlacedAt)
            .ToListAsync(cancellationToken);
        return [.. orders.Select(order => new DeskRow(
            order.Number, order.PlacedAt, order.HeldUntil, order.State,
            string.Join(", ", order.Consignments.OrderBy(parcel => parcel.Number).Select(parcel => $"{parcel.Number} {parcel.State}")),
            order.Total))];
    }

    public async Task<DeskOrder?> FindAsync(string number, CancellationToken cancellationToken)
    {
        var order = await Orders().SingleOrDefaultAsync(row => row.Number == number, cancellationToken);
        return order is null ? null : new DeskOrder(
            order.Number, order.State, order.HeldUntil, order.Buyer, order.Address, order.Note, order.Total,
            [
                .. order.Consignments.OrderBy(parcel => parcel.Number).Select(parcel => new DeskParcel(
                    parcel.Number, parcel.ProducerName, parcel.State,
                    [
                        .. order.Lines.Where(line => line.Consignment == parcel.Number)
                            .Select(line => $"{line.Quantity} × {line.ProductName.Vi}, {line.PackName.Vi} ({line.Sku})"),
                    ])),
            ]);
    }

    private IQueryable<Order> Orders() => db.Orders.AsNoTracking().Include(order => order.Lines).Include(order => order.Consignments).AsSplitQuery();
}
