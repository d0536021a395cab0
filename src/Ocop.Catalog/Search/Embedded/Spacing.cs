using Ocop.Catalog.Search.Synonyms;
using Ocop.Catalog.Search.Text;

namespace Ocop.Catalog.Search.Embedded;

/// <summary>Reads words that were run together or torn apart: "matong", "st 25".</summary>
internal sealed class Spacing(Vocabulary vocabulary, SynonymTable synonyms)
{
    private const int MostPieces = 8;
    private const int MostReadings = 6;

    public IEnumerable<List<QueryTerm>> Read(IReadOnlyList<Word> words) =>
        Joined(words).Concat(Parted(words)).Take(MostReadings);

    private IEnumerable<List<QueryTerm>> Joined(IReadOnlyList<Word> words)
    {
        for (var size = 2; size <= 3; size++)
        {
            for (var at = 0; at + size <= words.Count; at++)
            {
                var together = string.Concat(words.Skip(at).Take(size).Select(word => word.Folded));
                if (vocabulary.Has(together))
                    yield return [.. Typed(words.Take(at)), QueryTerm.Of([together]), .. Typed(words.Skip(at + size))];
            }
        }
    }

    private IEnumerable<List<QueryTerm>> Parted(IReadOnlyList<Word> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (vocabulary.Has(words[at].AsTyped))
                continue;
            foreach (var pieces in Pieces(words[at].Folded, MostPieces).OrderBy(pieces => pieces.Count).ThenBy(Rarest))
                yield return [.. Typed(words.Take(at)), .. pieces.Select(piece => QueryTerm.Of([piece])), .. Typed(words.Skip(at + 1))];
        }
    }

    /// <summary>Other words that are unknown as well are parted too, each in the likeliest way.</summary>
    private IEnumerable<QueryTerm> Typed(IEnumerable<Word> words) => words.SelectMany(word =>
    {
        if (vocabulary.Has(word.AsTyped))
            return [QueryTerm.AsTyped(word)];
        var pieces = Pieces(word.Folded, MostPieces).OrderBy(pieces => pieces.Count).ThenBy(Rarest).FirstOrDefault();
        return pieces is null ? [QueryTerm.AsTyped(word)] : pieces.Select(piece => QueryTerm.Of([piece]));
    });

    /// <summary>Of two partings the one made of common words is likelier.</summary>
    private int Rarest(List<string> pieces) => -pieces.Min(vocabulary.CountOf);

    private List<List<string>> Pieces(string joined, int most)
    {
        var found = new List<List<string>>();
        if (joined.Length >= 4)
            Part(joined, 0, [], most, found);
        return found;
    }

    private void Part(string joined, int start, List<string> pieces, int most, List<List<string>> found)
    {
        const int LongestSyllable = 7, Enough = 32;
        if (start == joined.Length && pieces.Count > 1)
            found.Add([.. pieces]);
        if (pieces.Count == most || found.Count >= Enough)
            return;

        for (var length = 1; length <= LongestSyllable && start + length <= joined.Length; length++)
        {
            var piece = joined.Substring(start, length);
            if ((!vocabulary.Has(piece) && !synonyms.HasWord(piece)) || SplitsNumber(joined, start + length))
                continue;
            pieces.Add(piece);
            Part(joined, start + length, pieces, most, found);
            pieces.RemoveAt(pieces.Count - 1);
        }
    }

    /// <summary>"25" is never 2 and 5 unless dots stood between; then the name has 2 and 5 as words, and so had the visitor.</summary>
    private static bool SplitsNumber(string text, int at) =>
        at > 0 && at < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at]);
}
