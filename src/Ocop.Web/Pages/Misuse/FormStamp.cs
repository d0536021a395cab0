using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Ocop.Web.Pages.Misuse;

/// <summary>When a form was handed out and the key by which a form sent twice is known; sealed, so that no program can write its own.</summary>
public sealed class FormStamp(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Nobody reads and fills the form faster.</summary>
    public static readonly TimeSpan Quickest = TimeSpan.FromSeconds(3);

    /// <summary>A form left open longer is handed out anew with everything typed.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private const int KeyBytes = 16;

    private IDataProtector Protector => protection.CreateProtector("ocop-misuse-form");

    public string New()
    {
        var bytes = new byte[KeyBytes + sizeof(long)];
        Guid.NewGuid().TryWriteBytes(bytes);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(KeyBytes), clock.GetUtcNow().ToUnixTimeMilliseconds());
        return WebEncoders.Base64UrlEncode(Protector.Protect(bytes));
    }

    /// <summary>The key of the form and how long ago it was handed out; null for a stamp that is not ours or too old.</summary>
    public (Guid Key, TimeSpan Age)? Read(string? stamp)
    {
        try
        {
            var bytes = Protector.Unprotect(WebEncoders.Base64UrlDecode(stamp ?? ""));
            var age = clock.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(KeyBytes)));
            return age < TimeSpan.Zero || age > Longest ? null : (new Guid(bytes.AsSpan(0, KeyBytes)), age);
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
