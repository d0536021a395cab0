using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Ocop.Catalog.Database;
using Ocop.Commerce.Carts;
using Ocop.Commerce.Offers;
using Ocop.Commerce.Orders;
using Ocop.Commerce.Outbox;
using Ocop.Commerce.Shipping;
using Ocop.Commerce.Stock;

namespace Ocop.Commerce.Checkout;

/// <param name="CartVersion">The version of the cart that the buyer reviewed.</param>
/// <param name="ExpectedTotal">The total on the button.</param>
/// <param name="ReviewStamp">What the buyer reviewed, line by line (<see cref="PricedCart.ReviewStamp"/>).</param>
/// <param name="IdempotencyKey">Made with the form: the same form posted again is the same order.</param>
public sealed record PlaceOrderCommand(
    CartId? CartId, int CartVersion, Money ExpectedTotal, string ReviewStamp, Guid IdempotencyKey, CheckoutDetails Details, bool IsEnglish);

public abstract record PlaceOrderResult
{
    private PlaceOrderResult() { }

    /// <param name="IsRepeat">The order existed already: this form, or this cart, had been posted before.</param>
    public sealed record Placed(string OrderNumber, string AccessToken, bool IsRepeat) : PlaceOrderResult;

    /// <summary>Cart, price, stars or freight are not what the buyer reviewed: show them and ask again.</summary>
    public sealed record CartChanged : PlaceOrderResult;

    public sealed record CartEmpty : PlaceOrderResult;

    public sealed record OutOfStock(IReadOnlyList<OfferId> Offers) : PlaceOrderResult;

    /// <summary>Freight cannot be told, so nobody can say what the order costs.</summary>
    public sealed record NoFreight(CartFreight Reason) : PlaceOrderResult;

    public sealed record OverCashLimit(Money Limit) : PlaceOrderResult;
}

