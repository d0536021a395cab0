using System.Security.Cryptography;
using System.Text;

namespace Ocop.Catalog.Certification;

/// <summary>The code printed under a QR: "OC-" and twice four characters without 0, O, 1, I and L.</summary>
public static class CertificateCode
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>The same register key always gives the same code, so that a reload of the register keeps printed labels true.</summary>
    public static string For(string registerKey)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes("ocop-certificate/" + registerKey));
        var letters = hash.Take(8).Select(value => Alphabet[value % Alphabet.Length]).ToArray();
        return $"OC-{new string(letters, 0, 4)}-{new string(letters, 4, 4)}";
    }

    /// <summary>What a person typed as the code is printed: capitals, hyphens in place; null when it cannot be a code.</summary>
    public static string? Normalise(string typed)
    {
        var letters = new string([.. typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        if (letters.StartsWith("OC", StringComparison.Ordinal) && letters.Length == 10)
            letters = letters[2..];
        return letters.Length == 8 && letters.All(Alphabet.Contains) ? $"OC-{letters[..4]}-{letters[4..]}" : null;
    }
}
