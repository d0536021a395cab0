namespace Ocop.Catalog.Search;

/// <summary>Counts per facet, each with the choices of all other facets, so that a second choice in it shows its worth.</summary>
/// <remarks>
/// Province and commune are one facet with two steps: provinces are counted without the choice of a commune, communes only
/// once a province or a commune is chosen, for nobody reads three thousand.
/// </remarks>
public sealed record SearchFacets(
    IReadOnlyDictionary<int, int> Sectors,
    IReadOnlyDictionary<int, int> CriteriaSets,
    IReadOnlyDictionary<int, int> Stars,
    int Certified,
    IReadOnlyDictionary<string, int> Provinces,
    IReadOnlyDictionary<string, int> Communes,
    IReadOnlyDictionary<string, int> ProducerKinds,
    IReadOnlyDictionary<int, int> PriceBands,
    int InStock,
    int HasVillage)
{
    /// <summary>No counts.</summary>
    public static readonly SearchFacets Empty = new(
        Numbers, Numbers, Numbers, 0, Codes, Codes, Codes, Numbers, 0, 0);

    private static IReadOnlyDictionary<int, int> Numbers => new Dictionary<int, int>();

    private static IReadOnlyDictionary<string, int> Codes => new Dictionary<string, int>();
}
