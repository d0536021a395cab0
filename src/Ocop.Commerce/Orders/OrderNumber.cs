using Ocop.Catalog;

namespace Ocop.Commerce.Orders;

/// <summary>"OC-7K2M-9XQ4-HTWE": eleven random letters (54 bits) and one that finds a slip of the pen. It counts nothing.</summary>
public static class OrderNumber
{
    public const int Length = 17;

    private const string Prefix = "OC";
    private const int RandomLetters = 11;

    public static string New()
    {
        var letters = PlainLetters.New(RandomLetters);
        return Format(letters + CheckLetter(letters));
    }

    /// <summary>A number as a person types it: small letters, spaces, hyphens or none. Null when it cannot be one.</summary>
    public static string? Normalise(string? typed) =>
        PlainLetters.Read(typed, Prefix, RandomLetters + 1) is { } letters && letters[^1] == CheckLetter(letters[..^1]) ? Format(letters) : null;

    // There are 31 letters, a prime, so that the weighted sum finds every wrong letter and every swap of two.
    private static char CheckLetter(string letters) => PlainLetters.Alphabet[
        letters.Select((letter, place) => (place + 1) * PlainLetters.Alphabet.IndexOf(letter)).Sum() % PlainLetters.Alphabet.Length];

    private static string Format(string letters) => $"{Prefix}-{PlainLetters.InGroups(letters)}";
}
