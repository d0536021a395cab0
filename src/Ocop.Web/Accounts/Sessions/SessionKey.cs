using System.Buffers.Text;
using System.Security.Cryptography;

namespace Ocop.Web.Accounts.Sessions;

/// <summary>The random half of a secret that somebody carries, and the hash by which we know it again.</summary>
/// <remarks>256 random bits cannot be guessed, so the hash may be a quick one.</remarks>
public static class SessionKey
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <returns>Null when this can be no key of ours.</returns>
    public static byte[]? Hash(string? key)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        return key?.Length == Base64Url.GetEncodedLength(Bytes) && Base64Url.TryDecodeFromChars(key, bytes, out var written) && written == Bytes
            ? SHA256.HashData(bytes)
            : null;
    }
}
