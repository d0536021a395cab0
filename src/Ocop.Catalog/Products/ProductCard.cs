using Ocop.Catalog.Certification;
using Ocop.Catalog.Producers;

namespace Ocop.Catalog.Products;

/// <summary>A product as lists show it.</summary>
public sealed record ProductCard
{
    public required ProductId Id { get; init; }

    public required string Slug { get; init; }

    public required LocalText Name { get; init; }

    public LocalText Summary { get; init; } = LocalText.Empty;

    public required int CriteriaSet { get; init; }

    public ProducerId? ProducerId { get; init; }

    public string? CommuneCode { get; init; }

    public required string ProvinceCode { get; init; }

    public LocalText Season { get; init; } = LocalText.Empty;

    public IReadOnlyList<int> SeasonMonths { get; init; } = [];

    public Standing Standing { get; init; } = Standing.None;
}
