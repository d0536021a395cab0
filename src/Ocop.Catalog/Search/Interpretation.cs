namespace Ocop.Catalog.Search;

/// <summary>How a text was understood.</summary>
/// <param name="Reading">The first reading that gave a hit, or <see cref="Reading.Exact"/> when none did.</param>
/// <param name="Understood">The words searched for, such as "mật ong" for "matong"; the visitor's own words when read as typed.</param>
/// <param name="Synonyms">Other words that counted as the visitor's, such as "trà" for "chè".</param>
public sealed record Interpretation(Reading Reading, string Understood, IReadOnlyList<string> Synonyms)
{
    public static readonly Interpretation Empty = new(Reading.Exact, "", []);

    /// <summary>True when the page should say "hiểu là: …".</summary>
    public bool IsCorrected => Reading is Reading.Respelled or Reading.Spaced or Reading.Slip;
}
