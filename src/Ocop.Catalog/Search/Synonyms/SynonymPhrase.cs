using Ocop.Catalog.Search.Text;

namespace Ocop.Catalog.Search.Synonyms;

/// <summary>One spelling out of the synonyms file.</summary>
internal sealed record SynonymPhrase(string Display, Word[] Words)
{
    /// <summary>Whether a visitor's words, from <paramref name="start"/> on, are this phrase: marks typed must be there.</summary>
    public bool Meets(IReadOnlyList<Word> typed, int start)
    {
        if (start + Words.Length > typed.Count)
            return false;
        for (var i = 0; i < Words.Length; i++)
        {
            var word = typed[start + i];
            var same = word.HasMarks ? word.Exact == Words[i].Exact : word.Folded == Words[i].Folded;
            if (!same)
                return false;
        }

        return true;
    }
}
