namespace Ocop.Catalog.Search.Text;

/// <summary>One word of a name or a query, in the two spellings the index knows.</summary>
/// <param name="Exact">Lower case with its marks, the tone mark moved behind the word, so that hoà and hòa are one.</param>
/// <param name="Folded">Without any mark, đ as d.</param>
internal readonly record struct Word(string Exact, string Folded)
{
    /// <summary>Marked words are searched with their marks; others match any.</summary>
    public bool HasMarks { get; } = !string.Equals(Exact, Folded, StringComparison.Ordinal);

    /// <summary>The spelling that is looked up when the word is read as typed.</summary>
    public string AsTyped => HasMarks ? Exact : Folded;
}

/// <summary>A word and where it stands in the text it was cut from.</summary>
internal readonly record struct PlacedWord(Word Word, int Start, int Length);
