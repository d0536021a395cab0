using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Playwright;

namespace Ocop.Browser.Tests.Journeys;

/// <summary>What an officer has on the phone: a code app, written a second time and from the standard (RFC 6238), and a fingerprint reader.</summary>
public sealed class CodeApp
{
    private readonly byte[] _secret;

    private CodeApp(byte[] secret) => _secret = secret;

    /// <summary>Takes over the secret that the open page offers.</summary>
    public static async Task<CodeApp> AddAsync(IPage page) =>
        new(FromBase32((await page.Locator(".account-secret").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal)));

    /// <summary>From now on the window makes passkeys as a phone does.</summary>
    public static async Task AddFingerprintReaderAsync(IPage page)
    {
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("WebAuthn.enable");
        await devTools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    public string CodeIn(TimeSpan ahead)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, (TimeProvider.System.GetUtcNow() + ahead).ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // the standard's own algorithm
        var hash = HMACSHA1.HashData(_secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2))];
    }
}
