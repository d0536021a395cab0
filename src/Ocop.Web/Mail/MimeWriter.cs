using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ocop.Web.Mail;

/// <summary>Writes a letter as a message of RFC 5322 with MIME parts (RFC 2045–2047): UTF-8 in base64, header words encoded, lines of at most 78.</summary>
public static class MimeWriter
{
    private const string NewLine = "\r\n";
    private const int Base64LineLength = 76;

    // 52 letters of base64 in "=?UTF-8?B?" and "?=": with "Subject: " before it a line stays below the 76 that are allowed.
    private const int EncodedWordBytes = 39;

    /// <exception cref="ArgumentException">A header would hold a line break or a character that is not ASCII.</exception>
    public static string Write(Letter letter, string fromName, string fromAddress, string host)
    {
        var boundary = "ocop-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(letter.Id)).AsSpan(0, 12));
        var message = new StringBuilder();
        Header(message, "From", $"{Words(fromName)} <{Address(fromAddress)}>");
        Header(message, "To", $"<{Address(letter.To)}>");
        Header(message, "Subject", Words(letter.Subject));
        Header(message, "Date", letter.Date.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture));
        Header(message, "Message-ID", $"<{boundary}@{Address(host)}>");
        Header(message, "Content-Language", letter.Language);
        Header(message, "Auto-Submitted", "auto-generated");
        Header(message, "MIME-Version", "1.0");
        Header(message, "Content-Type", $"multipart/alternative; boundary=\"{boundary}\"");
        message.Append(NewLine);
        Part(message, boundary, "text/plain", letter.Text);
        Part(message, boundary, "text/html", letter.Html);
        return message.Append("--").Append(boundary).Append("--").Append(NewLine).ToString();
    }

    private static void Header(StringBuilder message, string name, string value)
    {
        // The last word: whatever was checked before, no value starts a header of its own.
        if (value.Replace(NewLine + " ", "", StringComparison.Ordinal).Any(letter => letter is < ' ' or > '~'))
            throw new ArgumentException($"The header {name} holds a character that a header cannot hold.", nameof(value));
        message.Append(name).Append(": ").Append(value).Append(NewLine);
    }

    private static string Address(string address) =>
        address.Any(letter => letter is <= ' ' or > '~' or '<' or '>' or ',' or ';')
            ? throw new ArgumentException("A mail address holds a character that could mean another address.", nameof(address))
            : address;

    /// <summary>Encoded words of RFC 2047, cut between characters and folded.</summary>
    private static string Words(string text)
    {
        var words = new List<string>();
        var word = new List<byte>(EncodedWordBytes);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(bytes);
            if (word.Count + length > EncodedWordBytes)
            {
                words.Add($"=?UTF-8?B?{Convert.ToBase64String([.. word])}?=");
                word.Clear();
            }

            word.AddRange(bytes[..length]);
        }

        words.Add($"=?UTF-8?B?{Convert.ToBase64String([.. word])}?=");
        return string.Join(NewLine + " ", words);
    }

    private static void Part(StringBuilder message, string boundary, string type, string content)
    {
        message.Append("--").Append(boundary).Append(NewLine);
        Header(message, "Content-Type", $"{type}; charset=utf-8");
        Header(message, "Content-Transfer-Encoding", "base64");
        message.Append(NewLine);
        var text = Convert.ToBase64String(Encoding.UTF8.GetBytes(content.ReplaceLineEndings(NewLine)));
        for (var start = 0; start < text.Length; start += Base64LineLength)
            message.Append(text, start, Math.Min(Base64LineLength, text.Length - start)).Append(NewLine);
    }
}
