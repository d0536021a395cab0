using System.Security.Cryptography;

namespace Ocop.Commerce.Orders;

/// <summary>"OC-7K2M-9XQ4-HTWE": eleven random letters (54 bits) and one that finds a slip of the pen. It counts nothing.</summary>
public static class OrderNumber
{
    public const int Length = 17;

    // Thirty-one letters without 0, O, 1, I and L. A prime, so that the weighted sum finds every wrong letter and every swap of two.
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int RandomLetters = 11;

    public static string New()
    {
        var letters = RandomNumberGenerator.GetString(Alphabet, RandomLetters);
        return Format(letters + CheckLetter(letters));
    }

    /// <summary>A number as a person types it: small letters, spaces, hyphens or none. Null when it cannot be one.</summary>
    public static string? Normalise(string? typed)
    {
        if (typed is null || typed.Length > 60)
            return null;
        var letters = string.Concat(typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        if (letters.Length != RandomLetters + 3 || !letters.StartsWith("OC", StringComparison.Ordinal))
            return null;
        letters = letters[2..];
        return letters.All(Alphabet.Contains) && letters[^1] == CheckLetter(letters[..^1]) ? Format(letters) : null;
    }

    private static char CheckLetter(string letters) =>
        Alphabet[letters.Select((letter, place) => (place + 1) * Alphabet.IndexOf(letter)).Sum() % Alphabet.Length];

    private static string Format(string letters) => $"OC-{letters[..4]}-{letters[4..8]}-{letters[8..]}";
}
