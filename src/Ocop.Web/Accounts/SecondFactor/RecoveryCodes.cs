using System.Security.Cryptography;
using System.Text;
using Ocop.Catalog;

namespace Ocop.Web.Accounts.SecondFactor;

/// <summary>Makes recovery codes as people can copy them, "7k2m-9xq4-htwe-3c8r": 79 random bits without letters that look alike.</summary>
public static class RecoveryCodes
{
    public const int Count = 10;

    private const int Length = 16;

    public static string New() => PlainLetters.InGroups(PlainLetters.New(Length)).ToLowerInvariant();

    /// <summary>SHA-256: the code holds 79 random bits, so nothing slower is needed. Capitals, spaces and hyphens do not matter.</summary>
    /// <returns>Null when this can be no recovery code.</returns>
    public static string? Hash(string typed)
    {
        var letters = new string([.. typed.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return letters.Length == Length ? Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(letters))) : null;
    }
}
