using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ocop.Web.Sync;

/// <summary>"Ocop-Signature: t=1795334400000,v1=3f…": HMAC-SHA256 over the time in milliseconds, a full stop and the body.</summary>
public static class FeedSignature
{
    public const string Header = "Ocop-Signature";

    /// <summary>A signature of more than five minutes ago or ahead is refused.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    public static string Write(string secret, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        var stamp = at.ToUnixTimeMilliseconds();
        return string.Create(CultureInfo.InvariantCulture, $"t={stamp},v1={Convert.ToHexStringLower(Mac(secret, stamp, body))}");
    }

    /// <summary>The instant at which the body was signed, when the signature is right and fresh.</summary>
    public static SignatureVerdict Check(string secret, string? header, ReadOnlySpan<byte> body, DateTimeOffset now, out DateTimeOffset signedAt)
    {
        signedAt = default;
        if (header is null || !TryRead(header, out var stamp, out var mac))
            return SignatureVerdict.Missing;
        if (!CryptographicOperations.FixedTimeEquals(mac, Mac(secret, stamp, body)))
            return SignatureVerdict.Wrong;
        signedAt = DateTimeOffset.FromUnixTimeMilliseconds(stamp);
        return (now - signedAt).Duration() <= Window ? SignatureVerdict.Right : SignatureVerdict.Stale;
    }

    private static bool TryRead(string header, out long stamp, out byte[] mac)
    {
        (stamp, mac) = (0, []);
        if (header.Split(',') is not [var time, var code] || !time.StartsWith("t=", StringComparison.Ordinal) || !code.StartsWith("v1=", StringComparison.Ordinal))
            return false;
        if (!long.TryParse(time.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out stamp) || stamp > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
            return false;
        if (code.Length != 3 + 2 * SHA256.HashSizeInBytes || !code.AsSpan(3).ContainsOnlyHex())
            return false;
        mac = Convert.FromHexString(code.AsSpan(3));
        return true;
    }

    private static bool ContainsOnlyHex(this ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiHexDigit(letter))
                return false;
        }

        return true;
    }

    private static byte[] Mac(string secret, long stamp, ReadOnlySpan<byte> body)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        mac.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{stamp}.")));
        mac.AppendData(body);
        return mac.GetHashAndReset();
    }
}

public enum SignatureVerdict
{
    Right,
    Missing,
    Wrong,

    /// <summary>Right, but of another time: a replay, or a clock that is wrong.</summary>
    Stale,
}
