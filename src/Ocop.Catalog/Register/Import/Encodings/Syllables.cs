using System.Collections.Frozen;
using System.Text;

namespace Ocop.Catalog.Register.Import.Encodings;

/// <summary>Judges whether a word can be Vietnamese. Text read with the wrong table of characters breaks the rules of spelling at once.</summary>
internal static class Syllables
{
    // Longest first: "ngh" before "ng" before "n"
    private static readonly string[] Onsets =
    [
        "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr",
        "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
    ];

    private static readonly FrozenSet<string> Rimes = """
        a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
        e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
        i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
        o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oc oi om on ong ooc oong op ot
        ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơng ơp ơt
        u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uyn uynh uyt uyu
        ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
        y yêm yên yêng yêt yêu ych ym yn ynh yt
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RimeLookup = Rimes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words with letters beyond ASCII in a text: how many there are, and how many of them cannot be Vietnamese.</summary>
    public static (int Words, int Wrong) Count(string text)
    {
        var (words, wrong, start) = (0, 0, -1);
        for (var index = 0; index <= text.Length; index++)
        {
            var isWordPart = index < text.Length && IsWordPart(text[index]);
            if (isWordPart && start < 0)
                start = index;
            if (isWordPart || start < 0)
                continue;
            var word = text.AsSpan(start, index - start);
            start = -1;
            if (!System.Text.Ascii.IsValid(word))
            {
                words++;
                wrong += IsPossible(word) ? 0 : 1;
            }
        }

        return (words, wrong);
    }

    public static bool IsPossible(ReadOnlySpan<char> word)
    {
        if (word.Length > 12)
            return false;
        var letters = new StringBuilder(word.Length);
        var tone = '\0';
        foreach (var character in word.ToString().ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (character is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323')
            {
                if (tone != '\0')
                    return false;
                tone = character;
            }
            else
            {
                letters.Append(character);
            }
        }

        return IsSpelled(letters.ToString().Normalize(NormalizationForm.FormC), tone);
    }

    private static bool IsSpelled(ReadOnlySpan<char> letters, char tone)
    {
        foreach (var onset in Onsets)
        {
            if (!letters.StartsWith(onset, StringComparison.Ordinal))
                continue;
            var rime = letters[onset.Length..];
            if (onset == "gi" && rime.IsEmpty)
                return true; // "gì"
            if (RimeLookup.Contains(rime) && GoTogether(onset, rime[0]) && CanCarry(rime, tone))
                return true;
        }

        return false;
    }

    // c–k, g–gh and ng–ngh share the vowels between them
    private static bool GoTogether(string onset, char vowel) => onset switch
    {
        "c" or "ng" => vowel is not ('i' or 'e' or 'ê' or 'y'),
        "g" => vowel is not ('e' or 'ê' or 'y'),
        "k" => vowel is 'i' or 'e' or 'ê' or 'y' or 'a' or 'ă' or 'ơ' or 'ô', // the last four in names: Kạn, Kơn, Đắk Kôn
        "gh" or "ngh" => vowel is 'i' or 'e' or 'ê',
        _ => true,
    };

    // A stopped syllable has the sharp or the heavy tone
    private static bool CanCarry(ReadOnlySpan<char> rime, char tone) =>
        !(rime[^1] is 'c' or 'p' or 't' || rime.EndsWith("ch")) || tone is '\u0301' or '\u0323' || (tone == '\0' && rime.Length > 1);

    // Signs of the upper half are letters in the old tables, so they belong to the word
    private static bool IsWordPart(char character) =>
        char.IsLetter(character) || character is (>= '\u00A1' and <= '\u00FF') or (>= '\u0300' and <= '\u0323');
}
