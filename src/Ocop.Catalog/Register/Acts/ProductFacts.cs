using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Register.Acts;

/// <summary>What the office keeps of a product; its story is its maker's affair.</summary>
public sealed record ProductFacts
{
    public required LocalText Name { get; init; }

    /// <summary>1 to 26 of D26 Annex I.</summary>
    public required int CriteriaSet { get; init; }

    public ProducerId? ProducerId { get; init; }

    public string? CommuneCode { get; init; }

    public required string ProvinceCode { get; init; }

    public PlaceAtRecognition PlaceAtRecognition { get; init; } = new(null, null, null);

    /// <summary>Unique when given.</summary>
    public string? RegisterCode { get; init; }

    /// <summary>Writes the facts into a product.</summary>
    internal void CopyTo(Product product)
    {
        product.Name = Name;
        product.CriteriaSet = CriteriaSet;
        product.ProducerId = ProducerId;
        product.CommuneCode = CommuneCode;
        product.ProvinceCode = ProvinceCode;
        product.PlaceAtRecognition = PlaceAtRecognition;
        product.RegisterCode = RegisterCode;
    }

    public static ProductFacts Of(Product product) => new()
    {
        Name = product.Name,
        CriteriaSet = product.CriteriaSet,
        ProducerId = product.ProducerId,
        CommuneCode = product.CommuneCode,
        ProvinceCode = product.ProvinceCode,
        PlaceAtRecognition = product.PlaceAtRecognition,
        RegisterCode = product.RegisterCode,
    };
}

/// <summary>What the office keeps of a producer.</summary>
public sealed record ProducerFacts
{
    public required string Name { get; init; }

    public ProducerKind Kind { get; init; }

    public string? CommuneCode { get; init; }

    public required string ProvinceCode { get; init; }

    /// <summary>Writes the facts into a producer.</summary>
    internal void CopyTo(Producer producer)
    {
        producer.Name = Name;
        producer.Kind = Kind;
        producer.CommuneCode = CommuneCode;
        producer.ProvinceCode = ProvinceCode;
    }

    public static ProducerFacts Of(Producer producer) => new()
    {
        Name = producer.Name,
        Kind = producer.Kind,
        CommuneCode = producer.CommuneCode,
        ProvinceCode = producer.ProvinceCode,
    };
}