/// <summary>Turns a cart into an order to be paid on delivery and reserves its stock, all or nothing.</summary>
/// <remarks>Sends nothing: the confirmation mail is a row of the outbox in the same transaction.</remarks>
public sealed partial class PlaceOrder(
    CommerceDbContext db, CartQueries carts, Freight freight, StockKeeper stock, OcopMetrics metrics, TimeProvider clock, ILogger<PlaceOrder> logger)
{
    public async Task<PlaceOrderResult> HandleAsync(PlaceOrderCommand command, CancellationToken cancellationToken)
    {
        if (await FindPlacedAsync(command, cancellationToken) is { } placed)
            return placed;
        if (command.CartId is not { } cartId || await carts.FindAsync(cartId, cancellationToken) is not { IsEmpty: false } cart)
            return await FindPlacedAsync(command, cancellationToken) ?? (PlaceOrderResult)new PlaceOrderResult.CartEmpty();
        if (!cart.CanOrder || cart.Version != command.CartVersion || cart.ReviewStamp != command.ReviewStamp)
            return new PlaceOrderResult.CartChanged();

        var address = command.Details.Address;
        var quote = await freight.QuoteAsync(cart, address.ProvinceCode, address.CommuneCode, cancellationToken);
        if (quote is not CartFreight.Quoted quoted)
            return new PlaceOrderResult.NoFreight(quote);
        var draft = Draft(command, cart, quoted);
        if (draft.Total != command.ExpectedTotal)
            return new PlaceOrderResult.CartChanged();
        if (draft.Total > CheckoutLimits.MaxCashOnDelivery)
            return new PlaceOrderResult.OverCashLimit(CheckoutLimits.MaxCashOnDelivery);

        try
        {
            return await WriteAsync(command, cart, draft, cancellationToken);
        }
        catch (DbUpdateException error) when (error.IsUniqueViolation())
        {
            // Two forms with one key on two carts, or two nodes: the other was first.
            db.ChangeTracker.Clear();
            if (await FindPlacedAsync(command, cancellationToken) is { } winner)
                return winner;
            throw;
        }
    }

    private async Task<PlaceOrderResult> WriteAsync(PlaceOrderCommand command, PricedCart cart, OrderDraft draft, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(cancellationToken);

        // Taking the cart away is what makes this request the one: whoever comes second finds no cart of this version.
        var taken = await db.Carts.Where(row => row.Id == cart.Id && row.Version == cart.Version).ExecuteDeleteAsync(cancellationToken);
        if (taken == 0)
            return await FindPlacedAsync(command, cancellationToken) ?? (PlaceOrderResult)new PlaceOrderResult.CartChanged();
        if (!await PricesStandAsync(draft, cancellationToken))
            return new PlaceOrderResult.CartChanged();

        var order = Order.Place(draft, now);
        var reserved = await stock.MoveAsync(StockStep.Reserve, order.Quantities(), order.Id, cancellationToken);
        if (reserved.Missing.Count > 0)
            return new PlaceOrderResult.OutOfStock(reserved.Missing); // disposing the transaction gives stock and cart back

        db.Orders.Add(order);
        if (order.Buyer.Email is not null)
            db.OutboxMessages.Add(OrderMail.Placed(order, now));
        await db.SaveWithChangesAsync(reserved.Changes, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        metrics.OrderPlaced();
        LogPlaced(order.Number, order.Lines.Count, order.Consignments.Count);
        return new PlaceOrderResult.Placed(order.Number, order.AccessToken, IsRepeat: false);
    }

    private async Task<PlaceOrderResult.Placed?> FindPlacedAsync(PlaceOrderCommand command, CancellationToken cancellationToken)
    {
        var orders = db.Orders.AsNoTracking();
        orders = command.CartId is { } cartId
            ? orders.Where(order => order.IdempotencyKey == command.IdempotencyKey || order.CartId == cartId)
            : orders.Where(order => order.IdempotencyKey == command.IdempotencyKey);
        var found = await orders.OrderBy(order => order.PlacedAt)
            .Select(order => new { order.Number, order.AccessToken })
            .FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : new PlaceOrderResult.Placed(found.Number, found.AccessToken, IsRepeat: true);
    }

    // A price may have changed since the cart was read, outside the transaction.
    private async Task<bool> PricesStandAsync(OrderDraft draft, CancellationToken cancellationToken)
    {
        var ids = draft.Lines.Select(line => line.OfferId).ToList();
        var prices = await db.Offers
            .Where(offer => ids.Contains(offer.Id) && offer.WithdrawnAt == null)
            .ToDictionaryAsync(offer => offer.Id, offer => offer.Price, cancellationToken);
        return draft.Lines.All(line => prices.TryGetValue(line.OfferId, out var price) && price == line.UnitPrice);
    }

    private static OrderDraft Draft(PlaceOrderCommand command, PricedCart cart, CartFreight.Quoted freight)
    {
        var consignments = cart.Parcels.Zip(freight.Parcels).Select((pair, index) => new Consignment
        {
            Number = index + 1,
            Key = pair.First.Key,
            ProducerId = pair.First.Lines[0].Product.ProducerId,
            ProducerName = pair.First.ProducerName,
            ProvinceName = pair.First.ProvinceName,
            WeightGrams = pair.First.WeightGrams,
            Freight = pair.Second.Quote.Fee,
            DaysMin = pair.Second.Quote.DaysMin,
            DaysMax = pair.Second.Quote.DaysMax,
        });
        var lines = cart.Parcels.SelectMany((parcel, index) => parcel.Lines.Select(line => new OrderLine
        {
            OfferId = line.OfferId,
            ProductId = line.Product.Id,
            Consignment = index + 1,
            Sku = line.Sku,
            ProductSlug = line.Product.Slug,
            ProductName = line.Product.Name,
            PackName = line.PackName,
            UnitPrice = line.UnitPrice,
            Quantity = line.Quantity,
            Stars = line.Product.Stars,
        }));
        return new OrderDraft(cart.Id, command.IdempotencyKey, command.Details, command.IsEnglish, [.. consignments], [.. lines]);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Order {OrderNumber} placed with {LineCount} lines in {ConsignmentCount} consignments")]
    private partial void LogPlaced(string orderNumber, int lineCount, int consignmentCount);
}
