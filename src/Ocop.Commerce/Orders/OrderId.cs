using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Ocop.Commerce.Orders;

public readonly record struct OrderId(Guid Value)
{
    public static OrderId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();

    public sealed class Converter() : ValueConverter<OrderId, Guid>(id => id.Value, value => new OrderId(value));
}
