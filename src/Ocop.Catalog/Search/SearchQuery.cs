namespace Ocop.Catalog.Search;

/// <summary>What a visitor asks for. Blank text means every product.</summary>
public sealed record SearchQuery
{
    /// <summary>Results beyond this many are counted but not paged to.</summary>
    public const int MaxReach = 10_000;

    public string? Text { get; init; }
    public SearchFilters Filters { get; init; } = SearchFilters.None;
    public SearchSort Sort { get; init; }

    /// <summary>From 1. A page below 1 is page 1; a page beyond the end is empty.</summary>
    public int Page { get; init; } = 1;

    /// <summary>1 to 100.</summary>
    public int PageSize { get; init; } = 24;
}
