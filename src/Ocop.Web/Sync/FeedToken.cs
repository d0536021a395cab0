using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Ocop.Web.Sync;

/// <summary>"ocop_3f2a…_7Qx…": an open part that names the row, and 256 random bits that prove the right to it.</summary>
public sealed record FeedToken(string KeyId, string Text)
{
    private const string Prefix = "ocop_";
    private const int KeyLength = 16;
    private const int SecretLength = 43;

    public static FeedToken New()
    {
        var key = RandomNumberGenerator.GetHexString(KeyLength, lowercase: true);
        return new FeedToken(key, $"{Prefix}{key}_{NewSecret()}");
    }

    /// <summary>256 random bits as text, for signatures.</summary>
    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Null when it cannot be a token of ours.</summary>
    public static FeedToken? Parse(string text)
    {
        if (text.Length != Prefix.Length + KeyLength + 1 + SecretLength || !text.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var key = text.Substring(Prefix.Length, KeyLength);
        return key.All(char.IsAsciiHexDigitLower) && text[Prefix.Length + KeyLength] == '_' ? new FeedToken(key, text) : null;
    }

    /// <summary>What is kept of it. 256 random bits need no slow hash: there is nothing to guess.</summary>
    public byte[] Hash() => SHA256.HashData(Encoding.ASCII.GetBytes(Text));

    public bool Matches(byte[] hash) => CryptographicOperations.FixedTimeEquals(Hash(), hash);

    public override string ToString() => KeyId; // never the secret, whoever logs it
}
