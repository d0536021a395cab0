using Ocop.Catalog.Search.Text;

namespace Ocop.Catalog.Search.Embedded;

/// <summary>One way to read the text, ready to be asked of the index.</summary>
/// <param name="Reading">Which way.</param>
/// <param name="Expression">The FTS5 expression. Made of quoted letters and digits only, whatever was typed.</param>
/// <param name="WithDescriptions">Ask the table that holds descriptions too.</param>
/// <param name="Words">The words as read, for ranking names and for telling the visitor.</param>
/// <param name="Synonyms">Phrases that counted as words.</param>
internal sealed record Attempt(
    Reading Reading, string Expression, bool WithDescriptions, IReadOnlyList<Word> Words, IReadOnlyList<string> Synonyms)
{
    /// <summary>No reading.</summary>
    public static readonly Attempt None = new(Reading.Exact, "", false, [], []);
}
