using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Ocop.Catalog.Villages;

public readonly record struct VillageId(Guid Value)
{
    public static VillageId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();

    public sealed class Converter() : ValueConverter<VillageId, Guid>(id => id.Value, value => new VillageId(value));
}
