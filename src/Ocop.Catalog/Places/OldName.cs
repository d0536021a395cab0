namespace Ocop.Catalog.Places;

/// <summary>A unit of the past, as the page of its commune names it.</summary>
public sealed record OldName(string Commune, string? District, string? Province, DateOnly? Until, string? Became, bool IsPart);
