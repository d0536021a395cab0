namespace Ocop.Catalog.Search;

/// <summary>Choices within one facet add up (3★ or 4★); choices in different facets narrow. An empty set or null does not filter.</summary>
public sealed record SearchFilters
{
    public static readonly SearchFilters None = new();

    /// <summary>Nothing is filtered.</summary>
    public bool IsNone =>
        Sectors.Count + CriteriaSets.Count + Stars.Count + ProducerKinds.Count + PriceBands.Count == 0
        && Certified is null && ProvinceCode is null && CommuneCode is null && !InStock && !HasVillage;

    /// <summary>Sector numbers, 1 to 6.</summary>
    public IReadOnlyCollection<int> Sectors { get; init; } = [];

    /// <summary>Criteria set numbers, 1 to 26.</summary>
    public IReadOnlyCollection<int> CriteriaSets { get; init; } = [];

    /// <summary>Stars in force, 3 to 5.</summary>
    public IReadOnlyCollection<int> Stars { get; init; } = [];

    /// <summary>True: a certificate is in force; false: none is.</summary>
    public bool? Certified { get; init; }

    public string? ProvinceCode { get; init; }
    public string? CommuneCode { get; init; }
    public IReadOnlyCollection<string> ProducerKinds { get; init; } = [];

    /// <summary>Numbers of <see cref="PriceBand"/>.</summary>
    public IReadOnlyCollection<int> PriceBands { get; init; } = [];

    /// <summary>True keeps only what can be bought now.</summary>
    public bool InStock { get; init; }

    /// <summary>True keeps only what comes from a tourism village.</summary>
    public bool HasVillage { get; init; }
}
