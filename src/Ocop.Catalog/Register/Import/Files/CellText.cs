using System.Text;

namespace Ocop.Catalog.Register.Import.Files;

/// <summary>Makes the text of a cell comparable: composed letters (NFC), one kind of blank, no invisible characters.</summary>
internal static class CellText
{
    public static string Clean(string raw)
    {
        if (IsClean(raw))
            return raw;
        var text = new StringBuilder(raw.Length);
        foreach (var character in raw.IsNormalized() ? raw : Compose(raw))
        {
            if (IsInvisible(character))
                continue;
            if (!char.IsWhiteSpace(character) && !char.IsControl(character))
                text.Append(character);
            else if (text.Length > 0 && text[^1] != ' ')
                text.Append(' ');
        }

        return text.ToString().TrimEnd();
    }

    // Most cells are plain; they keep their string.
    private static bool IsClean(string raw)
    {
        for (var index = 0; index < raw.Length; index++)
        {
            var character = raw[index];
            if (character > '~' || character < ' ' || (character == ' ' && (index == 0 || index == raw.Length - 1 || raw[index - 1] == ' ')))
                return false;
        }

        return true;
    }

    // A lone surrogate has no normal form
    private static string Compose(string raw)
    {
        try
        {
            return raw.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(raw)).Normalize(NormalizationForm.FormC);
        }
    }

    // Zero-width blanks and joiners, the mark of byte order, the soft hyphen (which was a letter in TCVN3, but that is converted by now)
    private static bool IsInvisible(char character) => character is '\u00AD' or (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF';
}
