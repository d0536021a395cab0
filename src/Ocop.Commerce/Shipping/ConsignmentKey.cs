using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Ocop.Catalog.Products;

namespace Ocop.Commerce.Shipping;

/// <summary>Which goods travel together: those of one producer, or of one province where the producer is not known.</summary>
public readonly record struct ConsignmentKey(string Value)
{
    public const int MaxLength = 50;

    public static ConsignmentKey Of(ProductSnapshot product) => new(
        product.ProducerId is { } producer ? $"producer:{producer.Value:N}" : $"province:{product.ProvinceCode}");

    public override string ToString() => Value;

    /// <remarks>EF also converts the default key, which holds no text.</remarks>
    public sealed class Converter() : ValueConverter<ConsignmentKey, string>(key => key.Value ?? "", value => new ConsignmentKey(value));
}
