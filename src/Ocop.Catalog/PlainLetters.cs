using System.Security.Cryptography;

namespace Ocop.Catalog;

/// <summary>What numbers and codes that people copy by hand are made of: 31 letters and digits that nobody takes for one another.</summary>
public static class PlainLetters
{
    /// <summary>Without 0, O, 1, I and L.</summary>
    public const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private const int LongestTyped = 60;
    private const int GroupLength = 4;

    /// <summary>So many at random; each is worth not quite five bits.</summary>
    public static string New(int count) => RandomNumberGenerator.GetString(Alphabet, count);

    /// <summary>"7K2M9XQ4" as it is printed: "7K2M-9XQ4".</summary>
    public static string InGroups(string letters) => string.Join('-', letters.Chunk(GroupLength).Select(group => new string(group)));

    /// <summary>What was typed as capitals and digits, without whatever stands between them.</summary>
    public static string Of(string typed) => string.Concat(typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));

    /// <summary>The letters behind a prefix, however they were typed: small, with spaces, hyphens or none. Null when it cannot be such a number.</summary>
    public static string? Read(string? typed, string prefix, int count) =>
        typed is { Length: <= LongestTyped } && Of(typed) is var all && all.StartsWith(prefix, StringComparison.Ordinal)
            ? OnlyThese(all[prefix.Length..], count)
            : null;

    /// <returns>The letters themselves, or null when they are others or not so many.</returns>
    public static string? OnlyThese(string letters, int count) => letters.Length == count && letters.All(Alphabet.Contains) ? letters : null;
}
