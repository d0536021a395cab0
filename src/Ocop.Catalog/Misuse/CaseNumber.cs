using System.Security.Cryptography;

namespace Ocop.Catalog.Misuse;

/// <summary>"PA-7K2M-9XQ4-HTWE": twelve random letters (59 bits). It counts nothing, and nobody finds another's case by trying.</summary>
public static class CaseNumber
{
    public const int Length = 17;

    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int Letters = 12;

    public static string New() => Format(RandomNumberGenerator.GetString(Alphabet, Letters));

    /// <summary>A number as a person types it: small letters, spaces, hyphens or none. Null when it cannot be one.</summary>
    public static string? Normalise(string? typed)
    {
        if (typed is null || typed.Length > 60)
            return null;
        var letters = string.Concat(typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        return letters.Length == Letters + 2 && letters.StartsWith("PA", StringComparison.Ordinal) && letters[2..].All(Alphabet.Contains)
            ? Format(letters[2..])
            : null;
    }

    private static string Format(string letters) => $"PA-{letters[..4]}-{letters[4..8]}-{letters[8..]}";
}
