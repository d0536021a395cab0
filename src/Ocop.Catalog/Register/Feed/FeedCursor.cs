using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Ocop.Catalog.Register.Feed;

/// <summary>How far a subscriber has read. Opaque outside.</summary>
/// <param name="Register">In which history of the register; a restored backup has another one.</param>
/// <param name="Loaded">Which state of the source files the loaded certificates were read from.</param>
/// <param name="AfterCode">Certificates that only the source files have written carry no revision: they come first, by code. Null when they are read.</param>
/// <param name="AfterRevision">The last revision given.</param>
public sealed record FeedCursor(Guid Register, string Loaded, string? AfterCode, long AfterRevision)
{
    private const int MostLetters = 200;

    /// <summary>Null when the text was not made by <see cref="ToString"/>.</summary>
    public static FeedCursor? Parse(string text)
    {
        if (text.Length > MostLetters || !Base64Url.IsValid(text))
            return null;
        return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('/') is [var register, var loaded, var code, var revision]
            && Guid.TryParseExact(register, "N", out var history)
            && long.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new FeedCursor(history, loaded, code == "." ? null : code, number)
            : null;
    }

    public override string ToString() => Base64Url.EncodeToString(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Register:N}/{Loaded}/{AfterCode ?? "."}/{AfterRevision}")));
}
