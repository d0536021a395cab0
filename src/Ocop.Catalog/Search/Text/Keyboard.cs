using System.Text;

namespace Ocop.Catalog.Search.Text;

/// <summary>Reads what is left in the box when the Vietnamese keyboard was off: Telex "maatj ong", VNI "ma65t ong".</summary>
internal static class Keyboard
{
    /// <summary>The words the keys may stand for; empty when they are no such keys.</summary>
    public static IEnumerable<Word> Read(string plain)
    {
        if (plain.Length < 2 || !char.IsAsciiLetter(plain[0]))
            yield break;
        var read = plain.Any(char.IsAsciiDigit) ? ReadVni(plain) : ReadTelex(plain);
        if (read is not null && read != plain)
            yield return Spelling.Of(read);
    }

    private static string? ReadTelex(string plain)
    {
        var letters = new StringBuilder();
        var tone = "";
        var seenVowel = false;
        foreach (var key in plain)
        {
            var last = letters.Length > 0 ? letters[^1] : ' ';
            if (key == 'd' && last == 'd')
                letters[^1] = 'đ';
            else if (key is 'a' or 'e' or 'o' && last == key)
                letters[^1] = Marks.Compose(key, '\u0302');
            else if (key == 'w')
                ShapeLast(letters, addWhenNone: true);
            else if (seenVowel && ToneOfTelex(key) is { } mark)
                tone = mark;
            else
                letters.Append(key);
            seenVowel |= key is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'w';
        }

        return letters.Append(tone).ToString();
    }

    private static string? ReadVni(string plain)
    {
        var letters = new StringBuilder();
        var tone = "";
        foreach (var key in plain)
        {
            switch (key)
            {
                case >= '1' and <= '5':
                    tone = ToneOfVni(key);
                    break;
                case '6':
                    Shape(letters, "aeo", '\u0302');
                    break;
                case '7':
                    ShapeLast(letters, addWhenNone: false);
                    break;
                case '8':
                    Shape(letters, "a", '\u0306');
                    break;
                case '9':
                    letters.Replace('d', 'đ');
                    break;
                case '0':
                    return null;
                default:
                    letters.Append(key);
                    break;
            }
        }

        return letters.Append(tone).ToString();
    }

    private static string? ToneOfTelex(char key) => key switch
    {
        's' => Marks.Acute.ToString(),
        'f' => Marks.Grave.ToString(),
        'r' => Marks.Hook.ToString(),
        'x' => Marks.Tilde.ToString(),
        'j' => Marks.Dot.ToString(),
        _ => null,
    };

    private static string ToneOfVni(char key) => key switch
    {
        '1' => Marks.Acute.ToString(),
        '2' => Marks.Grave.ToString(),
        '3' => Marks.Hook.ToString(),
        '4' => Marks.Tilde.ToString(),
        _ => Marks.Dot.ToString(),
    };

    /// <summary>The key that hooks letters: uo → ươ, else the last of a, o, u.</summary>
    private static void ShapeLast(StringBuilder letters, bool addWhenNone)
    {
        var text = letters.ToString();
        var pair = text.LastIndexOf("uo", StringComparison.Ordinal);
        if (pair >= 0)
        {
            letters[pair] = 'ư';
            letters[pair + 1] = 'ơ';
            return;
        }

        if (text.LastIndexOf("uơ", StringComparison.Ordinal) is >= 0 and var half)
            letters[half] = 'ư';
        else if (text.LastIndexOf("ưo", StringComparison.Ordinal) is >= 0 and var other)
            letters[other + 1] = 'ơ';
        else if (text.LastIndexOfAny(['a', 'o', 'u']) is >= 0 and var at)
            letters[at] = text[at] == 'a' ? 'ă' : Marks.Compose(text[at], '\u031B');
        else if (addWhenNone)
            letters.Append('ư');
    }

    private static void Shape(StringBuilder letters, string which, char mark)
    {
        var at = letters.ToString().LastIndexOfAny(which.ToCharArray());
        if (at >= 0)
            letters[at] = Marks.Compose(letters[at], mark);
    }
}
