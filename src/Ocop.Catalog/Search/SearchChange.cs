namespace Ocop.Catalog.Search;

/// <summary>What happened to one document.</summary>
public abstract record SearchChange
{
    private SearchChange() { }

    /// <summary>The document is new or different.</summary>
    public sealed record Upsert(SearchDocument Document) : SearchChange;

    /// <summary>The document is no longer public. Unknown ones are ignored.</summary>
    public sealed record Delete(SearchKind Kind, Guid Id) : SearchChange;
}
