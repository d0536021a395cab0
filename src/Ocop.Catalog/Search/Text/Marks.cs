using System.Text;

namespace Ocop.Catalog.Search.Text;

/// <summary>The Vietnamese marks: five tones, and three marks that make another letter.</summary>
internal static class Marks
{
    public const char Grave = '\u0300';
    public const char Acute = '\u0301';
    public const char Tilde = '\u0303';
    public const char Hook = '\u0309';
    public const char Dot = '\u0323';
    private const char Circumflex = '\u0302';
    private const char Breve = '\u0306';
    private const char Horn = '\u031B';

    public static bool IsTone(char c) => c is Grave or Acute or Tilde or Hook or Dot;

    /// <summary>The letter that a base letter becomes under a mark, or the base letter when the two do not go together.</summary>
    public static char Compose(char letter, char mark) => (letter, mark) switch
    {
        ('a', Circumflex) => 'â',
        ('e', Circumflex) => 'ê',
        ('o', Circumflex) => 'ô',
        ('a', Breve) => 'ă',
        ('o', Horn) => 'ơ',
        ('u', Horn) => 'ư',
        _ => letter,
    };

    public static char Fold(char letter) => letter switch
    {
        'â' or 'ă' => 'a',
        'ê' => 'e',
        'ô' or 'ơ' => 'o',
        'ư' => 'u',
        'đ' => 'd',
        _ => letter,
    };

    /// <summary>Drops tones and folds letters of an exact spelling.</summary>
    public static string Fold(string exact)
    {
        var folded = new StringBuilder(exact.Length);
        foreach (var c in exact)
        {
            if (!IsTone(c))
                folded.Append(Fold(c));
        }

        return folded.ToString();
    }

    /// <summary>Cuts an exact spelling into its letters and the tone behind them.</summary>
    public static (string Letters, string Tone) Split(string exact)
    {
        var end = exact.Length;
        while (end > 0 && IsTone(exact[end - 1]))
            end--;
        return (exact[..end], exact[end..]);
    }

    /// <summary>Whether every mark of <paramref name="typed"/> stands in <paramref name="word"/> too: "tưong" fits "tương".</summary>
    public static bool Fits(string typed, string word)
    {
        var (typedLetters, typedTone) = Split(typed);
        var (letters, tone) = Split(word);
        if (typedLetters.Length != letters.Length || (typedTone.Length > 0 && typedTone != tone))
            return false;

        for (var i = 0; i < letters.Length; i++)
        {
            if (typedLetters[i] != letters[i] && typedLetters[i] != Fold(letters[i]))
                return false;
        }

        return true;
    }
}
