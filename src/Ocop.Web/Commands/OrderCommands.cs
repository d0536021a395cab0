using Ocop.Commerce.Checkout;
using Ocop.Commerce.Orders;
using Ocop.Web.Language;

namespace Ocop.Web.Commands;

/// <summary>"order …" on the command line: how the shop's people move orders (docs/operations.md, "Handling orders").</summary>
public sealed class OrderCommands(OrderDesk desk, ConfirmOrder confirm, CancelOrder cancel, MoveConsignment move)
{
    public const string Usage =
        "order list | order show|confirm|cancel NUMBER | order accept|pack|hand-over|deliver|fail|return NUMBER [PARCEL]";

    private static readonly Lang Words = Lang.For(english: true);

    private static readonly Dictionary<string, ConsignmentState> Steps = new()
    {
        ["accept"] = ConsignmentState.Accepted,
        ["pack"] = ConsignmentState.Packed,
        ["hand-over"] = ConsignmentState.HandedOver,
        ["deliver"] = ConsignmentState.Delivered,
        ["fail"] = ConsignmentState.DeliveryFailed,
        ["return"] = ConsignmentState.Returned,
    };

    /// <returns>The exit code: 0 done, 1 refused or not found, 2 wrong usage.</returns>
    public async Task<int> RunAsync(string[] words, TextWriter output, CancellationToken cancellationToken)
    {
        if (words is ["list"])
            return await ListAsync(output, cancellationToken);
        if (words.Length < 2 || OrderNumber.Normalise(words[1]) is not { } number)
            return await WrongAsync(output);
        switch (words)
        {
            case ["show", _]:
                return await ShowAsync(number, output, cancellationToken);
            case ["confirm", _]:
                return await SayAsync(number, await confirm.HandleAsync(number, OrderActor.Office, cancellationToken), output, cancellationToken);
            case ["cancel", _]:
                return await SayAsync(number, await cancel.HandleAsync(number, OrderActor.Office, "", cancellationToken), output, cancellationToken);
            case [var step, _] when Steps.TryGetValue(step, out var to):
                return await MoveAllAsync(number, to, output, cancellationToken);
            case [var step, _, var parcel] when Steps.TryGetValue(step, out var to) && int.TryParse(parcel, out var one):
                return await SayAsync(number, await MoveAsync(number, one, to, cancellationToken), output, cancellationToken);
            default:
                return await WrongAsync(output);
        }
    }

    private static async Task<int> WrongAsync(TextWriter output)
    {
        await output.WriteLineAsync($"usage: {Usage}");
        return 2;
    }

    private async Task<int> ListAsync(TextWriter output, CancellationToken cancellationToken)
    {
        foreach (var row in await desk.OpenAsync(cancellationToken))
        {
            var held = row.State == OrderState.AwaitingConfirmation ? $", held until {Words.Time(row.HeldUntil)}" : "";
            await output.WriteLineAsync($"{row.Number}  {row.State}{held}  parcels: {row.Parcels}  {Words.Money(row.Total.Dong)}");
        }

        return 0;
    }

    private async Task<int> ShowAsync(string number, TextWriter output, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(number, cancellationToken) is not { } order)
            return await NotFoundAsync(number, output);
        var (buyer, address) = (order.Buyer, order.Address);
        await output.WriteLineAsync($"{order.Number}  {order.State}  to collect {Words.Money(order.Total.Dong)}");
        await output.WriteLineAsync($"{buyer.Name}, {PhoneNumber.Display(buyer.Phone)}");
        await output.WriteLineAsync($"{address.Street}, {address.CommuneName}, {address.ProvinceName}");
        if (order.Note.Length > 0)
            await output.WriteLineAsync($"Note: {order.Note}");
        foreach (var parcel in order.Parcels)
            await output.WriteLineAsync($"Parcel {parcel.Number}  {parcel.State}  {parcel.ProducerName}: {string.Join("; ", parcel.Lines)}");
        return 0;
    }

    private async Task<int> MoveAllAsync(string number, ConsignmentState to, TextWriter output, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(number, cancellationToken) is not { } order)
            return await NotFoundAsync(number, output);
        OrderChangeResult last = new OrderChangeResult.Refused(order.State);
        foreach (var parcel in order.Parcels.Where(parcel => parcel.State != ConsignmentState.Cancelled))
        {
            last = await MoveAsync(number, parcel.Number, to, cancellationToken);
            if (last is not OrderChangeResult.Done)
                break;
        }

        return await SayAsync(number, last, output, cancellationToken);
    }

    private Task<OrderChangeResult> MoveAsync(string number, int parcel, ConsignmentState to, CancellationToken cancellationToken) =>
        move.HandleAsync(new MoveConsignmentCommand(number, parcel, to, OrderActor.Office), cancellationToken);

    private async Task<int> SayAsync(string number, OrderChangeResult result, TextWriter output, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(number, cancellationToken) is not { } order)
            return await NotFoundAsync(number, output);
        var parcels = string.Join(", ", order.Parcels.Select(parcel => $"{parcel.Number} {parcel.State}"));
        var refused = result is OrderChangeResult.Done ? "" : "Not possible now. ";
        await output.WriteLineAsync($"{refused}{order.Number}  {order.State}  parcels: {parcels}");
        return result is OrderChangeResult.Done ? 0 : 1;
    }

    private static async Task<int> NotFoundAsync(string number, TextWriter output)
    {
        await output.WriteLineAsync($"There is no order {number}.");
        return 1;
    }
}
