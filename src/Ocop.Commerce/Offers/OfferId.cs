using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Ocop.Commerce.Offers;

public readonly record struct OfferId(Guid Value)
{
    public static OfferId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();

    public sealed class Converter() : ValueConverter<OfferId, Guid>(id => id.Value, value => new OfferId(value));
}
