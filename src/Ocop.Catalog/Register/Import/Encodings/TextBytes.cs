using System.Text;
using Ocop.Catalog.Register.Import.Files;

namespace Ocop.Catalog.Register.Import.Encodings;

/// <summary>Finds out how the bytes of a text file spell Vietnamese, or refuses when two ways are as likely.</summary>
internal static class TextBytes
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>The text and, when it was not Unicode, the name of what it was.</returns>
    /// <exception cref="FileRefusedException">No table explains the bytes, or several do.</exception>
    public static (string Text, string? ConvertedFrom) Decode(byte[] bytes)
    {
        if (FileKinds.IsUtf16(bytes.AsSpan(0, Math.Min(bytes.Length, 400))))
            return (Utf16(bytes), null);
        try
        {
            var marked = bytes.AsSpan().StartsWith<byte>([0xEF, 0xBB, 0xBF]);
            return (StrictUtf8.GetString(bytes, marked ? 3 : 0, bytes.Length - (marked ? 3 : 0)), null);
        }
        catch (DecoderFallbackException)
        {
            return EightBit(bytes);
        }
    }

    private static string Utf16(byte[] bytes)
    {
        var isBig = bytes[0] == 0xFE || (bytes[0] != 0xFF && FileKinds.LooksUtf16(bytes, 0));
        return (isBig ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes).TrimStart('\uFEFF');
    }

    private static (string Text, string? ConvertedFrom) EightBit(byte[] bytes)
    {
        var latin = Encoding.Latin1.GetString(bytes);
        var readings = new[]
        {
            (Name: "Windows-1258", Text: CodePagesEncodingProvider.Instance.GetEncoding(1258)!.GetString(bytes).Normalize()),
            (Name: LegacyTables.NameOf(LegacyTable.Tcvn3), Text: Tcvn3.ToUnicode(latin)),
            (Name: LegacyTables.NameOf(LegacyTable.Vni), Text: Vni.ToUnicode(latin)),
        };
        var best = readings.Select(reading => (reading.Name, reading.Text, Share: ShareOfWords(reading.Text)))
            .OrderByDescending(reading => reading.Share).ToList();
        if (best[0].Share >= 0.85 && best[0].Share - best[1].Share >= 0.1)
            return (best[0].Text, best[0].Name);
        throw new FileRefusedException(new(
            "Không chắc tệp dùng bảng mã nào (TCVN3, VNI hay Windows-1258). Hãy mở bằng Excel và lưu thành .xlsx hoặc CSV UTF-8.",
            "It is not certain which character table the file uses (TCVN3, VNI or Windows-1258). Open it in Excel and save it as .xlsx or CSV UTF-8."));
    }

    private static double ShareOfWords(string text)
    {
        var (words, wrong) = Syllables.Count(text);
        return words == 0 ? 0 : (double)(words - wrong) / words;
    }
}
