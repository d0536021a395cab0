using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Ocop.Catalog.Register.Feed;

/// <summary>How far a subscriber has read: the last revision it was given, in which history of the register. Opaque outside.</summary>
public readonly record struct FeedCursor(Guid Register, long Revision)
{
    /// <summary>Null when the text was not made by <see cref="ToString"/>.</summary>
    public static FeedCursor? Parse(string text)
    {
        if (text.Length > 100 || !Base64Url.IsValid(text))
            return null;
        var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('/');
        return parts.Length == 2
            && Guid.TryParseExact(parts[0], "N", out var register)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            ? new FeedCursor(register, revision)
            : null;
    }

    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Register:N}/{Revision}")));
}
