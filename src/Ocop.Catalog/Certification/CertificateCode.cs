using System.Security.Cryptography;
using System.Text;

namespace Ocop.Catalog.Certification;

/// <summary>The code printed under a QR: "OC-" and twice four characters without 0, O, 1, I and L.</summary>
public static class CertificateCode
{
    private const string Prefix = "OC";
    private const int Letters = 8;

    /// <summary>The same register key always gives the same code, so that a reload of the register keeps printed labels true.</summary>
    public static string For(string registerKey)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes("ocop-certificate/" + registerKey));
        var letters = hash.Take(Letters).Select(value => PlainLetters.Alphabet[value % PlainLetters.Alphabet.Length]);
        return Format(string.Concat(letters));
    }

    /// <summary>What a person typed as the code is printed: capitals, hyphens in place; null when it cannot be a code.</summary>
    public static string? Normalise(string typed)
    {
        var letters = PlainLetters.Of(typed);
        if (letters.StartsWith(Prefix, StringComparison.Ordinal) && letters.Length == Prefix.Length + Letters)
            letters = letters[Prefix.Length..];
        return PlainLetters.OnlyThese(letters, Letters) is { } code ? Format(code) : null;
    }

    private static string Format(string letters) => $"{Prefix}-{PlainLetters.InGroups(letters)}";
}
