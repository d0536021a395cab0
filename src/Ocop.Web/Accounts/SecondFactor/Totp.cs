using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ocop.Web.Accounts.SecondFactor;

/// <summary>The six digits of a code app: RFC 6238 with SHA-1 and steps of 30 seconds, as every such app computes them.</summary>
/// <remarks>A key is Base32 of RFC 4648 without padding, as Identity makes it and as it is typed into an app.</remarks>
public static class Totp
{
    public const int Digits = 6;

    private const int StepSeconds = 30;
    private const string Base32Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The step whose code this is: now, or one step off for clocks that differ. Null when it is none later than <paramref name="lastStep"/>.</summary>
    public static long? StepOf(string key, string code, DateTimeOffset now, long lastStep)
    {
        var secret = FromBase32(key);
        var current = now.ToUnixTimeSeconds() / StepSeconds;
        long? found = null;
        for (var step = current - 1; step <= current + 1; step++)
        {
            // All three are compared in full, so that the time does not tell which one was near.
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(CodeAt(secret, step)), Encoding.UTF8.GetBytes(code)) && step > lastStep)
                found = step;
        }

        return found;
    }

    public static string CodeAt(string key, DateTimeOffset instant) => CodeAt(FromBase32(key), instant.ToUnixTimeSeconds() / StepSeconds);

    /// <summary>What the QR code holds.</summary>
    public static string Address(string key, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString("Ocop:" + account)}?secret={key}&issuer=Ocop&digits={Digits}&period={StepSeconds}";

    private static byte[] FromBase32(string key)
    {
        var bytes = new List<byte>(key.Length * 5 / 8);
        var (buffer, bits) = (0, 0);
        foreach (var letter in key)
        {
            buffer = (buffer << 5 | Base32Letters.IndexOf(letter, StringComparison.Ordinal)) & 0xFFFF;
            bits += 5;
            if (bits < 8)
                continue;
            bits -= 8;
            bytes.Add((byte)(buffer >> bits));
        }

        return [.. bytes];
    }

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238 as every code app does it; HMAC does not rest on SHA-1's collisions.")]
    private static string CodeAt(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(secret, counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
