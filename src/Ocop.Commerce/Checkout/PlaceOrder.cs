using System.Data.Common;
using Microsoft.Extensions.Logging;
using Ocop.Catalog.Database.Statements;
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
    Store store, CartQueries carts, Freight freight, OcopMetrics metrics, TimeProvider clock, ILogger<PlaceOrder> logger)
{
    public async Task<PlaceOrderResult> HandleAsync(PlaceOrderCommand command, CancellationToken cancellationToken) =>
        await HandleAsync(command, command.CartId is { } id ? await carts.FindAsync(id, cancellationToken) : null, cancellationToken);

    /// <param name="command">What the buyer pressed the button for.</param>
    /// <param name="cart">The cart as this request has just read it; null when there is none.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<PlaceOrderResult> HandleAsync(PlaceOrderCommand command, PricedCart? cart, CancellationToken cancellationToken)
    {
        PlaceOrderResult result;
        try
        {
            result = await PlaceAsync(command, cart, cancellationToken);
        }
        catch (DbException error) when (error.IsUniqueViolation())
        {
            // Two forms with one key on two carts, or two nodes: the other was first.
            if (await FindPlacedAsync(command, cancellationToken) is { } winner)
                return winner;
            throw;
        }

        if (result is not PlaceOrderResult.Placed placed) // most likely it stands already: then its cart is gone
            return await FindPlacedAsync(command, cancellationToken) ?? result;
        metrics.OrderPlaced();
        LogPlaced(placed.OrderNumber, cart!.Lines.Count(), cart.Parcels.Count);
        return placed;
    }

    private async Task<PlaceOrderResult> PlaceAsync(PlaceOrderCommand command, PricedCart? cart, CancellationToken cancellationToken)
    {
        if (cart is not { IsEmpty: false })
            return new PlaceOrderResult.CartEmpty();
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
        return await store.WriteAsync(session => WriteAsync(session, cart, draft), cancellationToken);
    }

    private async Task<PlaceOrderResult> WriteAsync(StatementSession session, PricedCart cart, OrderDraft draft)
    {
        // Taking the cart away is what makes this request the one: whoever comes second finds no cart of this version.
        if (!await CartStatements.TakeAsync(session, cart.Id, cart.Version) || !await PricesStandAsync(session, draft))
        {
            session.Undo();
            return new PlaceOrderResult.CartChanged();
        }

        var now = clock.GetUtcNow();
        var order = Order.Place(draft, now);
        var reserved = await StockKeeper.MoveAsync(session, StockStep.Reserve, order.Quantities(), order.Id, now);
        if (reserved.Missing.Count > 0)
        {
            session.Undo(); // gives stock and cart back
            return new PlaceOrderResult.OutOfStock(reserved.Missing);
        }

        await OrderStatements.AddAsync(session, order);
        if (order.Buyer.Email is not null)
            await OrderStatements.AddMessageAsync(session, OrderMail.Placed(order, now));
        await OrderStatements.AddChangesAsync(session, reserved.Changes, now);
        return new PlaceOrderResult.Placed(order.Number, order.AccessToken, IsRepeat: false);
    }

    private async Task<PlaceOrderResult?> FindPlacedAsync(PlaceOrderCommand command, CancellationToken cancellationToken) =>
        await store.ReadAsync(session => OrderStatements.FindPlacedAsync(session, command.IdempotencyKey, command.CartId), cancellationToken) is var (number, token)
            ? new PlaceOrderResult.Placed(number, token, IsRepeat: true)
            : null;

    // A price may have changed since the cart was read, outside the transaction.
    private static async Task<bool> PricesStandAsync(StatementSession session, OrderDraft draft)
    {
        foreach (var line in draft.Lines)
        {
            if (await OrderStatements.FindPriceAsync(session, line.OfferId) != line.UnitPrice)
                return false;
        }

        return true;
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
