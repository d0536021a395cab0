namespace Ocop.Catalog.Search;

/// <summary>One product, producer, commune, province or village as the index knows it. Only public facts, never personal data.</summary>
public sealed record SearchDocument
{
    public required SearchKind Kind { get; init; }

    /// <summary>The key that a search hit carries back.</summary>
    public required Guid Id { get; init; }

    /// <summary>The last part of the page's address.</summary>
    public required string Slug { get; init; }

    public required string NameVi { get; init; }
    public string? NameEn { get; init; }

    /// <summary>Sector and criteria set in both languages, such as "trái cây" and "fruit".</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Other words the product is known by.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    public string? ProducerName { get; init; }
    public string? VillageName { get; init; }

    /// <summary>Names of commune, district and province, those of today and those before 1 July 2025.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Searched only when names, places and categories give nothing.</summary>
    public string? DescriptionVi { get; init; }

    /// <summary>As <see cref="DescriptionVi"/>.</summary>
    public string? DescriptionEn { get; init; }

    /// <summary>Shown beside a suggestion, such as "Bắc Hà, Lào Cai".</summary>
    public string? Extra { get; init; }

    /// <summary>1 to 6, or null.</summary>
    public int? SectorNumber { get; init; }

    /// <summary>1 to 26, or null.</summary>
    public int? CriteriaSet { get; init; }

    /// <summary>3 to 5 while a certificate is in force, else 0.</summary>
    public int StarsInForce { get; init; }

    public string? ProvinceCode { get; init; }
    public string? CommuneCode { get; init; }
    public string? ProducerKind { get; init; }

    /// <summary>The lowest price on offer in đồng, or null when nothing is offered.</summary>
    public long? PriceDong { get; init; }

    public bool InStock { get; init; }
    public bool HasVillage { get; init; }

    /// <summary>The day of the newest recognition in force, by which "newest" sorts; the first day there is for a product without one, which comes last.</summary>
    public DateOnly NewestOn { get; init; }
}
