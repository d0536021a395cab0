using System.Globalization;
using System.Text;

namespace Ocop.Catalog.Search.Text;

/// <summary>Cuts text into words. Letters and digits make words, everything else parts them.</summary>
internal static class Words
{
    private const int LongestWord = 40;

    public static List<Word> In(string? text) => Placed(text).ConvertAll(placed => placed.Word);

    /// <summary>The words with their places, for marking them in the text as it was written.</summary>
    public static List<PlacedWord> Placed(string? text)
    {
        var words = new List<PlacedWord>();
        if (string.IsNullOrEmpty(text))
            return words;

        var start = -1;
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var isPart = start < 0 ? Rune.IsLetterOrDigit(rune) : Rune.IsLetterOrDigit(rune) || IsInvisible(rune);
            if (isPart && start < 0)
                start = position;
            if (!isPart && start >= 0)
            {
                Add(words, text, start, position);
                start = -1;
            }

            position += rune.Utf16SequenceLength;
        }

        if (start >= 0)
            Add(words, text, start, text.Length);
        return words;
    }

    /// <summary>Combining marks belong to the letter before; format characters (joiners, direction) are not seen by a reader.</summary>
    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => true,
        UnicodeCategory.Format => rune.Value != 0x200B, // a zero-width space is a space
        _ => false,
    };

    private static void Add(List<PlacedWord> words, string text, int start, int end)
    {
        var word = Spelling.Of(text.AsSpan(start, Math.Min(end - start, LongestWord)));
        if (word.Folded.Length > 0)
            words.Add(new PlacedWord(word, start, end - start));
    }
}
