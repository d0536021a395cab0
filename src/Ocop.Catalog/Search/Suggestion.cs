namespace Ocop.Catalog.Search;

/// <summary>A page the unfinished text may be after.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its key.</param>
/// <param name="Slug">Its address, last part.</param>
/// <param name="Name">Vietnamese name.</param>
/// <param name="NameEn">English name, if any.</param>
/// <param name="Extra">Where it is from.</param>
/// <param name="Stars">Stars in force, or 0.</param>
/// <param name="Segments">The name in pieces, the matching ones marked. Plain text: the page encodes it.</param>
public sealed record Suggestion(
    SearchKind Kind, Guid Id, string Slug, string Name, string? NameEn, string? Extra, int Stars, IReadOnlyList<TextSegment> Segments);

/// <summary>A piece of a name; all pieces together are the name.</summary>
public readonly record struct TextSegment(string Text, bool IsMatch);
