using System.Globalization;
using System.Text;

namespace Ocop.Commerce.Checkout;

/// <summary>One line of text as people type it, made the same for everybody: NFC, single spaces, no control characters.</summary>
public static class PlainText
{
    /// <returns>The text, or what is wrong with it.</returns>
    public static (string Text, FieldProblem? Problem) Read(string? typed, int maxLength)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return ("", FieldProblem.Missing);
        if (typed.Length > maxLength * 4) // before anything is computed over it
            return ("", FieldProblem.TooLong(maxLength));
        if (!IsWellFormed(typed))
            return ("", FieldProblem.ForbiddenCharacters);
        var text = string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize(NormalizationForm.FormC);
        if (text.EnumerateRunes().Any(IsForbidden))
            return ("", FieldProblem.ForbiddenCharacters);
        return text.Length > maxLength ? ("", FieldProblem.TooLong(maxLength)) : (text, null);
    }

    private static bool IsWellFormed(string text)
    {
        for (var place = 0; place < text.Length; place++)
        {
            if (!char.IsSurrogate(text[place]))
                continue;
            if (place + 1 == text.Length || !char.IsSurrogatePair(text[place], text[place + 1]))
                return false;
            place++;
        }

        return true;
    }

    // Control characters forge lines in mail and labels; marks that turn the direction of writing make a line read as another;
    // the replacement character says that the browser sent something that was no text.
    private static bool IsForbidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune.Value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF or 0xFFFD;
}
