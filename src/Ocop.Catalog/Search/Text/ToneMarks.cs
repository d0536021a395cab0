using System.Buffers;
using System.Text;

namespace Ocop.Catalog.Search.Text;

/// <summary>Puts the tone mark back on its vowel, so that an indexed word can be shown: "hoa" + huyền → hòa.</summary>
internal static class ToneMarks
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aăâeêioôơuưy");
    private static readonly SearchValues<char> Shaped = SearchValues.Create("ăâêôơư");

    public static string Show(string exact)
    {
        var (letters, tone) = Marks.Split(exact);
        var at = tone.Length == 1 ? Place(letters) : -1;
        return at < 0 ? letters : letters.Insert(at + 1, tone).Normalize(NormalizationForm.FormC);
    }

    private static int Place(string letters)
    {
        var start = letters.AsSpan().IndexOfAny(Vowels);
        if (start < 0)
            return -1;
        var end = letters.AsSpan().LastIndexOfAny(Vowels) + 1;

        // In "gi" and "qu" before another vowel the second letter belongs to the consonant.
        if (end - start > 1 && start > 0 && letters[..(start + 1)] is "gi" or "qu")
            start++;

        var shaped = letters.AsSpan(start, end - start).LastIndexOfAny(Shaped);
        if (shaped >= 0)
            return start + shaped;
        var count = end - start;
        return count switch
        {
            1 => start,
            2 => end < letters.Length ? start + 1 : start,
            _ => start + 1,
        };
    }
}
