using Ocop.Catalog.Search.Text;

namespace Ocop.Catalog.Search.Embedded;

/// <summary>A word of a reading and the index terms any of which will do for it.</summary>
internal sealed record QueryTerm(Word Word, IReadOnlyList<string> Terms)
{
    public static QueryTerm AsTyped(Word word) => new(word, [word.AsTyped]);

    public static QueryTerm Folded(Word word) => new(new Word(word.Folded, word.Folded), [word.Folded]);

    /// <summary>The first term is the one shown and the one whose synonyms count.</summary>
    public static QueryTerm Of(IReadOnlyList<string> terms) => new(new Word(terms[0], Marks.Fold(terms[0])), terms);
}
