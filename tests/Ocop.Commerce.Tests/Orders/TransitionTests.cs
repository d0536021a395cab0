using System.Reflection;
using Ocop.Catalog;
using Ocop.Commerce.Carts;
using Ocop.Commerce.Checkout;
using Ocop.Commerce.Orders;
using Ocop.Commerce.Shipping;

namespace Ocop.Commerce.Tests.Orders;

/// <summary>The table, pair by pair: what it lists is possible when its guard holds, and nothing else ever is.</summary>
public sealed class TransitionTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_pair_that_is_not_in_the_table_is_refused()
    {
        var listed = Transitions.Table.Select(step => (step.From, step.To)).ToHashSet();
        listed.Count.ShouldBe(Transitions.Table.Count);
        foreach (var axis in new[] { typeof(OrderState), typeof(ConsignmentState), typeof(PaymentState) })
        {
            foreach (Enum from in Enum.GetValues(axis))
            {
                foreach (Enum to in Enum.GetValues(axis))
                {
                    if (!listed.Contains((from, to)))
                        Transitions.Allow(NewOrder(), from, to, Noon.AddYears(1)).ShouldBeFalse($"{from} to {to}");
                }
            }
        }
    }

    [Fact]
    public void Every_end_is_an_end_and_every_state_can_be_reached()
    {
        Enum[] ends = [OrderState.Cancelled, OrderState.Expired, OrderState.Completed, ConsignmentState.Delivered, ConsignmentState.Returned, ConsignmentState.Cancelled, PaymentState.Refunded];
        Transitions.Table.Select(step => step.From).Intersect(ends).ShouldBeEmpty();

        var reached = Transitions.Table.Select(step => step.To).ToHashSet();
        Enum[] starts = [OrderState.Placed, ConsignmentState.New, PaymentState.Pending];
        foreach (var axis in new[] { typeof(OrderState), typeof(ConsignmentState), typeof(PaymentState) })
            Enum.GetValues(axis).Cast<Enum>().Except(reached).Except(starts).ShouldBeEmpty();
    }

    [Fact]
    public void Every_guard_has_the_name_it_is_declared_by() =>
        typeof(Guards).GetFields(BindingFlags.Public | BindingFlags.Static)
            .ShouldAllBe(field => ((Guard)field.GetValue(null)!).Name == field.Name);

    [Fact]
    public void A_hold_ends_on_the_second()
    {
        var order = NewOrder();

        order.CanMoveTo(OrderState.Expired, order.HeldUntil.AddSeconds(-1)).ShouldBeFalse();
        order.CanMoveTo(OrderState.Expired, order.HeldUntil).ShouldBeTrue();
    }

    [Fact]
    public void A_forced_step_says_what_stood_in_its_way()
    {
        var order = NewOrder();

        Should.Throw<InvalidOperationException>(() => order.MoveTo(OrderState.Completed, OrderActor.Office, Noon)).Message.ShouldContain("no such step");
        Should.Throw<InvalidOperationException>(() => order.Move(order.Consignments[0], ConsignmentState.Accepted, OrderActor.Office, Noon))
            .Message.ShouldContain(nameof(Guards.OrderIsConfirmed));
        Should.Throw<InvalidOperationException>(() => order.MovePayment(PaymentState.Voided, OrderActor.Office, Noon))
            .Message.ShouldContain(nameof(Guards.OrderHasEnded));
    }

    [Fact]
    public void Packing_ends_the_right_to_cancel()
    {
        var order = NewOrder();
        order.MoveTo(OrderState.Confirmed, OrderActor.Office, Noon);
        order.Move(order.Consignments[0], ConsignmentState.Accepted, OrderActor.Office, Noon);
        order.CanMoveTo(OrderState.Cancelled, Noon).ShouldBeTrue();

        order.Move(order.Consignments[0], ConsignmentState.Packed, OrderActor.Office, Noon);

        order.CanMoveTo(OrderState.Cancelled, Noon).ShouldBeFalse();
    }

    [Theory]
    [InlineData(OrderState.AwaitingConfirmation, BuyerStatus.AwaitingConfirmation, ConsignmentState.New, ConsignmentState.New)]
    [InlineData(OrderState.Confirmed, BuyerStatus.Confirmed, ConsignmentState.New, ConsignmentState.New)]
    [InlineData(OrderState.Confirmed, BuyerStatus.Packing, ConsignmentState.Packed, ConsignmentState.New)]
    [InlineData(OrderState.Confirmed, BuyerStatus.PartlySent, ConsignmentState.HandedOver, ConsignmentState.New)]
    [InlineData(OrderState.Confirmed, BuyerStatus.Sent, ConsignmentState.HandedOver, ConsignmentState.Cancelled)]
    [InlineData(OrderState.Confirmed, BuyerStatus.DeliveryFailed, ConsignmentState.DeliveryFailed, ConsignmentState.Delivered)]
    [InlineData(OrderState.Confirmed, BuyerStatus.PartlyDelivered, ConsignmentState.HandedOver, ConsignmentState.Delivered)]
    [InlineData(OrderState.Completed, BuyerStatus.Delivered, ConsignmentState.Returned, ConsignmentState.Delivered)]
    [InlineData(OrderState.Completed, BuyerStatus.Returned, ConsignmentState.Returned, ConsignmentState.Cancelled)]
    [InlineData(OrderState.Expired, BuyerStatus.Expired, ConsignmentState.Cancelled, ConsignmentState.Cancelled)]
    public void The_buyer_sees_one_label(OrderState order, BuyerStatus status, params ConsignmentState[] consignments) =>
        BuyerStatuses.Of(order, consignments).ShouldBe(status);

    private static Order NewOrder() => Order.Place(
        new OrderDraft(
            CartId.New(),
            Guid.NewGuid(),
            new CheckoutDetails(new Buyer("Hà", "+84901234567", null), new DeliveryAddress("01", "Hà Nội", "00004", "Ba Đình", "Số 1"), ""),
            IsEnglish: false,
            [new Consignment { Number = 1, Key = new ConsignmentKey("province:15"), ProvinceName = new LocalText("Lào Cai"), WeightGrams = 500, Freight = new Money(30_000), DaysMin = 2, DaysMax = 3 }],
            []),
        Noon);
}
