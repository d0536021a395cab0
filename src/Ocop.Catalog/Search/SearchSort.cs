namespace Ocop.Catalog.Search;

/// <summary>Products without a price come last in both price orders. Equal ones keep one fixed order, so pages never overlap.</summary>
public enum SearchSort
{
    Relevance,
    Stars,
    PriceAscending,
    PriceDescending,
    Newest,
}
