using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Ocop.Catalog.Products;

public readonly record struct ProductId(Guid Value)
{
    public static ProductId New() => new(Guid.CreateVersion7()); // time-ordered: inserts stay at the end of the index

    public override string ToString() => Value.ToString();

    public sealed class Converter() : ValueConverter<ProductId, Guid>(id => id.Value, value => new ProductId(value));
}
