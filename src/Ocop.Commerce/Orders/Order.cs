using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Ocop.Commerce.Carts;
using Ocop.Commerce.Checkout;
using Ocop.Commerce.Stock;

namespace Ocop.Commerce.Orders;

/// <summary>What a buyer ordered. Names, prices and stars are copied at placement and never follow the catalogue.</summary>
public sealed class Order
{
    /// <summary>How long goods are held for an order paid on delivery that nobody has confirmed.</summary>
    public static readonly TimeSpan ConfirmationHold = TimeSpan.FromHours(24);

    private readonly List<OrderLine> _lines = [];
    private readonly List<Consignment> _consignments = [];
    private readonly List<OrderEvent> _events = [];

    [SetsRequiredMembers]
    private Order()
    {
        Number = "";
        AccessToken = "";
        Buyer = null!;
        Address = null!;
        Payment = null!;
    }

    public OrderId Id { get; private init; } = OrderId.New();

    public required string Number { get; init; }

    /// <summary>128 random bits in the buyer's link: whoever holds the link sees the order.</summary>
    public required string AccessToken { get; init; }

    public required Guid IdempotencyKey { get; init; }

    /// <summary>The cart it was placed from. A cart gives one order.</summary>
    public required CartId CartId { get; init; }

    public required DateTimeOffset PlacedAt { get; init; }

    /// <summary>Until when the goods are held while nobody has confirmed or paid.</summary>
    public required DateTimeOffset HeldUntil { get; set; }

    public required Buyer Buyer { get; init; }

    public required DeliveryAddress Address { get; init; }

    /// <summary>To the producers; empty when the buyer wrote nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>The language the buyer ordered in, for mail.</summary>
    public bool IsEnglish { get; init; }

    public OrderState State { get; private set; } = OrderState.Placed;

    /// <summary>Grows with every change of state: two people cannot change one order past each other.</summary>
    public int Version { get; private set; } = 1;

    public required Payment Payment { get; init; }

    public IReadOnlyList<OrderLine> Lines => _lines;

    public IReadOnlyList<Consignment> Consignments => _consignments;

    public IReadOnlyList<OrderEvent> Events => _events;

    public Money Goods => _lines.Sum(line => line.Total);

    public Money Freight => _consignments.Sum(consignment => consignment.Freight);

    public Money Total => Goods + Freight;

    public bool HasEnded => State is OrderState.Completed or OrderState.Cancelled or OrderState.Expired;

    public static string NewAccessToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    /// <summary>A new order to be paid on delivery, waiting for the shop's confirmation.</summary>
    public static Order Place(OrderDraft draft, DateTimeOffset placedAt)
    {
        var order = new Order
        {
            Number = OrderNumber.New(),
            AccessToken = NewAccessToken(),
            IdempotencyKey = draft.IdempotencyKey,
            CartId = draft.CartId,
            PlacedAt = placedAt,
            HeldUntil = placedAt + ConfirmationHold,
            Buyer = draft.Details.Buyer,
            Address = draft.Details.Address,
            Note = draft.Details.Note,
            IsEnglish = draft.IsEnglish,
            Payment = new Payment { Method = PaymentMethod.CashOnDelivery, Due = draft.Total },
        };
        order._consignments.AddRange(draft.Consignments);
        order._lines.AddRange(draft.Lines);
        order.MoveTo(OrderState.AwaitingConfirmation, OrderActor.Buyer, placedAt);
        return order;
    }

    public bool CanMoveTo(OrderState state, DateTimeOffset now) => Transitions.Allow(this, State, state, now);

    public bool CanMove(Consignment consignment, ConsignmentState state, DateTimeOffset now) =>
        Transitions.Allow(this, consignment.State, state, now);

    /// <exception cref="InvalidOperationException">The transition table does not allow it.</exception>
    public void MoveTo(OrderState state, OrderActor actor, DateTimeOffset at, string note = "")
    {
        Transitions.Demand(this, State, state, at);
        Record(State, state, null, actor, at, note);
        State = state;
    }

    /// <exception cref="InvalidOperationException">The transition table does not allow it.</exception>
    public void Move(Consignment consignment, ConsignmentState state, OrderActor actor, DateTimeOffset at, string note = "")
    {
        Transitions.Demand(this, consignment.State, state, at);
        Record(consignment.State, state, consignment.Number, actor, at, note);
        consignment.State = state;
    }

    /// <exception cref="InvalidOperationException">The transition table does not allow it.</exception>
    public void MovePayment(PaymentState state, OrderActor actor, DateTimeOffset at, string note = "")
    {
        Transitions.Demand(this, Payment.State, state, at);
        Record(Payment.State, state, null, actor, at, note);
        Payment.State = state;
    }

    /// <summary>The goods of a consignment, or of the whole order.</summary>
    public IEnumerable<StockQuantity> Quantities(Consignment? consignment = null) => _lines
        .Where(line => consignment is null || line.Consignment == consignment.Number)
        .Select(line => new StockQuantity(line.OfferId, line.Quantity));

    private void Record(Enum from, Enum to, int? consignment, OrderActor actor, DateTimeOffset at, string note)
    {
        Version++;
        _events.Add(new OrderEvent
        {
            OrderId = Id,
            Axis = from.GetType().Name.Replace("State", "", StringComparison.Ordinal),
            Consignment = consignment,
            From = from.ToString(),
            To = to.ToString(),
            Actor = actor.Name,
            At = at,
            Note = note,
        });
    }
}

/// <summary>What placing an order brings together.</summary>
public sealed record OrderDraft(
    CartId CartId, Guid IdempotencyKey, CheckoutDetails Details, bool IsEnglish,
    IReadOnlyList<Consignment> Consignments, IReadOnlyList<OrderLine> Lines)
{
    public Money Total => Lines.Sum(line => line.Total) + Consignments.Sum(consignment => consignment.Freight);
}
