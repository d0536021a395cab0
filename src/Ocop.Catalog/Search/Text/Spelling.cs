using System.Buffers;
using System.Globalization;
using System.Text;

namespace Ocop.Catalog.Search.Text;

/// <summary>Brings a written word to the spellings under which it is kept and looked up.</summary>
internal static class Spelling
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aăâeêioôơuưy");

    /// <summary>Any case, composed or decomposed, tone mark anywhere in the syllable.</summary>
    public static Word Of(ReadOnlySpan<char> written)
    {
        var plain = IsAscii(written) ? written.ToString().ToLowerInvariant() : null;
        return plain is null ? OfMarked(written) : OfPlain(plain);
    }

    private static Word OfPlain(string letters)
    {
        var singular = Singular(letters);
        return new Word(singular, singular);
    }

    private static Word OfMarked(ReadOnlySpan<char> written)
    {
        var letters = new StringBuilder(written.Length);
        var tones = new StringBuilder();
        foreach (var c in Decompose(written))
        {
            if (Marks.IsTone(c))
                tones.Insert(c == Marks.Dot ? 0 : tones.Length, c); // several only in run-together words; in Unicode's order
            else if (c is 'đ' or 'ð') // the Icelandic letter is what old Vietnamese fonts left behind
                letters.Append('đ');
            else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                letters.Append(c);
            else if (letters.Length > 0)
                letters[^1] = Marks.Compose(letters[^1], c);
        }

        var singular = Singular(letters.ToString());
        letters.Clear().Append(singular);
        var folded = Marks.Fold(singular);
        if (tones.Length > 0)
            UnifyFinalY(letters);
        return new Word(letters.Append(tones).ToString(), folded);
    }

    private static string Decompose(ReadOnlySpan<char> written)
    {
        var text = written.ToString();
        if (char.IsHighSurrogate(text[^1]))
            text = text[..^1]; // cut in two by the length limit
        return text.ToLowerInvariant().Normalize(NormalizationForm.FormKD).ToLowerInvariant();
    }

    /// <summary>mỳ is mì, lý is lí, quý is quí; but thúy is not thúi, and a word without a tone may be English.</summary>
    private static void UnifyFinalY(StringBuilder letters)
    {
        if (letters.Length < 2 || letters[^1] != 'y')
            return;

        var head = letters.ToString(0, letters.Length - 1);
        if (head == "qu" || !head.AsSpan().ContainsAny(Vowels))
            letters[^1] = 'i';
    }

    /// <summary>teas → tea. No Vietnamese syllable ends in s, so only foreign words are touched.</summary>
    private static string Singular(string word)
    {
        if (word.Length < 4 || word[^1] != 's' || !char.IsAsciiLetter(Marks.Fold(word[^2])) || word[^2] is 's' or 'u' or 'i')
            return word;
        if (word.EndsWith("ies", StringComparison.Ordinal))
            return word[..^3] + "y";
        return word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal) ? word[..^2] : word[..^1];
    }

    private static bool IsAscii(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('\0', '\x7f');

    /// <summary>Whether a text has anything but spaces in it.</summary>
    public static bool IsBlank(string? text) =>
        text is null || text.All(c => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Control);
}
