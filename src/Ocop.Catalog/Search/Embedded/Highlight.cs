using Ocop.Catalog.Search.Text;

namespace Ocop.Catalog.Search.Embedded;

/// <summary>Cuts a name into pieces and marks those that were typed. Text in, text out: no markup.</summary>
internal static class Highlight
{
    public static IReadOnlyList<TextSegment> Mark(string name, IReadOnlyList<Word> typed)
    {
        var segments = new List<TextSegment>();
        var end = 0;
        foreach (var (word, start, length) in Words.Placed(name))
        {
            var marked = MarkedLength(word, length, typed);
            if (marked == 0)
                continue;
            if (start > end)
                segments.Add(new TextSegment(name[end..start], false));
            segments.Add(new TextSegment(name.Substring(start, marked), true));
            end = start + marked;
        }

        if (end < name.Length)
            segments.Add(new TextSegment(name[end..], false));
        return segments;
    }

    /// <summary>The whole of a finished word; of the last, the letters typed so far. Names are composed, one character a letter.</summary>
    private static int MarkedLength(Word word, int length, IReadOnlyList<Word> typed)
    {
        if (typed.Any(other => other.Folded == word.Folded))
            return length;
        var last = typed[^1].Folded;
        return word.Folded.StartsWith(last, StringComparison.Ordinal) && word.Folded.Length == length ? last.Length : 0;
    }
}
