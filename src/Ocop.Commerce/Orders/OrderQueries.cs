using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;

namespace Ocop.Commerce.Orders;

/// <summary>An order as its buyer sees it: phone and street are masked, since a link can be passed on.</summary>
public sealed record OrderPage(
    string Number, DateTimeOffset PlacedAt, DateTimeOffset HeldUntil, BuyerStatus Status, bool CanCancel,
    IReadOnlyList<OrderPageParcel> Parcels, Money Goods, Money Freight, Money Total, PaymentState Payment,
    string MaskedName, string MaskedPhone, string CommuneName, string ProvinceName);

public sealed record OrderPageParcel(
    int Number, string? ProducerName, LocalText ProvinceName, ConsignmentState State, int WeightGrams, Money Freight,
    int DaysMin, int DaysMax, IReadOnlyList<OrderPageLine> Lines);

public sealed record OrderPageLine(
    string ProductSlug, LocalText ProductName, LocalText PackName, int Quantity, Money UnitPrice, int? Stars)
{
    public Money Total => UnitPrice * Quantity;
}

/// <summary>What a mail about an order needs.</summary>
public sealed record OrderForMail(OrderPage Order, string Email, string Name, string AccessToken, bool IsEnglish);

/// <summary>Reads orders for those who may see them. Whether somebody may is asked here and nowhere else.</summary>
public sealed class OrderQueries(CommerceDbContext db, TimeProvider clock)
{
    /// <summary>The order of a link; null when there is none of this number and token.</summary>
    public async Task<OrderPage?> FindByTokenAsync(string number, string token, CancellationToken cancellationToken) =>
        await LoadAsync(number, cancellationToken) is { } order && AreEqual(order.AccessToken, token) ? PageOf(order) : null;

    /// <summary>The token of the order of a number and a telephone; null when there is none, whichever of the two is wrong.</summary>
    public async Task<string?> FindTokenAsync(string number, string phone, CancellationToken cancellationToken)
    {
        var found = await db.Orders.AsNoTracking()
            .Where(order => order.Number == number)
            .Select(order => new { order.Buyer.Phone, order.AccessToken })
            .FirstOrDefaultAsync(cancellationToken);
        return found is not null && AreEqual(found.Phone, phone) ? found.AccessToken : null;
    }

    /// <summary>The order a mail tells of; null when its buyer left no address.</summary>
    public async Task<OrderForMail?> FindForMailAsync(string number, CancellationToken cancellationToken) =>
        await LoadAsync(number, cancellationToken) is { Buyer.Email: { } email } order
            ? new OrderForMail(PageOf(order), email, order.Buyer.Name, order.AccessToken, order.IsEnglish)
            : null;

    private Task<Order?> LoadAsync(string number, CancellationToken cancellationToken) => db.Orders.AsNoTracking()
        .Include(order => order.Lines).Include(order => order.Consignments).Include(order => order.Payment)
        .AsSplitQuery()
        .SingleOrDefaultAsync(order => order.Number == number, cancellationToken);

    private OrderPage PageOf(Order order) => new(
        order.Number, order.PlacedAt, order.HeldUntil,
        BuyerStatuses.Of(order.State, [.. order.Consignments.Select(consignment => consignment.State)]),
        order.CanMoveTo(OrderState.Cancelled, clock.GetUtcNow()),
        [.. order.Consignments.OrderBy(consignment => consignment.Number).Select(consignment => ParcelOf(order, consignment))],
        order.Goods, order.Freight, order.Total, order.Payment.State,
        MaskName(order.Buyer.Name), Checkout.PhoneNumber.Mask(order.Buyer.Phone), order.Address.CommuneName, order.Address.ProvinceName);

    private static OrderPageParcel ParcelOf(Order order, Consignment consignment) => new(
        consignment.Number, consignment.ProducerName, consignment.ProvinceName, consignment.State, consignment.WeightGrams,
        consignment.Freight, consignment.DaysMin, consignment.DaysMax,
        [
            .. order.Lines.Where(line => line.Consignment == consignment.Number).OrderBy(line => line.Sku, StringComparer.Ordinal)
                .Select(line => new OrderPageLine(
                    line.ProductSlug, line.ProductName, line.PackName, line.Quantity, line.UnitPrice, line.Stars)),
        ]);

    // "Trần Thu Hà" becomes "T… Hà", the given name comes last; a name of one word keeps only its first letter.
    private static string MaskName(string name)
    {
        var (initial, given) = (name.EnumerateRunes().First(), name.Split(' ')[^1]);
        return given.Length == name.Length ? $"{initial}…" : $"{initial}… {given}";
    }

    private static bool AreEqual(string left, string right) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));
}
