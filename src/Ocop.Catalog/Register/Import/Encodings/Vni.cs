using System.Collections.Frozen;
using System.Text;

namespace Ocop.Catalog.Register.Import.Encodings;

/// <summary>VNI for Windows: most marks stand as a character of their own behind the letter, "Coäng hoøa" for "Cộng hòa".</summary>
internal static class Vni
{
    private const string SingleCodes = "\u00ED\u00EC\u00E6\u00F3\u00F2\u00EE\u00F1\u00F4\u00F6";
    private const string SingleLetters = "íìỉĩịỵđơư";

    // One line per letter: what follows it, and what the pair means
    private static readonly FrozenDictionary<(char Letter, char Mark), char> Pairs = Build(
        ('a', "ùøûõïâêéèúüëáàåãä", "áàảãạâăắằẳẵặấầẩẫậ"),
        ('e', "ùøûõïâáàåãä", "éèẻẽẹêếềểễệ"),
        ('o', "ùøûõïâáàåãä", "óòỏõọôốồổỗộ"),
        ('u', "ùøûõï", "úùủũụ"),
        ('y', "ùøûõ", "ýỳỷỹ"),
        ('ô', "ùøûõï", "ớờởỡợ"),
        ('ö', "ùøûõï", "ứừửữự"));

    private static readonly FrozenDictionary<char, char> Singles =
        Both(SingleCodes.Zip(SingleLetters)).ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);

    public static string ToUnicode(string text)
    {
        var letters = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (index + 1 < text.Length && Pairs.TryGetValue((letter, text[index + 1]), out var composed))
            {
                letters.Append(composed);
                index++;
            }
            else
            {
                letters.Append(Singles.GetValueOrDefault(letter, letter));
            }
        }

        return letters.ToString();
    }

    private static FrozenDictionary<(char, char), char> Build(params (char Letter, string Marks, string Letters)[] lines)
    {
        var pairs = new Dictionary<(char, char), char>();
        foreach (var (letter, marks, letters) in lines)
        {
            foreach (var (mark, composed) in marks.Zip(letters))
            {
                pairs[(letter, mark)] = composed;
                pairs[(char.ToUpperInvariant(letter), char.ToUpperInvariant(mark))] = char.ToUpperInvariant(composed);
                pairs[(char.ToUpperInvariant(letter), mark)] = char.ToUpperInvariant(composed); // "Aáp" beside "AÁP"
            }
        }

        return pairs.ToFrozenDictionary();
    }

    private static IEnumerable<(char, char)> Both(IEnumerable<(char First, char Second)> pairs) =>
        pairs.SelectMany(pair => new[]
        {
            (pair.First, pair.Second),
            (char.ToUpperInvariant(pair.First), char.ToUpperInvariant(pair.Second)),
        });
}
