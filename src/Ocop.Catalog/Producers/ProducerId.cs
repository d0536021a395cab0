using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Ocop.Catalog.Producers;

public readonly record struct ProducerId(Guid Value)
{
    public static ProducerId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();

    public sealed class Converter() : ValueConverter<ProducerId, Guid>(id => id.Value, value => new ProducerId(value));
}
