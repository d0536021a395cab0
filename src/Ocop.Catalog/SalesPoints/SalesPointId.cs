using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Ocop.Catalog.SalesPoints;

public readonly record struct SalesPointId(Guid Value)
{
    public static SalesPointId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();

    public sealed class Converter() : ValueConverter<SalesPointId, Guid>(id => id.Value, value => new SalesPointId(value));
}
