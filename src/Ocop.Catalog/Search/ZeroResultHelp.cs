namespace Ocop.Catalog.Search;

/// <summary>What to offer when nothing was found.</summary>
/// <param name="TotalWithoutFilters">Hits of the same text with no filter at all.</param>
/// <param name="NearWords">Shorter or similar texts that do find something, best first.</param>
public sealed record ZeroResultHelp(int TotalWithoutFilters, IReadOnlyList<NearWord> NearWords);

/// <summary>A text that finds something and how many products, without filters.</summary>
public sealed record NearWord(string Text, int Count);
