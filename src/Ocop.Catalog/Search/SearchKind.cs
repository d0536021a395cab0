namespace Ocop.Catalog.Search;

/// <summary>What a document is. Only products are searched; all kinds are suggested. The numbers are stored in index files.</summary>
public enum SearchKind
{
    Product = 1,
    Producer = 2,
    Commune = 3,
    Province = 4,
    Village = 5,
}
