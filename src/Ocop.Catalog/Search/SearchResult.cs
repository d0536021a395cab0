namespace Ocop.Catalog.Search;

/// <summary>One page of a search.</summary>
/// <param name="Total">All hits, on every page.</param>
/// <param name="Hits">Product ids of this page, in order.</param>
/// <param name="Facets">What the other choices would give.</param>
/// <param name="Interpretation">How the text was understood.</param>
/// <param name="Help">Filled only when nothing was found.</param>
public sealed record SearchResult(
    int Total, IReadOnlyList<Guid> Hits, SearchFacets Facets, Interpretation Interpretation, ZeroResultHelp? Help)
{
    /// <summary>Nothing was found and nothing is known about it.</summary>
    public static readonly SearchResult Empty = new(0, [], SearchFacets.Empty, Interpretation.Empty, new ZeroResultHelp(0, []));
}
