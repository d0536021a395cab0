using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Ocop.Catalog.Register.Feed;

/// <summary>How far a subscriber has read: the last revision it was given. Opaque outside.</summary>
/// <param name="Register">In which history of the register; a restored backup has another one.</param>
public sealed record FeedCursor(Guid Register, long AfterRevision)
{
    private const int MostLetters = 100;

    /// <summary>Null when the text was not made by <see cref="ToString"/>.</summary>
    public static FeedCursor? Parse(string text)
    {
        if (text.Length > MostLetters || !Base64Url.IsValid(text))
            return null;
        var cursor = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('/') is [var register, var revision]
            && Guid.TryParseExact(register, "N", out var history)
            && long.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new FeedCursor(history, number)
            : null;
        return cursor?.ToString() == text ? cursor : null; // number parsing forgives what follows a zero byte
    }

    public override string ToString() => Base64Url.EncodeToString(
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Register:N}/{AfterRevision}")));
}
