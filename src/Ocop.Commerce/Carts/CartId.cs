using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Ocop.Commerce.Carts;

/// <summary>128 random bits: whoever knows the id has the cart, so it cannot be guessed. It lives in the buyer's cookie.</summary>
public readonly record struct CartId(Guid Value)
{
    public static CartId New() => new(new Guid(RandomNumberGenerator.GetBytes(16)));

    /// <summary>Twenty-two letters for a cookie.</summary>
    public override string ToString() => Base64Url.EncodeToString(Value.ToByteArray());

    /// <summary>The id in a cookie; null when it is none.</summary>
    public static CartId? Parse(string? text)
    {
        Span<byte> bytes = stackalloc byte[16];
        return text is { Length: 22 } && Base64Url.IsValid(text) && Base64Url.TryDecodeFromChars(text, bytes, out var written) && written == 16
            ? new CartId(new Guid(bytes))
            : null;
    }

    public sealed class Converter() : ValueConverter<CartId, Guid>(id => id.Value, value => new CartId(value));
}
