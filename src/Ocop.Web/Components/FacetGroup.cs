namespace Ocop.Web.Components;

/// <summary>One fold of the filters (_Facets.cshtml): check boxes of a GET form.</summary>
/// <param name="Name">The query parameter.</param>
public sealed record FacetGroup(string Title, string Name, IReadOnlyList<FacetValue> Values, bool IsOpen = true);

public sealed record FacetValue(string Value, string Label, long Count, bool IsChosen);
